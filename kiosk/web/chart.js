// @ts-check
// Bars of few values. An unknown value has no bar and a dash, never a zero.

import { html } from "./html.js";

/** @import { Block } from "./vocabulary.js" */

const HIGH = 120;
const WIDE = 320;

/** @param {Extract<Block, { block: "chart" }>} block */
export function bars(block) {
  const known = block.series.flatMap((series) => series.values).filter((value) => value !== null);
  const most = Math.max(...known, 1e-9);
  const places = Math.max(block.names.length * block.series.length, 1);
  const step = WIDE / places;
  const bar = (/** @type {number | null} */ value, /** @type {number} */ place, /** @type {number} */ which) => {
    const x = place * step + step * 0.1;
    if (value === null) return html`<text x=${x} y=${HIGH - 4}>–</text>`;
    const high = Math.max((Math.max(value, 0) / most) * HIGH, 1);
    return html`<rect class=${`bar-${which % 4}`} x=${x} y=${HIGH - high} width=${step * 0.8} height=${high} rx="2" />`;
  };
  return html`<svg class="bars" viewBox=${`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
    ${block.names.flatMap((_, i) =>
      block.series.map((series, which) => bar(series.values[i] ?? null, i * block.series.length + which, which)),
    )}
  </svg>`;
}
