// Who may come in, decided without asking anybody. DoorRules.java says the same.
(() => {
  'use strict';

  const PREFIX = 'ENTENTE:';
  const SIGNED_BYTES = 43;
  const LENGTH = 107;
  const LETTERS = /^[BCDFGHJKLMNPQRSTVWXZ]{9}$/;

  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

  const uuid = (bytes) => hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

  const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

  /** What a ticket's QR code says, or null for what is none. */
  function parse(text) {
    const code = text.slice(PREFIX.length);
    if (!text.startsWith(PREFIX) || !/^[A-Za-z0-9_-]{143}$/.test(code)) {
      return null;
    }
    const bytes = bytesOf(code.replace(/-/g, '+').replace(/_/g, '/') + '=');
    if (bytes.length !== LENGTH || bytes[0] !== 1) {
      return null;
    }
    return {
      key: bytes[1] * 256 + bytes[2],
      event: uuid(bytes.slice(3, 19)),
      seat: uuid(bytes.slice(19, 35)),
      holder: hex(bytes.slice(35, SIGNED_BYTES)),
      signed: bytes.slice(0, SIGNED_BYTES),
      signature: bytes.slice(SIGNED_BYTES),
    };
  }

  /**
   * Whether that key signed the ticket. A browser that does not know Ed25519 believes what the list
   * bears out: the holder's mark can be computed by the server alone.
   */
  async function isSignedBy(key, ticket, list) {
    let known;
    try {
      known = await crypto.subtle.importKey('spki', bytesOf(key.key), { name: 'Ed25519' }, false, ['verify']);
    } catch (unknown) {
      return list.seats.some((seat) => seat.id === ticket.seat && seat.holder === ticket.holder);
    }
    return crypto.subtle.verify({ name: 'Ed25519' }, known, ticket.signature, ticket.signed);
  }

  /** What speaks against the ticket itself, or null. */
  async function ofTicket(ticket, list) {
    const key = list.keys.find((known) => known.number === ticket.key);
    if (!key || !(await isSignedBy(key, ticket, list))) {
      return 'FORGED';
    }
    if (key.withdrawn) {
      return 'KEY_WITHDRAWN';
    }
    return ticket.event === list.event ? null : 'OTHER_EVENT';
  }

  /** What the event says against letting anybody in at that moment, or null. */
  function ofEvent(list, now) {
    if (list.cancelled) {
      return 'EVENT_CANCELLED';
    }
    if (now < list.opens) {
      return 'TOO_EARLY';
    }
    return now < list.closes ? null : 'EVENT_OVER';
  }

  /** What speaks against a seat, or null. */
  function ofSeat(seat, holder) {
    if (!seat) {
      return 'UNKNOWN_SEAT';
    }
    if (seat.standing !== 'CONFIRMED') {
      return seat.standing;
    }
    return holder === null || holder === seat.holder ? null : 'TRANSFERRED';
  }

  /**
   * Judges what was shown or typed: { objection, seat, holder, kind, genuine }. `genuine` is a
   * ticket of ours for a seat that the list does not have.
   */
  async function judge(text, list, now) {
    const shown = text.trim();
    if (!shown.startsWith(PREFIX)) {
      return byCode(shown.replace(/[\s-]/g, '').toUpperCase(), list, now);
    }
    const ticket = parse(shown);
    if (!ticket) {
      return { objection: 'UNREADABLE' };
    }
    const forged = await ofTicket(ticket, list);
    if (forged) {
      return { objection: forged };
    }
    const seat = list.seats.find((known) => known.id === ticket.seat);
    const objection = ofEvent(list, now) ?? ofSeat(seat, ticket.holder);
    return {
      objection,
      seat,
      holder: ticket.holder,
      kind: 'SCAN',
      genuine: objection === 'UNKNOWN_SEAT' ? ticket.seat : null,
    };
  }

  function byCode(code, list, now) {
    if (!LETTERS.test(code)) {
      return { objection: 'UNREADABLE' };
    }
    const named = list.seats.filter((known) => known.code === code);
    const seat = named.find((known) => known.standing === 'CONFIRMED') ?? named[0];
    return { objection: ofEvent(list, now) ?? ofSeat(seat, null), seat, holder: seat?.holder ?? null, kind: 'MANUAL' };
  }

  /** Judges a seat that staff chose by name. */
  function choose(seat, list, now) {
    return { objection: ofEvent(list, now) ?? ofSeat(seat, null), seat, holder: seat.holder, kind: 'MANUAL' };
  }

  /** The check-ins of a seat that count, the first by time first. */
  function counting(checkIns, seat) {
    return checkIns
      .filter((checkIn) => checkIn.seat === seat && !checkIn.objection)
      .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  }

  window.EntenteDoor = { parse, judge, choose, counting };
})();
