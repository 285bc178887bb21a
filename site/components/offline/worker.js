// Without a network: what was opened.
const ALWAYS = ['/', '/calendar/', '/help/', '/offline/'];
const MOST = { pages: 60, files: 60, pictures: 120 };
const FRESH_MS = 43200000;
let isRenewed = false;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(
    self.clients.matchAll({ includeUncontrolled: true }).then((open) => {
      const urls = open.map(({ url }) => new URL(url)).filter(isPage);
      return Promise.allSettled([...ALWAYS, ...urls.map(({ pathname }) => pathname)].map(renew));
    }),
  );
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (isPage(url)) event.respondWith(page(event, url.pathname));
  } else if (/^\/_astro\//.test(url.pathname)) event.respondWith(hashed(request));
  else if (/^\/(media|qr)\//.test(url.pathname)) event.respondWith(file(request));
});

const isPage = ({ pathname }) => /^(?!\/(admin|api)\/).*\/$/.test(pathname);

async function page(event, path) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keepPage(path, response.clone()).then(renewStale));
    return response;
  } catch {
    return (await caches.match(path)) || (await caches.match('/offline/')) || Response.error();
  }
}

async function hashed(request) {
  return (await caches.match(request)) || keep('files', request, await fetch(request));
}

async function file(request) {
  try {
    return await keep('pictures', request, await fetch(request));
  } catch {
    return (await caches.match(request)) || Response.error();
  }
}

const renew = async (path) => keepPage(path, await fetch(path));

async function renewStale() {
  if (isRenewed) return;
  isRenewed = true;
  const home = await caches.match('/');
  const since = home && Date.parse(home.headers.get('date'));
  if (!(Date.now() - since < FRESH_MS)) await Promise.allSettled(ALWAYS.map(renew));
}

async function keepPage(path, response) {
  // Taken down.
  if (/^4/.test(response.status)) return (await caches.open('pages')).delete(path);
  if (!response.ok || response.redirected) return;
  const html = await response.clone().text();
  await keep('pages', path, response);
  const assets = [...html.matchAll(/ (?:href|src)="(\/_astro\/[^"]+)"/g)];
  await Promise.all(assets.map(([, asset]) => hashed(asset)));
}

async function keep(name, key, response) {
  if (!response.ok || response.type !== 'basic') return response;
  const cache = await caches.open(name);
  await cache.put(key, response.clone()).catch(() => {});
  const kept = await cache.keys();
  const old = kept.filter(({ url }) => !ALWAYS.includes(new URL(url).pathname));
  old.length = Math.max(0, kept.length - MOST[name]);
  await Promise.all(old.map((one) => cache.delete(one)));
  return response;
}
