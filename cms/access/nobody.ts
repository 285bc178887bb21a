import type { Access, FieldAccess } from 'payload';

/** Nobody passes: only the portal itself writes here. */
export const nobody: Access = () => false;

/** The same, for a single field. */
export const nobodyOnField: FieldAccess = () => false;
