// Keeps the door's page and its files, so that it opens without a network. Names of people are none
// of its business: what it keeps is the page without anybody on it.
'use strict';

const KEPT = 'entente-door';
const base = new URL(self.registration.scope).pathname;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const answer = event.ports[0];
  event.waitUntil(
    (async () => {
      const cache = await caches.open(KEPT + base);
      for (const old of await cache.keys()) {
        await cache.delete(old);
      }
      await cache.addAll([base + '/shell', ...event.data.files]);
      answer?.postMessage('kept');
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate') {
    if (address.pathname === base) {
      event.respondWith(fetch(event.request).catch(() => kept(base + '/shell')));
    }
    return;
  }
  if (!address.pathname.startsWith(base + '/')) {
    event.respondWith(fetch(event.request).catch(() => kept(event.request)));
  }
});

async function kept(request) {
  const cache = await caches.open(KEPT + base);
  return (await cache.match(request)) ?? Response.error();
}
