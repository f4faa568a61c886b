// @ts-check
// Reading aloud, where the browser has a voice for the language. A voice of another language would say nonsense.

/** @import { Hands, Of } from "./effects.js" */

/** Milliseconds a browser may take to list its voices. */
const LISTING = 1000;

/** @returns {Promise<SpeechSynthesisVoice[]>} */
function voices() {
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return Promise.resolve(now);
  return new Promise((known) => {
    const listed = () => known(speechSynthesis.getVoices());
    speechSynthesis.addEventListener("voiceschanged", listed, { once: true });
    setTimeout(listed, LISTING);
  });
}

/**
 * Reads aloud; a second call while it reads stops it.
 * @param {Of<"speak">} effect
 * @param {Hands} hands
 */
export async function speak(effect, hands) {
  const none = () => hands.say(hands.words().no_voice);
  if (!globalThis.speechSynthesis) return none();
  if (speechSynthesis.speaking) return speechSynthesis.cancel();
  const wanted = effect.language.toLowerCase().split("-")[0];
  // A voice on this device first: others send the text to a company.
  const fitting = (await voices()).filter((v) => v.localService && v.lang.toLowerCase().split(/[-_]/)[0] === wanted);
  const voice = fitting[0];
  if (!voice) return none();
  // Long texts are cut by browsers: a line at a time is not.
  for (const line of effect.text.split("\n").filter((part) => part.trim())) {
    const said = new SpeechSynthesisUtterance(line);
    said.voice = voice;
    said.lang = voice.lang;
    speechSynthesis.speak(said);
  }
}
