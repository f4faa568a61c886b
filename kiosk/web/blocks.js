// @ts-check
// One function a block: what the app says, drawn. Nothing here decides.
//
// For tests: the root of a block has data-block (its kind) and data-id (its id); what is tapped has data-id (the id sent);
// an option has data-choice and data-value; an input has data-input. <main> has data-screen.

import { html, icon } from "./html.js";
import { bars, figure } from "./chart.js";

/** @import { VNode } from "./vendor/preact.mjs" */
/** @import { Block, Choice, Attached, Row, Event, Words } from "./vocabulary.js" */

/**
 * What a block is drawn with.
 * @typedef {object} Pen
 * @property {(event: Event) => void} send
 * @property {(id: string, value: string) => string} text What an input shows.
 * @property {(id: string, text: string) => void} keep Holds letters that are still being composed.
 * @property {() => Words} words
 */

/**
 * @template {Block["block"]} B
 * @typedef {Extract<Block, { block: B }>} Of
 */

/** A list longer than this, with one line each, is a drop-down. */
const LONG = 20;

/** @param {string} id */
const tap = (id) => /** @type {Event} */ ({ event: "tap", id });

/** @param {Of<"heading">} block */
function heading(block) {
  const inside = html`${icon(block.icon)}<span>${block.text}</span>`;
  return block.level === 1
    ? html`<h2 class="heading first" data-block="heading" data-id=${block.id}>${inside}</h2>`
    : html`<h2 class="heading" data-block="heading" data-id=${block.id}>${inside}</h2>`;
}

/**
 * Lines, those with a bullet hanging from it.
 * @param {string} words
 */
const lines = (words) =>
  words.split("\n").map((line) => html`<span class=${line.startsWith("• ") ? "item" : "whole"}>${line}</span>`);

/** @param {Of<"text">} block */
function text(block) {
  const shown = block.quoted ? html`<bdi class="quoted">${block.text}</bdi>` : lines(block.text);
  const said = block.speak && block.speak !== block.text;
  return html`<p class="text" data-block="text" data-id=${block.id}>
    ${said
      ? html`<span aria-hidden="true">${shown}</span><span class="unseen">${block.speak}</span>`
      : shown}
  </p>`;
}

/** @param {Of<"notice">} block */
function notice(block) {
  return html`<section
    class=${`notice ${block.tone}`}
    aria-labelledby=${`b-${block.id}`}
    data-block="notice"
    data-id=${block.id}
    data-code=${block.code}
  >
    ${icon(block.icon)}
    <div>
      <p class="title" id=${`b-${block.id}`}>${block.title}</p>
      <p class="text">${block.text}</p>
    </div>
  </section>`;
}

/**
 * @param {Of<"button">} block
 * @param {Pen} pen
 */
function button(block, pen) {
  return html`<button
    type="button"
    class=${`button ${block.role}`}
    disabled=${!block.enabled}
    onClick=${() => pen.send(tap(block.id))}
    data-block="button"
    data-id=${block.id}
  >
    ${icon(block.icon)}
    <span>${block.label}${block.hint && html`<span class="hint">${block.hint}</span>`}</span>
  </button>`;
}

/**
 * @param {Of<"choices">} block
 * @param {Pen} pen
 */
function choices(block, pen) {
  const label = `b-${block.id}`;
  /** @param {string} value */
  const choose = (value) => pen.send({ event: "choose", id: block.id, value });
  const plain = !block.multiple && block.style === "list" && block.options.every((o) => !o.icon && !o.hint);
  if (plain && block.options.length > LONG) return dropDown(block, choose);
  /** @param {Choice} option */
  const one = (option) =>
    html`<button
      key=${option.value}
      type="button"
      class="choice"
      aria-pressed=${option.selected ? "true" : "false"}
      onClick=${() => choose(option.value)}
      data-choice=${block.id}
      data-value=${option.value}
    >
      ${icon(option.icon)}
      <span lang=${option.language ?? undefined}>
        ${option.label}${option.hint && html`<span class="hint">${option.hint}</span>`}
      </span>
      <span class="mark">${option.selected && icon("check")}</span>
    </button>`;
  return html`<div class="field" role="group" aria-labelledby=${label} data-block="choices" data-id=${block.id}>
    <p class="label" id=${label}>${block.label}</p>
    <div class=${`choices ${block.style}`}>${block.options.map(one)}</div>
  </div>`;
}

/**
 * @param {Of<"choices">} block
 * @param {(value: string) => void} choose
 */
function dropDown(block, choose) {
  const chosen = block.options.find((option) => option.selected)?.value ?? "";
  return html`<div class="field" data-block="choices" data-id=${block.id}>
    <label class="label" for=${`b-${block.id}`}>${block.label}</label>
    <select
      id=${`b-${block.id}`}
      data-choice=${block.id}
      value=${chosen}
      onChange=${(/** @type {{ currentTarget: HTMLSelectElement }} */ e) => choose(e.currentTarget.value)}
    >
      ${!chosen && html`<option value="" disabled selected>—</option>`}
      ${block.options.map(
        (option) =>
          html`<option key=${option.value} value=${option.value} selected=${option.selected}>${option.label}</option>`,
      )}
    </select>
  </div>`;
}

/**
 * Attributes of an input by what it takes. None is looked through for spelling: some browsers send what is typed to a
 * machine of theirs for it.
 */
const KINDS = /** @type {const} */ ({
  line: { type: "text", autocomplete: "off", spellcheck: false },
  paragraph: { autocomplete: "off", spellcheck: false },
  pin: { type: "password", inputmode: "numeric", autocomplete: "off", spellcheck: false, class: "digits" },
  number: { type: "text", inputmode: "numeric", autocomplete: "off", spellcheck: false, class: "digits" },
  link: { type: "text", inputmode: "url", autocomplete: "off", autocapitalize: "none", spellcheck: false },
  code: { type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: false, class: "digits" },
});

/**
 * @param {Of<"text-input">} block
 * @param {Pen} pen
 */
function textInput(block, pen) {
  const id = `b-${block.id}`;
  /** @typedef {{ currentTarget: HTMLInputElement | HTMLTextAreaElement, isComposing?: boolean }} Typing */
  /** @param {Typing} e */
  const store = (e) => pen.send({ event: "type", id: block.id, text: e.currentTarget.value });
  const shared = {
    id,
    ...KINDS[block.kind],
    value: pen.text(block.id, block.value),
    "aria-describedby": block.hint ? `${id}-hint` : undefined,
    "data-input": block.id,
    onInput: (/** @type {Typing} */ e) =>
      e.isComposing ? pen.keep(block.id, e.currentTarget.value) : store(e),
    onCompositionEnd: store,
  };
  return html`<div class="field" data-block="text-input" data-id=${block.id}>
    <label class="label" for=${id}>${block.label}</label>
    ${block.kind === "paragraph" ? html`<textarea rows="5" dir="auto" ...${shared} />` : html`<input dir="auto" ...${shared} />`}
    ${block.hint && html`<p class="hint" id=${`${id}-hint`}>${block.hint}</p>`}
  </div>`;
}

/**
 * @param {Of<"date">} block
 * @param {Pen} pen
 */
function date(block, pen) {
  const id = `b-${block.id}`;
  /** @param {string | null} day */
  const set = (day) => pen.send({ event: "set-date", id: block.id, date: day });
  return html`<div class="field" data-block="date" data-id=${block.id}>
    <label class="label" for=${id}>${block.label}</label>
    <div class="row">
      <input
        type="date"
        id=${id}
        data-input=${block.id}
        value=${block.value ?? ""}
        min=${block.earliest}
        max=${block.latest}
        onInput=${(/** @type {{ currentTarget: HTMLInputElement }} */ e) => {
          // While a year is typed, its first digits are a year long ago.
          if (e.currentTarget.value && e.currentTarget.validity.valid) set(e.currentTarget.value);
        }}
        onBlur=${(/** @type {{ currentTarget: HTMLInputElement }} */ e) => {
          const day = e.currentTarget.value;
          if (day && !e.currentTarget.validity.valid) set(day);
        }}
      />
      ${block.value &&
      html`<button type="button" class="button secondary" onClick=${() => set(null)} data-id=${`${block.id}-clear`}>
        ${icon("x")}<span>${pen.words().clear}</span>
      </button>`}
    </div>
    ${block.shown && html`<p class="shown">${block.shown}</p>`}
  </div>`;
}

/** @param {string} mediaType */
function mediaIcon(mediaType) {
  const kind = mediaType.split("/")[0];
  return kind === "image" ? "image" : kind === "audio" ? "audio-lines" : kind === "video" ? "video" : "file";
}

/**
 * @param {Attached[]} items
 * @param {Pen} pen
 */
function attached(items, pen) {
  if (items.length === 0) return null;
  return html`<ul class="attached">
    ${items.map(
      (item) => html`<li key=${item.id}>
        ${icon(mediaIcon(item.media_type))}
        <div>
          <p>${item.label}</p>
          ${item.note && html`<p class="hint">${item.note}</p>`}
        </div>
        <button
          type="button"
          class="button secondary"
          aria-label=${`${item.remove_label}: ${item.label}`}
          onClick=${() => pen.send(tap(item.id))}
          data-id=${item.id}
        >
          ${icon("x")}<span>${item.remove_label}</span>
        </button>
      </li>`,
    )}
  </ul>`;
}

/**
 * @param {Of<"photos">} block
 * @param {Pen} pen
 */
function photos(block, pen) {
  return html`<div class="field" role="group" aria-labelledby=${`b-${block.id}`} data-block="photos" data-id=${block.id}>
    <p class="label" id=${`b-${block.id}`}>${block.label}</p>
    ${attached(block.items, pen)}
    <div class="adders">
      ${block.add.map(
        (way) => html`<button
          key=${way.value}
          type="button"
          class="button secondary"
          onClick=${() => pen.send(tap(way.value))}
          data-id=${way.value}
        >
          ${icon(way.icon)}<span>${way.label}</span>
        </button>`,
      )}
    </div>
  </div>`;
}

/**
 * @param {Of<"voice-note">} block
 * @param {Pen} pen
 */
function voiceNote(block, pen) {
  return html`<div
    class="field"
    role="group"
    aria-labelledby=${`b-${block.id}`}
    data-block="voice-note"
    data-id=${block.id}
  >
    <p class="label" id=${`b-${block.id}`}>${block.label}</p>
    ${attached(block.items, pen)}
    <button
      type="button"
      class="button secondary"
      onClick=${() => pen.send(tap(block.record))}
      data-id=${block.record}
    >
      ${icon("mic")}<span>${block.record_label}</span>
    </button>
  </div>`;
}

/** @param {Of<"map">} block */
function map(block) {
  return html`<figure class="map" data-block="map" data-id=${block.id}>
    ${icon("map-pinned")}
    <figcaption>
      <p class="text">${block.text}</p>
      ${block.label !== block.text && html`<p class="hint">${block.label}</p>`}
      ${block.points.length > 1 &&
      html`<ul>
        ${block.points.map((point) => html`<li class="hint">${point.label}</li>`)}
      </ul>`}
    </figcaption>
  </figure>`;
}

/**
 * @param {Of<"list">} block
 * @param {Pen} pen
 */
function list(block, pen) {
  const label = block.label ? `b-${block.id}` : undefined;
  /** @param {Row} row */
  const inside = (row) => html`
    <span class=${`row-icon ${row.tone ?? ""}`}>${icon(row.icon)}</span>
    <span class="words">
      <span class="row-title">${row.title}</span>
      ${row.lines.map((line) => html`<span class="row-line">${line}</span>`)}
    </span>
  `;
  return html`<div class="list" data-block="list" data-id=${block.id}>
    ${block.label && html`<h3 class="label" id=${label}>${block.label}</h3>`}
    <ul aria-labelledby=${label}>
      ${block.rows.map((row) =>
        row.id
          ? html`<li key=${row.id}>
              <button type="button" class="line" onClick=${() => pen.send(tap(row.id))} data-id=${row.id}>
                ${inside(row)}${icon("chevron-right")}
              </button>
            </li>`
          : html`<li><div class="line">${inside(row)}</div></li>`,
      )}
    </ul>
  </div>`;
}

/**
 * @param {Of<"link">} block
 * @param {Pen} pen
 */
function link(block, pen) {
  return html`<div class="link" data-block="link">
    <button
      type="button"
      class=${`button link ${block.kind}`}
      aria-describedby=${`b-${block.id}-notes`}
      onClick=${() => pen.send(tap(block.id))}
      data-id=${block.id}
      data-target=${block.target}
    >
      ${icon(block.icon)}<span>${block.label}</span>
    </button>
    <div id=${`b-${block.id}-notes`}>${block.notes.map((note) => html`<p class="note">${note}</p>`)}</div>
  </div>`;
}

/** @param {Of<"progress">} block */
function progress(block) {
  const known = block.fraction !== null;
  return html`<div class="progress" data-block="progress" data-id=${block.id}>
    <p id=${`b-${block.id}`}>${block.label}</p>
    <progress aria-labelledby=${`b-${block.id}`} max="1" value=${known ? block.fraction : undefined}></progress>
  </div>`;
}

/**
 * @param {Of<"chart">} block
 * @param {Pen} pen
 */
function chart(block, pen) {
  const head = ["", ...block.series.map((series) => series.name)];
  const rows = block.names.map((name, i) => [name, ...block.series.map((s) => figure(s.values[i]))]);
  return html`<figure class="chart" data-block="chart" data-id=${block.id}>
    <figcaption class="label">${block.label}</figcaption>
    ${bars(block)}
    <details>
      <summary>${pen.words().table}</summary>
      ${cells(block.label, head, rows)}
    </details>
  </figure>`;
}

/**
 * @param {string} label
 * @param {string[]} head
 * @param {string[][]} rows
 */
const cells = (label, head, rows) =>
  html`<div class="scrolls" role="region" tabindex="0" aria-label=${label}>
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            ${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** @param {Of<"table">} block */
function table(block) {
  return html`<div class="table" data-block="table" data-id=${block.id}>
    <p class="label">${block.label}</p>
    ${cells(block.label, block.head, block.rows)}
  </div>`;
}

/** @param {Of<"receipt">} block */
function receipt(block) {
  return html`<section class="receipt" aria-labelledby=${`b-${block.id}`} data-block="receipt" data-id=${block.id}>
    <p class="label" id=${`b-${block.id}`}>${icon("badge-check")}<span>${block.label}</span></p>
    <p class="code" dir="ltr">${block.code}</p>
    <p class="text">${block.text}</p>
  </section>`;
}

/** @param {Of<"picture">} block */
function picture(block) {
  return html`<figure class="picture" data-block="picture" data-id=${block.id}>
    <img src=${`data:image/png;base64,${block.png}`} alt=${block.text} width="320" height="240" />
  </figure>`;
}

/** @param {Of<"qr">} block */
function qr(block) {
  const size = block.rows.length;
  // A dark square is a step aside and a square of one.
  const dark = block.rows
    .flatMap((row, y) => [...row].map((point, x) => (point === "1" ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return html`<figure class="qr" data-block="qr" data-id=${block.id}>
    <svg viewBox=${`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label=${block.text} shape-rendering="crispEdges">
      <rect x="-4" y="-4" width=${size + 8} height=${size + 8} fill="#ffffff" />
      <path d=${dark} fill="#000000" />
    </svg>
  </figure>`;
}

/**
 * Every block of the vocabulary; the type makes a missing one an error.
 * @type {{ [B in Block["block"]]: (block: Of<B>, pen: Pen) => VNode<any> }}
 */
export const BLOCKS = {
  heading,
  text,
  notice,
  button,
  choices,
  "text-input": textInput,
  date,
  photos,
  "voice-note": voiceNote,
  map,
  list,
  link,
  progress,
  chart,
  table,
  receipt,
  picture,
  qr,
};

/**
 * Draws a block.
 * @param {Block} block
 * @param {Pen} pen
 */
export function draw(block, pen) {
  const one = /** @type {(block: Block, pen: Pen) => VNode<any>} */ (BLOCKS[block.block]);
  return one(block, pen);
}
