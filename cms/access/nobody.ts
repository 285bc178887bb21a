import type { Access } from 'payload';

/** Nobody passes: only the portal itself writes here. */
export const nobody: Access = () => false;
