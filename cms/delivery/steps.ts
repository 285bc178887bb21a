/** What is done at a place, before the next step is begun. */
export type Step = { put: string[] } | { remove: string[] };

/**
 * What brings a place up to date, from what the site and the place hold (path → digest): files that are new, pages last;
 * files that have changed, pages last and those first that the most lead to others; then what has to go. So a page
 * never leads to one that is not there.
 */
export function stepsOf(
  site: ReadonlyMap<string, string>,
  place: ReadonlyMap<string, string>,
): Step[] {
  const files = [...site.keys()];
  const isNew = files.filter((file) => !place.has(file));
  const changed = files.filter((file) => place.has(file) && place.get(file) !== site.get(file));
  const steps: Step[] = [
    ...inOrder(isNew),
    ...inOrder(changed),
    { remove: [...place.keys()].filter((file) => !site.has(file)) },
  ];
  return steps.filter((step) => ('put' in step ? step.put : step.remove).length > 0);
}

/** What pages need, then the pages, the home page last: what is listed comes before its lists. */
function inOrder(files: string[]): Step[] {
  const depthOf = (file: string): number =>
    file.endsWith('.html') ? file.split('/').length : Number.POSITIVE_INFINITY;
  const depths = [...new Set(files.map(depthOf))].sort((a, b) => (a < b ? 1 : -1));
  return depths.map((depth) => ({ put: files.filter((file) => depthOf(file) === depth) }));
}
