// @ts-check
// The few words for what only the page does. They come from the app, in the language of its screens.

/** @import { Words } from "./vocabulary.js" */

/** Until the first ones came, nothing is said rather than something in another language. */
let held = /** @type {Words} */ ({});
let asking = false;

/** @returns {Words} */
export const words = () => held;

/**
 * Asks for the words if those held are not in the language of the screen. What did not come is asked for again with the
 * next screen.
 * @param {string} language BCP 47 tag
 * @param {() => void} draw Draws anew with other words.
 */
export async function learn(language, draw) {
  if (asking || held.language === language) return;
  asking = true;
  const answer = await fetch("/words").catch(() => null);
  const next = answer?.ok ? /** @type {Words | null} */ (await answer.json().catch(() => null)) : null;
  asking = false;
  if (!next || next.language === held.language) return;
  held = next;
  draw();
}
