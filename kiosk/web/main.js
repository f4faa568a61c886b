// @ts-check
// The page: draws the screen the app gives, turns touches into events, carries out effects. It decides nothing.

import { draw as drawBlock } from "./blocks.js";
import { hush, perform } from "./effects.js";
import { html, icon } from "./html.js";
import { Session, startEvent } from "./session.js";
import { h, render } from "./vendor/preact.mjs";
import { learn, words } from "./words.js";

/** @import { VNode } from "./vendor/preact.mjs" */
/** @import { Block } from "./vocabulary.js" */
/** @import { Pen } from "./blocks.js" */
/** @import { Hands } from "./effects.js" */

/** Milliseconds a passing message stays. */
const MOMENT = 6000;
/** Milliseconds to wait for what normally takes none. */
const SOON = 300;
/** Milliseconds after which the page is left without the app's word. */
const PATIENCE = 2000;

const root = /** @type {HTMLElement} */ (document.getElementById("page"));

/** @type {(() => VNode<any>) | null} */
let panel = null;
let said = "";
let adding = 0;
let secure = false;
let gone = false;
/** What is on the page: the screen's id and its problem, to see what is new. */
let shown = { screen: "", notice: "" };
/** @type {ReturnType<typeof setTimeout> | undefined} */
let quiet;
let uploads = new AbortController();

const session = new Session({ draw, perform: (effects) => perform(effects, hands) });

/** @type {Hands} */
const hands = {
  send: (event) => session.send(event),
  words,
  panel(next) {
    panel = next;
    draw();
  },
  say(text) {
    said = text;
    clearTimeout(quiet);
    quiet = setTimeout(() => hands.say(""), MOMENT);
    draw();
  },
  async upload(id, file) {
    const address = `/file?id=${encodeURIComponent(id)}&type=${encodeURIComponent(file.type)}`;
    adding += 1;
    draw();
    try {
      const answer = await fetch(address, { method: "POST", body: file, signal: uploads.signal });
      if (!answer.ok) throw new Error(`file refused: ${answer.status}`);
      await session.take(answer, null);
    } catch {
      if (!gone) session.send({ event: "pick-failed", id, reason: "failed" });
    } finally {
      adding -= 1;
      draw();
    }
  },
  secure(on) {
    secure = on;
    cover();
  },
  leave(url) {
    clear();
    const to = /^https?:\/\//.test(url) ? url : "about:blank";
    const go = () => location.replace(to);
    if (history.state !== "inside") return go();
    // Back to the first entry before it is replaced, so that none of this page is left behind.
    addEventListener("popstate", go, { once: true });
    history.back();
    setTimeout(go, SOON);
  },
};

/** Takes everything off the page, now. */
function clear() {
  gone = true;
  hush();
  uploads.abort();
  uploads = new AbortController();
  session.forget();
  panel = null;
  said = "";
  render(null, root);
  root.replaceChildren();
}

/** A touch on the page: a picker that closed without a word is no longer in front of it, so that hiding locks again. */
addEventListener("pointerdown", () => {
  if (panel === null) for (const picker of document.querySelectorAll("input[data-pick]")) picker.remove();
});

/** The way out: nothing is on the page before anybody answered. */
function leave() {
  if (gone) return;
  clear();
  session.send({ event: "leave" });
  setTimeout(() => hands.leave("about:blank"), PATIENCE);
}

/** Hides what the app wants hidden while the page is not in front. */
function cover() {
  document.documentElement.classList.toggle("covered", secure && document.hidden);
}

/** @type {Pen} */
const pen = {
  send: (event) => session.send(event),
  text: (id, value) => session.text(id, value),
  keep: (id, text) => session.keep(id, text),
  words,
};

/**
 * Neighbouring tiles flow together.
 * @param {Block[]} blocks
 */
function flow(blocks) {
  /** @type {VNode<any>[]} */
  const drawn = [];
  /** @type {VNode<any>[]} */
  let tiles = [];
  const close = () => {
    if (tiles.length > 0) drawn.push(h("div", { class: "tiles", key: `tiles-${drawn.length}` }, tiles));
    tiles = [];
  };
  for (const block of blocks) {
    const one = drawBlock(block, pen);
    one.key = `${session.screen?.id}/${block.block}/${block.id}`;
    if (block.block === "button" && block.role === "tile") {
      tiles.push(one);
    } else {
      close();
      drawn.push(one);
    }
  }
  close();
  return drawn;
}

function frame() {
  const screen = session.screen;
  const banner = session.offline ? words().offline : session.failed ? words().failed : "";
  const passing = adding > 0 ? words().adding : said;
  const body =
    screen &&
    html`<header>
        <div class="bar">
          ${screen.back
            ? html`<button type="button" class="way" onClick=${() => session.send({ event: "back" })} data-id="back">
                ${icon("arrow-left")}<span>${screen.back_label}</span>
              </button>`
            : html`<span></span>`}
          <button type="button" class="way" onClick=${leave} data-id="leave">
            <span>${screen.leave_label}</span>${icon("log-out")}
          </button>
        </div>
        ${banner && html`<p class="banner" data-id="banner">${icon("wifi-off")}<span>${banner}</span></p>`}
      </header>
      <main data-screen=${screen.id} inert=${panel !== null}>
        <h1 tabindex="-1">${screen.title}</h1>
        ${flow(screen.blocks)}
      </main>`;
  return html`${body}
    ${!screen && banner && html`<p class="banner">${icon("wifi-off")}<span>${banner}</span></p>`}
    ${panel && html`<div class="panel"><div role="dialog" aria-modal="true" class="sheet">${panel()}</div></div>`}
    ${passing && html`<p class="passing" aria-hidden="true">${passing}</p>`}
    <div class="unseen" role="status" aria-live="polite" data-id="live">${banner} ${passing} ${shown.notice}</div>`;
}

/** Draws what the session holds. The focus stays where it is; a new screen begins at its title. */
function draw() {
  if (gone) return;
  const screen = session.screen;
  const notice = screen?.blocks.find((block) => block.block === "notice" && block.id === "notice");
  const problem = notice?.block === "notice" ? `${notice.title}. ${notice.text}` : "";
  const isNew = screen !== null && screen.id !== shown.screen;
  const tells = problem !== "" && problem !== shown.notice;
  shown = { screen: screen?.id ?? "", notice: problem };
  if (screen) {
    void learn(screen.language, draw);
    document.documentElement.lang = screen.language;
    document.documentElement.dataset["screen"] = screen.id;
  }
  if (isNew) panel = null;
  const opens = panel !== null && !root.querySelector(".sheet");
  const focused = document.activeElement !== document.body;
  render(frame(), root);
  if (screen) remember(screen.back);
  if (isNew) {
    scrollTo(0, 0);
  } else if (tells) {
    root.querySelector("[data-block=notice][data-id=notice]")?.scrollIntoView({ block: "center" });
  }
  if (opens) return root.querySelector(/** @type {"button"} */ (".sheet button"))?.focus();
  // What was focused may be gone: then, as on a new screen, the keyboard begins at the title.
  if (isNew || (focused && document.activeElement === document.body)) {
    root.querySelector("h1")?.focus({ preventScroll: true });
  }
}

/**
 * The browser's own way back is the app's: one entry of history stands for "there is a way back".
 * @param {boolean} back
 */
function remember(back) {
  if (back && history.state !== "inside") history.pushState("inside", "");
}

addEventListener("popstate", () => {
  if (gone || history.state === "inside") return;
  if (session.screen?.back) session.send({ event: "back" });
  else history.back();
});

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing) leave();
});

document.addEventListener("visibilitychange", () => {
  cover();
  if (gone) return;
  if (!document.hidden) return session.send(startEvent());
  // A camera or a picker in front of the page is part of what the person does here.
  if (document.querySelector("input[data-pick]")) return;
  session.typed.clear();
  session.send({ event: "hidden" });
});

addEventListener("pagehide", () => session.end());

// A page that comes back out of the browser's memory after leaving shows nothing old.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

function listen() {
  const changes = new EventSource("/changes");
  let lost = false;
  changes.addEventListener("message", () => {
    if (!gone) session.send({ event: "tick" });
  });
  changes.addEventListener("error", () => {
    lost = true;
    // A refusal ends the stream for good; a broken line does not.
    if (changes.readyState === EventSource.CLOSED) setTimeout(listen, MOMENT);
  });
  changes.addEventListener("open", () => {
    if (lost && !gone) session.send({ event: "tick" });
    lost = false;
  });
}

session.send(startEvent());
void learn("", draw);
listen();
