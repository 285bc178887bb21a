import { type RefObject, useEffect, useState } from 'react';

/** Payload's own class, for its own preview: what stands at the side of the fields comes below them. */
const SIDEBAR_BELOW = 'document-fields--force-sidebar-wrap';

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
    const fields = wrapper.querySelector('.document-fields');
    fields?.classList.add(SIDEBAR_BELOW);
    setPlace(beside);
    return () => {
      beside.remove();
      wrapper.classList.remove('preview-beside');
      fields?.classList.remove(SIDEBAR_BELOW);
      setPlace(null);
    };
  }, [anchor, isOpen]);
  return place;
}
