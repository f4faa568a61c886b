// @ts-check
// The page's side of the loop: events go out one at a time and in order, steps come back, nothing typed is lost.
//
// An event that got no answer is sent again under the same name until it is answered; the kiosk does not handle it
// twice. After a restart of the kiosk a touch is forgotten (the person sees the present screen and touches again), what
// was typed is sent again as soon as its input is on the screen.

/** @import { Event, Screen, Step, Effect } from "./vocabulary.js" */

/**
 * @typedef {{ event: Event, screen: string | null, name: string }} Waiting
 * @typedef {{ text: string, stored: boolean }} Typed
 * @typedef {object} Page
 * @property {() => void} draw Draws what the session holds now.
 * @property {(effects: Effect[]) => void} perform Carries out effects.
 */

/** Milliseconds before an event is tried again, and before a slow answer counts as none. */
const PAUSES = [300, 700, 1500, 3000];
const SLOW = 5000;

/** Events that belong to the screen they were made on. */
const BOUND = new Set(["tap", "choose", "type", "set-date", "back"]);

/** Events that go out even as the page goes away; a browser does so for few bytes, counted here in letters. */
const LASTING = new Set(["type", "leave", "hidden"]);
const SMALL = 20000;

/** Statuses a proxy or a dying program gives: not the app's own word. */
const AWAY = new Set([502, 503, 504]);

export class Session {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    /** @type {Screen | null} */
    this.screen = null;
    this.offline = false;
    this.failed = false;
    /** Whether the page is going away. */
    this.ending = false;
    /** What stands in inputs beside what the app holds, by screen and input. @type {Map<string, Typed>} */
    this.typed = new Map();
    /** @type {Waiting[]} */
    this.queue = [];
    /** @type {Waiting | null} */
    this.flying = null;
    this.instance = "";
    this.newest = 0;
    this.count = 0;
    this.name = crypto.randomUUID();
  }

  /** @param {string} id */
  key(id) {
    return `${this.screen?.id}/${id}`;
  }

  /**
   * Sends an event after those that wait. The second of two equal touches is not sent while the first is on its way.
   * @param {Event} event
   */
  send(event) {
    const last = this.queue.at(-1);
    if (event.event === "type") {
      this.typed.set(this.key(event.id), { text: event.text, stored: false });
      // All of the text goes each time, so the newest stands for those that still wait.
      if (last?.event.event === "type" && last.event.id === event.id) this.queue.pop();
    } else if (this.isWaiting(event)) {
      return;
    }
    const screen = BOUND.has(event.event) ? (this.screen?.id ?? null) : null;
    this.queue.push({ event, screen, name: `${this.name}-${++this.count}` });
    if (this.ending) this.end();
    else void this.pump();
  }

  /** The page goes away: what waits and must not be lost goes out now, without waiting for answers. */
  end() {
    this.ending = true;
    for (const waiting of this.queue.splice(0)) {
      if (LASTING.has(waiting.event.event)) this.post(waiting).catch(() => null);
    }
  }

  /**
   * What changes while a tick is on its way may not be in its answer any more: only one that has not left counts.
   * @param {Event} event
   */
  isWaiting(event) {
    const same = JSON.stringify(event);
    const before = event.event === "tick" ? this.queue : [...this.queue, this.flying];
    return before.some((w) => w && JSON.stringify(w.event) === same);
  }

  /** Forgets what was typed and what waits: the person leaves. */
  forget() {
    this.queue = this.queue.filter((waiting) => waiting.event.event === "type");
    this.typed.clear();
  }

  async pump() {
    if (this.flying) return;
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      // A touch meant for a screen that is gone would touch something else.
      if (next.screen && next.screen !== this.screen?.id) continue;
      this.flying = next;
      await this.deliver(next);
      this.flying = null;
    }
    this.page.draw();
  }

  /** @param {Waiting} waiting */
  async deliver(waiting) {
    for (let attempt = 0; ; attempt += 1) {
      const slow = setTimeout(() => this.setOffline(true), SLOW);
      const answer = await this.post(waiting).catch(() => null);
      clearTimeout(slow);
      if (answer?.ok) {
        await this.take(answer, waiting.event);
        return this.setOffline(false);
      }
      if (answer && !AWAY.has(answer.status)) {
        this.setOffline(false);
        if (answer.status === 409) return this.startAgain();
        this.failed = true;
        return this.page.draw();
      }
      this.setOffline(true);
      await new Promise((again) => setTimeout(again, PAUSES[Math.min(attempt, PAUSES.length - 1)]));
    }
  }

  /** @param {Waiting} waiting */
  post(waiting) {
    /** @type {Record<string, string>} */
    const headers = { "Content-Type": "application/json", "Saphan-Event": waiting.name };
    if (this.instance) headers["Saphan-Instance"] = this.instance;
    const body = JSON.stringify(waiting.event);
    const keepalive = LASTING.has(waiting.event.event) && body.length < SMALL;
    return fetch("/event", { method: "POST", headers, keepalive, body });
  }

  /** The kiosk was started anew: the present screen first. */
  startAgain() {
    this.instance = "";
    this.newest = 0;
    this.queue.unshift({ event: startEvent(), screen: null, name: `${this.name}-${++this.count}` });
  }

  /**
   * Takes in a step.
   * @param {Response} answer
   * @param {Event | null} event What it answers.
   */
  async take(answer, event) {
    /** @type {Step} */
    const step = await answer.json();
    const number = Number(answer.headers.get("Saphan-Step"));
    const instance = answer.headers.get("Saphan-Instance") ?? "";
    if (instance !== this.instance) this.newest = 0;
    this.instance = instance;
    // A file that took long may be answered before an event that was sent later: the newest screen stays.
    if (number > this.newest) {
      this.newest = number;
      this.screen = step.screen;
      this.failed = false;
      this.settle(step.screen, event);
      this.page.draw();
    }
    this.page.perform(step.effects);
  }

  /**
   * What is stored is shown as the app holds it; what is not stored yet stays as it was typed, and is sent again if a
   * restart swallowed it.
   * @param {Screen} screen
   * @param {Event | null} event
   */
  settle(screen, event) {
    const inputs = screen.blocks.filter((block) => block.block === "text-input");
    const refused = screen.blocks.some((block) => block.block === "notice" && block.code !== null);
    const touched = event?.event === "tap" || event?.event === "back";
    for (const input of inputs) {
      const key = this.key(input.id);
      const typed = this.typed.get(key);
      if (!typed || this.queue.some((w) => w.event.event === "type" && w.event.id === input.id)) continue;
      const answered = event?.event === "type" && event.id === input.id;
      if (answered && event.text === typed.text) typed.stored = true;
      if (!typed.stored) {
        const again = /** @type {Event} */ ({ event: "type", id: input.id, text: typed.text });
        this.queue.push({ event: again, screen: screen.id, name: `${this.name}-${++this.count}` });
      } else if (touched || (answered && !refused && input.kind !== "pin")) {
        // A text that was refused stays, to be made right; a PIN stays until it was used: the app never gives it back.
        this.typed.delete(key);
      }
    }
    // Letters no restart has stored yet wait until their input is on the screen again, or the person leaves.
    const here = new Set(inputs.map((input) => this.key(input.id)));
    for (const [key, typed] of this.typed) if (typed.stored && !here.has(key)) this.typed.delete(key);
  }

  /**
   * Holds letters that are still being composed: shown, not sent.
   * @param {string} id
   * @param {string} text
   */
  keep(id, text) {
    this.typed.set(this.key(id), { text, stored: true });
  }

  /**
   * What an input shows.
   * @param {string} id
   * @param {string} value What the app holds.
   */
  text(id, value) {
    return this.typed.get(this.key(id))?.text ?? value;
  }

  /** @param {boolean} offline */
  setOffline(offline) {
    if (this.offline === offline) return;
    this.offline = offline;
    this.page.draw();
  }
}

/**
 * The first event, and the one after the page was away.
 * @returns {Event}
 */
export const startEvent = () => ({
  event: "start",
  locale: navigator.language || null,
  utc_offset_minutes: -new Date().getTimezoneOffset(),
});
