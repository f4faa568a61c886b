// @ts-check
// A voice note: recorded in the page, shown with its time, stopped by the person or at its longest.

import { html, icon } from "./html.js";

/** @import { Hands } from "./effects.js" */

/** What is tried, best first: what the app reads everywhere. */
const TYPES = ["audio/mp4", "audio/webm;codecs=opus", "audio/webm", "audio/ogg;codecs=opus"];

/** @param {number} seconds */
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/**
 * @param {string} id
 * @param {number} most Seconds.
 * @param {Hands} hands
 */
export async function record(id, most, hands) {
  /** @param {string} reason */
  const failed = (reason) => hands.send({ event: "pick-failed", id, reason });
  if (!navigator.mediaDevices || !globalThis.MediaRecorder) return failed("failed");
  /** @type {MediaStream} */
  let sound;
  try {
    sound = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (error) {
    return failed(error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "failed");
  }
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(sound, mimeType ? { mimeType } : {});
  /** @type {Blob[]} */
  const parts = [];
  let kept = true;
  let seconds = 0;
  const stop = (/** @type {boolean} */ keep) => () => {
    kept = keep;
    if (recorder.state !== "inactive") recorder.stop();
  };
  const show = () =>
    hands.panel(
      () => html`<p class="label">${icon("mic")}<span>${hands.words().recording}</span></p>
        <p class="number" role="timer" dir="ltr">${clock(seconds)} / ${clock(most)}</p>
        <button type="button" class="button primary" onClick=${stop(true)} data-id="record-stop">
          ${icon("square")}<span>${hands.words().stop}</span>
        </button>
        <button type="button" class="button secondary" onClick=${stop(false)} data-id="record-cancel">
          ${icon("x")}<span>${hands.words().cancel}</span>
        </button>`,
    );
  const ticking = setInterval(() => {
    seconds += 1;
    if (seconds >= most) stop(true)();
    else show();
  }, 1000);
  // Leaving or hiding the page ends the recording at once; nothing of it is kept.
  const away = stop(false);
  addEventListener("pagehide", away, { once: true });
  recorder.addEventListener("dataavailable", (part) => parts.push(part.data));
  recorder.addEventListener("stop", () => {
    clearInterval(ticking);
    removeEventListener("pagehide", away);
    for (const track of sound.getTracks()) track.stop();
    hands.panel(null);
    const type = (recorder.mimeType || mimeType || "audio/webm").split(";")[0];
    if (kept && parts.length > 0) void hands.upload(id, new Blob(parts, { type }));
    else failed("cancelled");
  });
  recorder.start(1000);
  show();
}
