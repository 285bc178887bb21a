/** A place that the site is sent to. */
export interface Target {
  /** What an operator calls it. */
  name: string;
  /**
   * Brings it up to date with the folder of the site, which stays as it is meanwhile: what is new first, then what has
   * changed, and last goes what is there no more. Whatever happens on the way, each page there leads to pages that are there.
   * @param isOurs whether this process is still the one that sends.
   * @throws Error when the place does not answer, is full or refuses; the next time goes on from there. TakenOver.
   */
  send(site: string, isOurs: () => boolean): Promise<void>;
  /** Says that another process may have changed the place. */
  forget(): void;
}

/** By this file a place is known to be ours; whoever finds other files and not this one sends nothing. */
export const OURS = '.lucheng-portal';

/** Files of whoever runs the place, which are none of the site's and stay. */
export const STAYS = [OURS, '.well-known', '.htaccess', '.user.ini'];

/** Another process has become the one that sends. */
export class TakenOver extends Error {
  constructor() {
    super('Another process sends the site now.');
  }
}

/** The place holds files that are not the portal's. */
export class NotOurs extends Error {
  constructor(name: string) {
    super(
      `${name} holds files that this portal has not put there: empty it, or name another place in PUBLISH_TO.`,
    );
  }
}
