import type { Access } from 'payload';

/** Everyone passes, the public too. */
export const anyone: Access = () => true;
