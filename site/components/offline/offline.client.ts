// Without a secure context, or in an old browser, pages are readable with a network only.
if (!('noOffline' in document.documentElement.dataset) && 'serviceWorker' in navigator) {
  // After the page itself: keeping pages must not slow it down.
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => {});
  });
}
