import type { ServerFunctionClientArgs } from 'payload';

/**
 * A request of the form without Payload's own look for a newer state: it would take the drafts that the desk saves for
 * somebody else's. A save on an older state is refused when it is made (staleSave.ts).
 */
export const withoutStaleCheck = (request: ServerFunctionClientArgs): ServerFunctionClientArgs =>
  request.name === 'form-state'
    ? { ...request, args: { ...request.args, checkForStaleData: false } }
    : request;
