import { type RefObject, useEffect, useState } from 'react';

/**
 * A place above the fields of the form for what is to be said of the whole document: Payload has none there. While
 * somebody else is at work on the document, what lies below can be read and not be used.
 */
export function useNotices(
  anchor: RefObject<HTMLElement | null>,
  isInert: boolean,
): HTMLElement | null {
  const [place, setPlace] = useState<HTMLElement | null>(null);

  useEffect(() => {
    const fields = fieldsOf(anchor.current);
    if (!fields) return;
    const notices = document.createElement('div');
    notices.className = 'desk-notices';
    fields.before(notices);
    setPlace(notices);
    return () => notices.remove();
  }, [anchor]);

  useEffect(() => {
    fieldsOf(anchor.current)?.toggleAttribute('inert', isInert);
  }, [anchor, isInert]);

  return place;
}

const fieldsOf = (anchor: HTMLElement | null) =>
  anchor?.closest('form')?.querySelector<HTMLElement>('.collection-edit__main-wrapper') ?? null;
