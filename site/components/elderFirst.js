// Before the first paint: an elder's page must not flash up small. Run as it stands, so plain JavaScript.
// `?elder=on` and `?elder=off` in an address carry the choice; else what was chosen on this device holds.
(() => {
  const asked = new URLSearchParams(location.search).get('elder');
  const root = document.documentElement;
  root.dataset.scripted = ''; // the switch is shown, and has its place from the first paint on
  /** @type {string | null} */
  let size = null;
  /** @type {string | null} */
  let scheme = null;
  try {
    if (asked === 'off') localStorage.removeItem('elder');
    size = localStorage.getItem('elder');
    scheme = localStorage.getItem('elder-scheme');
  } catch {
    // A browser that keeps nothing can still show the page large.
  }
  if (asked === 'on') size ??= '24';
  if (asked === 'off' || !/^(24|28|32|36|40)$/.test(size ?? '')) return;
  root.dataset.elder = size ?? '';
  const isDark = scheme ? scheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.scheme = isDark ? 'dark' : 'light';
})();
