import { type RefObject, useEffect, useState } from 'react';

/** A place beside the fields of the form, while the preview is open: Payload's own is there for stored documents only. */
export function usePreviewPlace(
  anchor: RefObject<HTMLElement | null>,
  isOpen: boolean,
): HTMLElement | null {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const wrapper = anchor.current
      ?.closest('form')
      ?.querySelector<HTMLElement>('.collection-edit__main-wrapper');
    if (!isOpen || !wrapper) return;
    const beside = document.createElement('div');
    beside.className = 'preview-place';
    wrapper.append(beside);
    wrapper.classList.add('preview-beside');
    setPlace(beside);
    return () => {
      beside.remove();
      wrapper.classList.remove('preview-beside');
      setPlace(null);
    };
  }, [anchor, isOpen]);
  return place;
}
