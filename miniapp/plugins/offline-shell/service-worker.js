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
  if (request.mode === 'navigate') event.respondWith(openPage(event));
  else event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
});

/** The page is the same at every address; the newest is kept, so that its telephones are right without a network. */
async function openPage(event) {
  try {
    const page = await fetch(event.request);
    if (page.ok && page.headers.get('content-type').startsWith('text/html')) event.waitUntil(keepPage(page.clone()));
    return page;
  } catch {
    return caches.match('/');
  }
}

async function keepPage(page) {
  const cache = await caches.open(CACHE);
  await cache.put('/', page);
}
