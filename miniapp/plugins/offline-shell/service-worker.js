/* global FILES, VERSION */
/**
 * Lets the web build start where there is no signal: pages and their scripts come from the network first and from
 * this cache when there is none. Data is not its business: /api/ always goes to the server.
 */
const CACHE = `ys-shell-${VERSION}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

/** The first one serves the page that installed it; a newer one waits until all pages of the older are closed. */
self.addEventListener('activate', (event) => {
  const dropOlder = (names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  event.waitUntil(
    caches
      .keys()
      .then(dropOlder)
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match('/')));
  else event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
});
