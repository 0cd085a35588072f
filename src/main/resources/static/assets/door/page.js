// The door: takes over the page's forms where the device can keep the list, and lets people in with
// or without a network.
(() => {
  'use strict';

  const { Store, Sync, Camera, judge, choose, counting } = window.EntenteDoor;
  const root = document.querySelector('[data-door]');
  const ready = window.isSecureContext && 'indexedDB' in window && 'serviceWorker' in navigator;
  if (!root || !ready) {
    return;
  }

  const NEWS = 4000;
  const LIST = 60000;
  const SAME_CODE = 4000;
  const ROWS = 100;
  const WRONG_CLOCK = 60000;
  const base = root.dataset.door;
  const part = (name) => root.querySelector(`[data-door-${name}]`);
  const input = root.querySelector('#ticket');
  const time = new Intl.DateTimeFormat(root.dataset.locale, { timeStyle: 'short', timeZone: 'Europe/Paris' });

  let store;
  let sync;
  let acts = [];
  let lastList = 0;
  let lastSeen = { text: '', at: 0 };
  let finished = false;

  const phrase = (key, ...words) =>
    (sync.list.phrases[key] ?? key).replace(/\{(\d)\}/g, (_, number) => words[number] ?? '');
  const called = (seat) => seat.name || phrase('unnamed');
  const inside = (checkIn) => phrase('inside', time.format(checkIn.at), checkIn.door, checkIn.by);
  const door = () => part('name').value.trim() || part('name').defaultValue;
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

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
        by: '',
        at: report.scannedAt - report.aheadBy,
        objection: null,
      }));
    return [...known, ...own];
  }

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
        state();
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

  function row(seat, first) {
    const copy = part('row').content.cloneNode(true);
    const button = copy.querySelector('[data-act]');
    const label = copy.querySelector('[data-state]');
    copy.querySelector('[data-name]').textContent = called(seat);
    copy.querySelector('[data-company]').textContent = seat.company;
    copy.querySelector('[data-share]').textContent = seat.share;
    copy.querySelector('[data-whom]').textContent = ' ' + called(seat);
    if (first) {
      label.textContent = inside(first);
      label.classList.add('good');
      button.className = 'plain';
      copy.querySelector('[data-verb]').textContent = phrase('undo');
      button.addEventListener('click', () => undo(first.id, seat));
    } else if (seat.standing === 'CONFIRMED') {
      button.className = 'button quiet small';
      copy.querySelector('[data-verb]').textContent = phrase('let-in');
      button.addEventListener('click', () => act(choose(seat, sync.list, sync.now())));
    } else {
      label.textContent = phrase('standing.' + seat.standing);
      label.classList.add('warn');
      button.remove();
    }
    return copy;
  }

  function render() {
    const all = checkIns();
    const wanted = plain(root.querySelector('#q').value);
    const first = new Map();
    for (const checkIn of all) {
      if (!first.has(checkIn.seat)) {
        first.set(checkIn.seat, counting(all, checkIn.seat)[0]);
      }
    }
    const found = sync.list.seats.filter(
      (seat) =>
        (seat.standing !== 'CANCELLED' || first.get(seat.id)) &&
        plain(`${seat.name} ${seat.company} ${seat.code}`).includes(wanted),
    );
    const focused = document.activeElement?.dataset?.seat;
    const rows = document.createDocumentFragment();
    for (const seat of found.slice(0, ROWS)) {
      const copy = row(seat, first.get(seat.id));
      copy.querySelector('[data-act]')?.setAttribute('data-seat', seat.id);
      rows.append(copy);
    }
    part('rows').replaceChildren(rows);
    if (focused) {
      part('rows').querySelector(`[data-seat="${focused}"]`)?.focus();
    }
    part('table').hidden = !found.length;
    part('found').textContent = found.length ? '' : phrase('none-found');
    conflicts(all);
    state();
  }

  function conflicts(all) {
    const sentences = [];
    for (const seat of sync.list.seats) {
      const own = all.filter((checkIn) => checkIn.seat === seat.id);
      const counted = counting(own, seat.id);
      for (const later of counted.slice(1)) {
        sentences.push(phrase('twice', called(seat), inside(counted[0]), inside(later)));
      }
      for (const checkIn of own.filter((one) => one.objection)) {
        sentences.push(phrase('despite', called(seat), inside(checkIn), phrase('objection.' + checkIn.objection)));
      }
    }
    const items = sentences.map((sentence) => {
      const item = document.createElement('li');
      item.textContent = sentence;
      return item;
    });
    const before = part('conflict-list').textContent;
    if (before.trim() !== sentences.join('').trim()) {
      part('conflict-list').replaceChildren(...items);
    }
    part('conflicts').hidden = !items.length;
  }

  function state() {
    const waiting = acts.filter((one) => !one.sent).length;
    const words = [
      sync.refused ? phrase('signed-out') : phrase(sync.online ? 'online' : 'offline'),
      waiting ? phrase('pending', waiting) : '',
      sync.online ? '' : phrase('list-from', time.format(sync.list.time)),
    ];
    const sentence = words.filter(Boolean).join(' ');
    if (part('network').textContent !== sentence) {
      part('network').textContent = sentence;
    }
    part('clock').hidden = Math.abs(sync.aheadBy) < WRONG_CLOCK;
    part('clock').textContent = phrase('clock', Math.round(Math.abs(sync.aheadBy) / 60000));
    root.dataset.doorOnline = String(sync.online);
    root.dataset.doorPending = String(waiting);
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
    if (sync.list && !finished) {
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
