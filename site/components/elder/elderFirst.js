// Before the first paint: an elder's page must not flash up small. Run as it stands, so plain JavaScript of 2019.
// `?elder=on` and `?elder=off` in an address carry the choice; else what was chosen on this device holds.
(() => {
  const root = document.documentElement;
  root.dataset.scripted = ''; // the switch is shown, and has its place from the first paint on
  const address = new URL(location.href);
  const asked = address.searchParams.get('elder');
  /** @type {string | null} */
  let size = asked === 'on' ? '24' : null;
  /** @type {string | null} */
  let scheme = null;
  try {
    if (asked === 'off') localStorage.removeItem('elder');
    size = localStorage.getItem('elder') || size;
    scheme = localStorage.getItem('elder-scheme');
    if (size) localStorage.setItem('elder', size);
    // Kept here, it leaves the address: whom this page is sent to chooses for himself.
    address.searchParams.delete('elder');
    if (asked) history.replaceState(history.state, '', address);
  } catch {
    // A browser that keeps nothing goes by the address.
  }
  if (!size || !/^(24|28|32|36|40)$/.test(size)) return;
  root.dataset.elder = size;
  const isDark = scheme ? scheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.scheme = isDark ? 'dark' : 'light';
})();
