// What the device keeps of one event's door: the list, and what it decided by itself. All of it is
// erased when staff says that it is done, and when an event's door has closed.
(() => {
  'use strict';

  const PREFIX = 'entente-door-';

  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const written = (transaction) =>
    new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });

  function open(name) {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('known');
      request.result.createObjectStore('acts', { keyPath: 'key' });
    };
    return done(request);
  }

  class Store {
    constructor(database, name) {
      this.database = database;
      this.name = name;
    }

    static async of(event) {
      return new Store(await open(PREFIX + event), PREFIX + event);
    }

    get(key) {
      return done(this.database.transaction('known').objectStore('known').get(key));
    }

    put(key, value) {
      const transaction = this.database.transaction('known', 'readwrite');
      transaction.objectStore('known').put(value, key);
      return written(transaction);
    }

    /** What this device did, in the order in which it did it. */
    async acts() {
      const all = await done(this.database.transaction('acts').objectStore('acts').getAll());
      return all.sort((one, other) => one.order - other.order);
    }

    /** Keeps what was done; it is on the disk when the promise is. */
    async keep(act) {
      const transaction = this.database.transaction('acts', 'readwrite', { durability: 'strict' });
      transaction.objectStore('acts').put(act);
      return written(transaction);
    }

    erase() {
      this.database.close();
      return done(indexedDB.deleteDatabase(this.name));
    }

    /** Erases the lists of doors that have closed, but for those that have something to send. */
    static async eraseClosed(now, except) {
      for (const { name } of (await indexedDB.databases?.()) ?? []) {
        if (!name.startsWith(PREFIX) || name === PREFIX + except) {
          continue;
        }
        const store = new Store(await open(name), name);
        const list = await store.get('list');
        const waiting = (await store.acts()).some((act) => !act.sent);
        if (!waiting && (!list || list.closes < now)) {
          await store.erase();
        } else {
          store.database.close();
        }
      }
    }
  }

  window.EntenteDoor.Store = Store;
})();
