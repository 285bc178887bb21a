// What is over goes before the first paint, however old the page is: nothing is to move while it loads. Run as it stands
// while the page is parsed, and each minute, so plain JavaScript of 2019. What the dates are called is today.client.ts's work.
(() => {
  const SHANGHAI_MS = 28800000;
  const MINUTE_MS = 60000;
  /** @type {(selector: string, within?: ParentNode) => HTMLElement[]} */
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  /** @type {(element: HTMLElement, isHidden: boolean) => void} */
  const hide = (element, isHidden) => {
    if (element.hidden !== isHidden) element.hidden = isHidden;
  };

  const show = () => {
    const now = new Date(Date.now() + SHANGHAI_MS).toISOString().slice(0, 16);
    const today = now.slice(0, 10);
    for (const list of all('[data-dates]')) {
      let room = Number(list.dataset.dates);
      for (const item of all('[data-ends]', list)) {
        const isShown = String(item.dataset.ends) > now && room > 0;
        hide(item, !isShown);
        if (isShown) room -= 1;
      }
      for (const group of all('[data-day-group]', list)) {
        hide(group, !group.querySelector('[data-ends]:not([hidden])'));
      }
      const isEmpty = !list.querySelector('[data-ends]:not([hidden])');
      for (const empty of all('[data-dates-empty]', list)) hide(empty, !isEmpty);
    }
    for (const part of all('[data-shown-from]')) hide(part, String(part.dataset.shownFrom) > now);
    for (const part of all('[data-shown-until]')) {
      hide(part, String(part.dataset.shownUntil) <= now);
    }
    // Another day's date is not to be taken for today's.
    for (const ring of all('[data-day-ring]')) {
      const { shownDay, dayRing } = ring.dataset;
      if ((shownDay || dayRing) !== today) ring.dataset.stale = '';
      else delete ring.dataset.stale;
    }
    // What happened on this day in earlier years is printed for the coming days, a piece each.
    for (const piece of all('[data-on-day]')) {
      hide(piece, piece.dataset.onDay !== today);
    }
  };

  const parsing = new MutationObserver(show);
  parsing.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    parsing.disconnect();
    show();
    setInterval(show, MINUTE_MS);
  });
  window.addEventListener('pageshow', show);
  document.addEventListener('visibilitychange', show);
  // The filters have put other dates on the page.
  document.addEventListener('dates-shown', show);
})();
