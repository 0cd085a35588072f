// The door: takes over the page's forms where the device can keep the list, and lets people in with
// or without a network.
(() => {
  'use strict';

  const { Store, Sync, Camera, List, judge, choose, counting } = window.EntenteDoor;
  const root = document.querySelector('[data-door]');
  const ready = window.isSecureContext && 'indexedDB' in window && 'serviceWorker' in navigator;
  if (!root || !ready) {
    return;
  }

  const NEWS = 4000;
  const LIST = 60000;
  const SAME_CODE = 4000;
  const base = root.dataset.door;
  const part = (name) => root.querySelector(`[data-door-${name}]`);
  const input = root.querySelector('#ticket');
  const time = new Intl.DateTimeFormat(root.dataset.locale, { timeStyle: 'short', timeZone: 'Europe/Paris' });

  let store;
  let sync;
  let list;
  let acts = [];
  let lastList = 0;
  let lastSeen = { text: '', at: 0 };
  let finished = false;

  const phrase = (key, ...words) =>
    (sync.list.phrases[key] ?? key).replace(/\{(\d)\}/g, (_, number) => words[number] ?? '');
  const called = (seat) => seat.name || phrase('unnamed');
  const inside = (checkIn) => phrase('inside', time.format(checkIn.at), checkIn.door, checkIn.by);
  const door = () => part('name').value.trim() || part('name').defaultValue;

  /** What all doors did as far as this device knows: the server's word, and its own that is on its way. */
  function checkIns() {
    const undone = new Set(acts.filter((act) => act.undo).map((act) => act.undo));
    const known = sync.list.checkIns.filter((checkIn) => !undone.has(checkIn.id));
    const ids = new Set(known.map((checkIn) => checkIn.id));
    const own = acts
      .filter((act) => act.report && !act.sent && !undone.has(act.report.id) && !ids.has(act.report.id))
      .map(({ report }) => ({
        id: report.id,
        seat: report.seat,
        door: door(),
        by: phrase('here'),
        at: report.scannedAt - report.aheadBy,
        objection: null,
      }));
    return [...known, ...own];
  }

  const render = () => list.render(checkIns(), acts.filter((one) => !one.sent).length);

  async function keep(act) {
    const kept = { order: acts.length ? acts[acts.length - 1].order + 1 : 1, sent: false, ...act };
    await store.keep(kept);
    acts = await store.acts();
  }

  function show(tone, text, more) {
    const notice = document.createElement('div');
    notice.className = `notice ${tone} door-answer`;
    const words = document.createElement('strong');
    words.textContent = text;
    notice.append(words);
    if (more) {
      notice.append(more);
    }
    part('result').replaceChildren(notice);
  }

  function refuse(objection, seat) {
    const why = phrase('objection.' + objection);
    show('bad', seat && seat.name ? `${called(seat)} – ${why}` : why);
  }

  /** Lets somebody in on what was judged, or says why not. */
  async function act(judged) {
    if (judged.genuine) {
      show('warn', phrase('genuine', time.format(sync.list.time)), anyway(judged));
      return;
    }
    if (judged.objection) {
      refuse(judged.objection, judged.seat);
      return;
    }
    const [first] = counting(checkIns(), judged.seat.id);
    if (first) {
      show('bad', phrase('repeated', called(judged.seat), inside(first)));
      return;
    }
    await admit(judged, judged.seat.id);
  }

  function report(judged, seat) {
    const { kind, holder } = judged;
    return { id: crypto.randomUUID(), seat, holder, kind, scannedAt: Date.now(), aheadBy: sync.aheadBy, inside: false };
  }

  async function admit(judged, seat) {
    const asked = report(judged, seat);
    if (sync.online && !judged.genuine) {
      try {
        tell(await sync.decide(door(), asked), judged.seat);
        render();
        return;
      } catch (failure) {
        // No answer in time: the device decides, and tells the server later.
      }
    }
    await keep({ key: asked.id, report: { ...asked, inside: true } });
    show('good', phrase('noted', judged.seat ? called(judged.seat) : ''));
    render();
  }

  function tell(answer, seat) {
    if (answer.outcome === 'ADMITTED') {
      show('good', phrase('admitted', called(seat)));
    } else if (answer.outcome === 'REPEATED') {
      show('bad', phrase('repeated', called(seat), inside(answer.first)));
    } else {
      refuse(answer.objection ?? 'UNKNOWN_SEAT', seat);
    }
  }

  function anyway(judged) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button quiet small';
    button.textContent = phrase('anyway');
    button.addEventListener('click', () => admit(judged, judged.genuine));
    return button;
  }

  async function undo(checkIn, seat) {
    await keep({ key: 'undo-' + checkIn, undo: checkIn });
    show('', phrase('undone', called(seat)));
    render();
    await meet();
  }

  /** Tells the server what it does not know yet, and hears what it knows. */
  async function meet() {
    if (finished) {
      return;
    }
    try {
      if (sync.refused || !sync.list || Date.now() - lastList > LIST) {
        await sync.fetchList();
        lastList = Date.now();
      }
      const sent = await sync.sendActs(door());
      acts = await store.acts();
      if (!sent.length) {
        await sync.fetchNews();
      }
    } catch (failure) {
      sync.online = false;
    }
    if (list && !finished) {
      render();
    }
  }

  async function seen(text) {
    const now = Date.now();
    const again = text === lastSeen.text && now - lastSeen.at < SAME_CODE;
    lastSeen = { text, at: now };
    if (!again) {
      await act(await judge(text, sync.list, sync.now()));
    }
  }

  function scan() {
    const button = part('scan');
    const camera = new Camera(part('video'), root.dataset.decoder, seen);
    button.addEventListener('click', async () => {
      if (camera.running) {
        camera.stop();
      } else {
        try {
          await camera.start();
        } catch (failure) {
          show('warn', phrase('camera.none'));
        }
      }
      button.setAttribute('aria-pressed', String(camera.running));
      button.textContent = phrase(camera.running ? 'camera.stop' : 'camera.start');
    });
    part('camera').hidden = !navigator.mediaDevices?.getUserMedia;
  }

  async function finish() {
    await meet();
    if (acts.some((one) => !one.sent)) {
      part('finished').textContent = phrase('finish.pending', acts.filter((one) => !one.sent).length);
      return;
    }
    finished = true;
    const words = phrase('finish.done');
    await store.erase();
    const registration = await navigator.serviceWorker.getRegistration(base);
    await registration?.unregister();
    for (const name of await caches.keys()) {
      if (name.endsWith(base)) {
        await caches.delete(name);
      }
    }
    part('rows').replaceChildren();
    part('conflict-list').replaceChildren();
    part('result').replaceChildren();
    part('finished').textContent = words;
    part('finish').disabled = true;
  }

  async function keepPage() {
    const registration = await navigator.serviceWorker.register(base + '/worker.js', { scope: base });
    await navigator.serviceWorker.ready;
    const files = [
      ...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], link[rel=manifest], script[src]'),
    ].map((element) => element.href || element.src);
    const fonts = performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .filter((name) => name.includes('/fonts/'));
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      root.dataset.doorKept = 'true';
    };
    registration.active?.postMessage({ files: [...files, ...fonts, root.dataset.decoder] }, [channel.port2]);
  }

  function listen() {
    part('form').addEventListener('submit', async (event) => {
      event.preventDefault();
      const text = input.value;
      input.value = '';
      input.focus();
      await act(await judge(text, sync.list, sync.now()));
    });
    part('search').addEventListener('submit', (event) => event.preventDefault());
    part('search').querySelector('button').hidden = true;
    root.querySelector('#q').addEventListener('input', render);
    part('name').addEventListener('change', async () => {
      await store.put('door', door());
      part('walk-in').search = '?door=' + encodeURIComponent(door());
    });
    part('finish').addEventListener('click', finish);
    window.addEventListener('online', meet);
  }

  async function begin() {
    store = await Store.of(root.dataset.event);
    sync = new Sync(base, store);
    await sync.restore();
    acts = await store.acts();
    part('name').value = (await store.get('door')) ?? part('name').value;
    await meet();
    if (!sync.list) {
      return;
    }
    list = new List(root, sync, phrase, {
      admit: (seat) => act(choose(seat, sync.list, sync.now())),
      undo,
    });
    render();
    listen();
    scan();
    part('state').hidden = false;
    part('end').hidden = false;
    root.dataset.doorReady = 'true';
    if (sync.online) {
      await keepPage();
    }
    await Store.eraseClosed(Date.now(), root.dataset.event);
    const tick = async () => {
      await meet();
      if (!finished) {
        setTimeout(tick, NEWS);
      }
    };
    setTimeout(tick, NEWS);
  }

  begin();
})();
