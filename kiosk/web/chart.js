// @ts-check
// Bars of few values, each under its words. An unknown value has no bar and a dash, never a zero.

import { html } from "./html.js";

/** @import { Block } from "./vocabulary.js" */

const LEAST = 1e-9;

/** Numbers with digits of their own, as the screens write them. */
const DIGITS = /** @type {Record<string, string>} */ ({ my: "en-u-nu-mymr", km: "en-u-nu-khmr" });

/**
 * @param {number | null | undefined} value
 * @returns {string} The value in the digits of the page's language; a dash for none.
 */
export function figure(value) {
  if (value === null || value === undefined) return "–";
  const tag = DIGITS[document.documentElement.lang] ?? "en";
  return new Intl.NumberFormat(tag, { useGrouping: false, maximumFractionDigits: 6 }).format(value);
}

/** @param {Extract<Block, { block: "chart" }>} block */
export function bars(block) {
  const known = block.series.flatMap((series) => series.values).filter((value) => value !== null);
  const most = Math.max(...known, LEAST);
  const bar = (/** @type {number} */ value, /** @type {number} */ which) => html`<svg
    class=${`figure bar-${which % 4}`}
    viewBox="0 0 100 1"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect width=${Math.max((Math.max(value, 0) / most) * 100, 0.3)} height="1" />
  </svg>`;
  const row = (/** @type {string} */ name, /** @type {number | null} */ value, /** @type {number} */ which) => html`<p>
      ${block.series.length > 1 ? `${name}: ` : ""}${figure(value)}
    </p>
    ${value !== null && bar(value, which)}`;
  return html`<div class="bars">
    ${block.names.map(
      (name, i) => html`<p class="bar-name">${name}</p>
        ${block.series.map((series, which) => row(series.name, series.values[i] ?? null, which))}`,
    )}
  </div>`;
}
