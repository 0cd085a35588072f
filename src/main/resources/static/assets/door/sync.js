// Meets the server: fetches the list, sends what was done, hears what other doors did.
(() => {
  'use strict';

  const PATIENCE = 2500;
  const MOST = 200;

  /** Nobody is signed in any more, or not for this door. */
  class Refused extends Error {}

  class Sync {
    constructor(base, store) {
      this.base = base;
      this.store = store;
      this.list = null;
      this.aheadBy = 0;
      this.online = false;
      this.refused = false;
    }

    async restore() {
      this.list = (await this.store.get('list')) ?? null;
      this.aheadBy = (await this.store.get('aheadBy')) ?? 0;
    }

    /** The present moment by the server's clock, as well as this device knows. */
    now() {
      return Date.now() - this.aheadBy;
    }

    async fetchList() {
      this.list = await this.ask('/list');
      await this.store.put('list', this.list);
    }

    async fetchNews() {
      await this.hear(await this.ask('/check-ins'));
    }

    async hear(news) {
      this.list.checkIns = news.checkIns;
      await this.store.put('list', this.list);
      return news.answers;
    }

    /** Asks whether to let somebody in; fails when no answer comes in time. */
    async decide(door, report) {
      const [answer] = await this.hear(await this.send(door, [report], [], PATIENCE));
      return answer;
    }

    /** Sends what was done without a network; what was sent once and is sent again changes nothing. */
    async sendActs(door) {
      const waiting = (await this.store.acts()).filter((act) => !act.sent).slice(0, MOST);
      if (!waiting.length) {
        return [];
      }
      const reports = waiting.filter((act) => act.report).map((act) => act.report);
      const undone = waiting.filter((act) => act.undo).map((act) => act.undo);
      const answers = await this.hear(await this.send(door, reports, undone, 4 * PATIENCE));
      for (const act of waiting) {
        await this.store.keep({ ...act, sent: true });
      }
      return answers;
    }

    send(door, reports, undone, patience) {
      const { header, value } = this.list.token;
      return this.ask('/check-ins', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', [header]: value },
        body: JSON.stringify({ door, reports, undone }),
        signal: AbortSignal.timeout(patience),
      });
    }

    async ask(path, options = {}) {
      const before = Date.now();
      let answer;
      try {
        answer = await fetch(this.base + path, { signal: AbortSignal.timeout(4 * PATIENCE), cache: 'no-store', ...options });
      } catch (failure) {
        this.online = false;
        throw failure;
      }
      this.refused = answer.redirected || answer.status === 403;
      if (this.refused) {
        throw new Refused('Signed out, or the form is too old');
      }
      this.online = answer.ok;
      if (!answer.ok) {
        throw new Error('The server answered ' + answer.status);
      }
      const said = await answer.json();
      // The server looked at its clock about half way between asking and hearing.
      this.aheadBy = Math.round((before + Date.now()) / 2 - said.time);
      await this.store.put('aheadBy', this.aheadBy);
      return said;
    }
  }

  window.EntenteDoor.Sync = Sync;
  window.EntenteDoor.Refused = Refused;
})();
