// The list of an event's people on the door's page: who is expected, who is inside, what staff has
// to look at, and whether the device meets the server.
(() => {
  'use strict';

  const ROWS = 100;
  const WRONG_CLOCK = 60000;

  const { counting } = window.EntenteDoor;
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

  /** Sets a text, but only where it changes, so that nothing is read aloud twice. */
  function say(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  class List {
    /** @param acts what its buttons do: admit(seat), undo(checkIn, seat) */
    constructor(root, sync, phrase, acts) {
      this.root = root;
      this.sync = sync;
      this.phrase = phrase;
      this.acts = acts;
      this.time = new Intl.DateTimeFormat(root.dataset.locale, { timeStyle: 'short', timeZone: 'Europe/Paris' });
    }

    part(name) {
      return this.root.querySelector(`[data-door-${name}]`);
    }

    called(seat) {
      return seat.name || this.phrase('unnamed');
    }

    inside(checkIn) {
      return this.phrase('inside', this.time.format(checkIn.at), checkIn.door, checkIn.by);
    }

    /** @param waiting how many acts are still to be sent */
    render(checkIns, waiting) {
      const bySeat = Map.groupBy(checkIns, (checkIn) => checkIn.seat);
      const of = (seat) => bySeat.get(seat.id) ?? [];
      this.rows(of);
      this.conflicts(of);
      this.state(of, waiting);
    }

    rows(of) {
      const wanted = plain(this.root.querySelector('#q').value);
      const found = this.sync.list.seats.filter(
        (seat) =>
          (seat.standing !== 'CANCELLED' || of(seat).length) &&
          plain(`${seat.name} ${seat.company} ${seat.code}`).includes(wanted),
      );
      const focused = document.activeElement?.dataset?.seat;
      const rows = document.createDocumentFragment();
      for (const seat of found.slice(0, ROWS)) {
        rows.append(this.row(seat, counting(of(seat), seat.id)[0]));
      }
      this.part('rows').replaceChildren(rows);
      if (focused) {
        this.part('rows').querySelector(`[data-seat="${focused}"]`)?.focus();
      }
      this.part('table').hidden = !found.length;
      say(this.part('found'), found.length ? '' : this.phrase('none-found'));
    }

    row(seat, first) {
      const copy = this.part('row').content.cloneNode(true);
      const button = copy.querySelector('[data-act]');
      const label = copy.querySelector('[data-state]');
      const verb = copy.querySelector('[data-verb]');
      copy.querySelector('[data-name]').textContent = this.called(seat);
      copy.querySelector('[data-company]').textContent = seat.company;
      copy.querySelector('[data-share]').textContent = seat.share;
      copy.querySelector('[data-whom]').textContent = ' ' + this.called(seat);
      button.dataset.seat = seat.id;
      if (first) {
        label.textContent = this.inside(first);
        label.classList.add('good');
        button.className = 'plain';
        verb.textContent = this.phrase('undo');
        button.addEventListener('click', () => this.acts.undo(first.id, seat));
      } else if (seat.standing === 'CONFIRMED') {
        label.className = 'soft';
        label.textContent = this.phrase('expected');
        button.className = 'button quiet small';
        verb.textContent = this.phrase('let-in');
        button.addEventListener('click', () => this.acts.admit(seat));
      } else {
        label.textContent = this.phrase('standing.' + seat.standing);
        label.classList.add('warn');
        button.remove();
      }
      return copy;
    }

    conflicts(of) {
      const sentences = [];
      for (const seat of this.sync.list.seats) {
        const own = of(seat);
        const counted = counting(own, seat.id);
        for (const later of counted.slice(1)) {
          sentences.push(this.phrase('twice', this.called(seat), this.inside(counted[0]), this.inside(later)));
        }
        for (const one of own.filter((checkIn) => checkIn.objection)) {
          sentences.push(
            this.phrase('despite', this.called(seat), this.inside(one), this.phrase('objection.' + one.objection)),
          );
        }
      }
      const list = this.part('conflict-list');
      if (Array.from(list.children, (item) => item.textContent).join() !== sentences.join()) {
        list.replaceChildren(
          ...sentences.map((sentence) => {
            const item = document.createElement('li');
            item.textContent = sentence;
            return item;
          }),
        );
      }
      this.part('conflicts').hidden = !sentences.length;
    }

    state(of, waiting) {
      const { list, online, refused, aheadBy } = this.sync;
      const expected = list.seats.filter((seat) => seat.standing === 'CONFIRMED');
      const inside = expected.filter((seat) => counting(of(seat), seat.id).length).length;
      // The server's count is of no use without the server.
      const counts = this.root.querySelector('#counts');
      counts.hidden = !online;
      if (online) {
        say(counts.querySelector('.door-count'), String(inside));
      }
      say(
        this.part('network'),
        [
          refused ? this.phrase('signed-out') : this.phrase(online ? 'online' : 'offline'),
          online ? '' : this.phrase('count', inside, expected.length),
          waiting ? this.phrase('pending', waiting) : '',
          online ? '' : this.phrase('list-from', this.time.format(list.time)),
        ]
          .filter(Boolean)
          .join(' '),
      );
      this.part('clock').hidden = Math.abs(aheadBy) < WRONG_CLOCK;
      say(this.part('clock'), this.phrase('clock', Math.round(Math.abs(aheadBy) / 60000)));
      this.root.dataset.doorOnline = String(online);
      this.root.dataset.doorPending = String(waiting);
    }
  }

  window.EntenteDoor.List = List;
})();
