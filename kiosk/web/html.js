// @ts-check
// Templates without a build step, and the one picture every block can have.

import htm from "./vendor/htm.mjs";
import { h } from "./vendor/preact.mjs";

export const html = htm.bind(h);

/**
 * An icon of the set. It never stands alone: words are beside it, so it is hidden from a screen reader.
 * @param {string | null} name
 */
export const icon = (name) =>
  name ? html`<svg class="icon" aria-hidden="true"><use href=${`/icons.svg#${name}`} /></svg>` : null;
