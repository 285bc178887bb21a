// Takes the place of the worker where the operator has switched it off: it removes what was kept, and itself.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const gone = ['pages', 'files', 'pictures'].map((name) => caches.delete(name));
  event.waitUntil(Promise.all(gone).then(() => self.registration.unregister()));
});
