// @ts-check
// One function an effect: what only the browser can do, and its answer as an event.

import { html, icon } from "./html.js";
import { record } from "./record.js";
import { speak } from "./speak.js";

/** @import { VNode } from "./vendor/preact.mjs" */
/** @import { Effect, Event, Words } from "./vocabulary.js" */

/**
 * What an effect is carried out with.
 * @typedef {object} Hands
 * @property {(event: Event) => void} send
 * @property {(id: string, file: Blob) => Promise<void>} upload Brings a file to the app.
 * @property {(panel: (() => VNode<any>) | null) => void} panel Shows something over the screen, or no longer.
 * @property {(text: string) => void} say Says something for a moment, aloud to a screen reader.
 * @property {() => Words} words
 * @property {(on: boolean) => void} secure Covers the page while it is hidden, or no longer.
 * @property {(url: string) => void} leave Clears everything and goes to an ordinary page.
 */

/**
 * @template {Effect["effect"]} E
 * @typedef {Extract<Effect, { effect: E }>} Of
 */

/**
 * Opens an address as a click on a link does, without telling it where the person comes from.
 * @param {string} address
 * @param {boolean} apart Whether in a tab of its own.
 */
function open(address, apart) {
  const link = document.createElement("a");
  link.href = address;
  link.rel = "noopener noreferrer";
  if (apart) link.target = "_blank";
  link.click();
}

/** @param {string} address */
const isWeb = (address) => /^https?:\/\//.test(address);

/**
 * @param {Of<"dial">} effect
 * @param {Hands} hands
 */
function dial(effect, hands) {
  // A computer has no dialler: the number stays on the screen, large, to be dialled on a phone.
  hands.panel(
    () => html`<p class="label">${icon("phone-call")}<span>${hands.words().call}</span></p>
      <p class="number" dir="ltr">${effect.number}</p>
      ${closer(hands)}`,
  );
  open(`tel:${effect.number.replace(/[^\d+*#]/g, "")}`, false);
}

/**
 * @param {Of<"open-map">} effect
 * @param {Hands} hands
 */
function openMap(effect, hands) {
  /** @param {string} address @param {boolean} apart */
  const go = (address, apart) => () => {
    hands.panel(null);
    open(address, apart);
  };
  hands.panel(
    () => html`<button type="button" class="button secondary" onClick=${go(effect.geo, false)} data-id="map-app">
        ${icon("map-pin")}<span>${hands.words().map_app}</span>
      </button>
      <button type="button" class="button secondary" onClick=${go(effect.web, true)} data-id="map-web">
        ${icon("map")}<span>${hands.words().map_web}</span>
      </button>
      ${closer(hands)}`,
  );
}

/** @param {Of<"open-web">} effect */
function openWeb(effect) {
  if (isWeb(effect.url)) open(effect.url, true);
}

/**
 * @param {Of<"share">} effect
 * @param {Hands} hands
 */
async function share(effect, hands) {
  try {
    if (navigator.share) {
      await navigator.share({ text: effect.text });
    } else {
      await navigator.clipboard.writeText(effect.text);
      hands.say(hands.words().copied);
    }
  } catch (error) {
    // Changing one's mind is no failure.
    if (!(error instanceof DOMException && error.name === "AbortError")) hands.say(hands.words().failed);
  }
}

/**
 * A page cannot hand a file to a phone nearby: it keeps it, and the person passes it on.
 * @param {Of<"share-file">} effect
 */
function shareFile(effect) {
  const link = document.createElement("a");
  link.href = effect.path;
  link.download = effect.path.split("/").pop() ?? "";
  document.body.append(link);
  link.click();
  link.remove();
}

/** @param {Of<"send-sms">} effect */
function sendSms(effect) {
  const number = effect.number.replace(/[^\d+*#]/g, "");
  open(`sms:${number}?body=${encodeURIComponent(effect.text)}`, false);
}

/**
 * @param {Of<"locate">} effect
 * @param {Hands} hands
 */
function locate(effect, hands) {
  /** @param {string} reason */
  const failed = (reason) => hands.send({ event: "locate-failed", id: effect.id, reason });
  if (!navigator.geolocation) return failed("off");
  navigator.geolocation.getCurrentPosition(
    ({ coords, timestamp }) =>
      hands.send({
        event: "located",
        id: effect.id,
        latitude: coords.latitude,
        longitude: coords.longitude,
        // A browser gives the radius of 95 %: wider than asked for, so never too sure.
        accuracy_m: coords.accuracy,
        taken_at: Math.floor(timestamp / 1000),
      }),
    (error) =>
      failed(
        error.code === error.PERMISSION_DENIED ? "denied" : error.code === error.TIMEOUT ? "timeout" : "unavailable",
      ),
    { enableHighAccuracy: true, maximumAge: 0, timeout: effect.wait_s * 1000 },
  );
}

/**
 * Lets the person pick a file.
 * @param {string} id
 * @param {{ accept?: string, capture?: string }} how
 * @param {Hands} hands
 */
function pick(id, how, hands) {
  const input = document.createElement("input");
  input.type = "file";
  input.dataset["pick"] = id;
  if (how.accept) input.accept = how.accept;
  if (how.capture) input.capture = how.capture;
  input.hidden = true;
  document.body.append(input);
  const done = () => {
    hands.panel(null);
    input.remove();
  };
  const cancel = () => {
    done();
    hands.send({ event: "pick-failed", id, reason: "cancelled" });
  };
  input.addEventListener("cancel", cancel);
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (!file) return cancel();
    done();
    void hands.upload(id, file);
  });
  // A browser opens the picker only shortly after a touch; if the touch was long ago, it takes another one.
  if (navigator.userActivation?.isActive ?? true) return input.click();
  hands.panel(
    () => html`<button type="button" class="button primary" onClick=${() => input.click()} data-id="pick-open">
        ${icon("paperclip")}<span>${hands.words().choose}</span>
      </button>
      <button type="button" class="button secondary" onClick=${cancel} data-id="pick-cancel">
        ${icon("x")}<span>${hands.words().cancel}</span>
      </button>`,
  );
}

/**
 * @param {Of<"take-photo">} effect
 * @param {Hands} hands
 */
const takePhoto = (effect, hands) => pick(effect.id, { accept: "image/*", capture: "environment" }, hands);

/**
 * @param {Of<"pick-photo">} effect
 * @param {Hands} hands
 */
const pickPhoto = (effect, hands) => pick(effect.id, { accept: "image/*,video/*" }, hands);

/**
 * @param {Of<"pick-file">} effect
 * @param {Hands} hands
 */
const pickFile = (effect, hands) => pick(effect.id, {}, hands);

/**
 * @param {Of<"record-sound">} effect
 * @param {Hands} hands
 */
const recordSound = (effect, hands) => record(effect.id, effect.max_seconds, hands);

/** @type {HTMLAudioElement | null} */
let player = null;

/**
 * @param {Of<"play-sound">} effect
 * @param {Hands} hands
 */
function playSound(effect, hands) {
  player?.pause();
  player = new Audio(effect.path);
  player.play().catch(() => hands.say(hands.words().failed));
}

/**
 * @param {Of<"notify">} effect
 * @param {Hands} hands
 */
function notify(effect, hands) {
  hands.say([effect.title, effect.text].filter(Boolean).join(". "));
}

/**
 * @param {Of<"secure-window">} effect
 * @param {Hands} hands
 */
const secureWindow = (effect, hands) => hands.secure(effect.on);

/**
 * @param {Of<"leave-now">} effect
 * @param {Hands} hands
 */
const leaveNow = (effect, hands) => hands.leave(effect.url);

/**
 * Name and picture of the page's tab: the nearest a browser has to a home screen.
 * @param {Of<"appear">} effect
 */
function appear(effect) {
  document.title = effect.label;
  document.querySelector("link[rel=icon]")?.setAttribute("href", `/assets/tab-${effect.name}.svg`);
}

/** Longest a browser's clock can wait in one go, milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let alarm;

/**
 * @param {Of<"wake-at">} effect
 * @param {Hands} hands
 */
function wakeAt(effect, hands) {
  clearTimeout(alarm);
  const wait = Math.min(Math.max(effect.at * 1000 - Date.now(), 0), LONGEST);
  alarm = setTimeout(() => hands.send({ event: "tick" }), wait);
}

/** @param {Hands} hands */
const closer = (hands) =>
  html`<button type="button" class="button secondary" onClick=${() => hands.panel(null)} data-id="panel-close">
    ${icon("x")}<span>${hands.words().close}</span>
  </button>`;

/**
 * Every effect of the vocabulary; the type makes a missing one an error.
 * @type {{ [E in Effect["effect"]]: (effect: Of<E>, hands: Hands) => void | Promise<void> }}
 */
export const EFFECTS = {
  dial,
  "open-map": openMap,
  "open-web": openWeb,
  share,
  "share-file": shareFile,
  "send-sms": sendSms,
  locate,
  "take-photo": takePhoto,
  "pick-photo": pickPhoto,
  "pick-file": pickFile,
  "record-sound": recordSound,
  "play-sound": playSound,
  speak,
  notify,
  "secure-window": secureWindow,
  "leave-now": leaveNow,
  appear,
  "wake-at": wakeAt,
};

/**
 * Carries out effects in their order.
 * @param {Effect[]} effects
 * @param {Hands} hands
 */
export function perform(effects, hands) {
  for (const effect of effects) {
    const one = /** @type {(effect: Effect, hands: Hands) => void | Promise<void>} */ (EFFECTS[effect.effect]);
    void one(effect, hands);
  }
}

/** Silences what plays: the person leaves. */
export function hush() {
  player?.pause();
  player = null;
  clearTimeout(alarm);
  globalThis.speechSynthesis?.cancel();
}
