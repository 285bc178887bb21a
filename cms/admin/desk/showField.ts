/** Scrolls to a field and puts the cursor into it; to what holds it where the form shows it as part of something. */
export function showField(path: string): void {
  const parts = path.split('.');
  for (; parts.length > 0; parts.pop()) {
    const field = document.getElementById(`field-${parts.join('__')}`) ?? textAt(parts.join('.'));
    const box = field?.closest<HTMLElement>('.field-type') ?? field;
    if (!box || !field) continue;
    openBoxes(box);
    box.scrollIntoView({ block: 'center' });
    const control = 'input, select, textarea, [contenteditable="true"], button';
    const target = field.matches(control) ? field : box.querySelector<HTMLElement>(control);
    target?.focus({ preventScroll: true });
    return;
  }
}

/** The editor of texts has no id of Payload's kind. */
const textAt = (path: string): HTMLElement | null =>
  document.querySelector(`[data-field-path="${CSS.escape(path)}"]`);

/** Opens the closed boxes around a field. */
function openBoxes(element: HTMLElement): void {
  for (
    let box = element.closest('.collapsible--collapsed');
    box;
    box = box.parentElement?.closest('.collapsible--collapsed') ?? null
  ) {
    box.querySelector<HTMLElement>('.collapsible__toggle')?.click();
  }
}
