import type { Access } from 'payload';
import { isEditorOfAll } from './roles.ts';

/** Administrators and editors of all pass; editors of communities, contributors and the public are refused. */
export const editors: Access = ({ req }) => isEditorOfAll(req.user);
