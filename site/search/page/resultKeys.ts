const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrows lead from the box through the results and back; Escape leads back to the box. */
export function moveByKey(event: KeyboardEvent, root: Element): void {
  // The arrows also choose among what an input method offers.
  if (event.isComposing) return;
  const stops = root.querySelectorAll<HTMLElement>('input[type=search], .search-results a');
  const current = [...stops].findIndex((stop) => stop.matches(':focus'));
  if (current < 0) return;
  const next = event.key === 'Escape' ? 0 : current + (STEPS[event.key] ?? 0);
  const stop = stops[next];
  if (!stop || next === current) return;
  event.preventDefault();
  stop.focus();
}
