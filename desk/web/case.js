// One case: everything that was said, what followed, and what may be done.
import * as api from "./api.js";
import { ReplyForm } from "./reply.js";
import { t } from "./strings.js";
import { html, useState } from "./view.js";
import { area, countryName, date, label, lang, languageName, moment, size, span, trouble } from "./words.js";

/** @typedef {import("./types.d.ts").Case} Case */
/** @typedef {import("./types.d.ts").Said} Said */

/**
 * @param {{
 *   opened: Case, session: import("./types.d.ts").Session, changed: () => void, showOnMap: () => void,
 * }} props
 */
export function CaseView({ opened, session, changed, showOnMap }) {
  const said = opened.said;
  const child = said.under_18 === true || said.kinds.includes("child") || said.kinds.includes("sos-child");
  const names = opened.also_sent_to.map((id) => session.agencies.find((agency) => agency.id === id)?.name ?? id);
  return html`<article data-testid="case" data-case=${opened.id}>
    <a class="back" href="#/" data-testid="back">← ${t("case.back")}</a>
    <header>
      <h1 id="case-title" tabindex="-1">${t("case.title", { what: t(`what.${opened.kind}`), id: opened.id })}</h1>
      <p class="badges">
        ${opened.urgent ? html`<span class="badge urgent">▲ ${t("badge.urgent")}</span>` : null}
        ${opened.flagged ? html`<span class="badge flagged">⚑ ${t("badge.flagged")}</span>` : null}
        <span class="badge stage" data-testid="case-stage">${t("case.stage")}: ${label("stage", opened.stage)}${
          opened.stage_country ? ` (${countryName(opened.stage_country)})` : ""
        }</span>
      </p>
      <p class="quiet" data-testid="also-sent">
        ${names.length ? t("case.also", { names: names.join(", ") }) : t("case.also-none")}
      </p>
    </header>
    ${opened.first_reading
      ? html`<p class="notice info" data-testid="first-reading">ⓘ ${t(opened.answerable ? "case.first" : "case.first-silent")}</p>`
      : null}
    ${opened.withdrawn_at !== null
      ? html`<p class="notice warning" data-testid="withdrawn">↩ ${t("case.withdrawn", { when: moment(opened.withdrawn_at) })}</p>`
      : null}
    ${child ? html`<p class="notice danger" data-testid="child-procedure">◆ ${t("case.child")}</p>` : null}
    ${said.consent ? html`<${Consent} consent=${said.consent} />` : null}
    <${Facts} opened=${opened} />
    ${said.order ? html`<${Ordered} order=${said.order} />` : null}
    <${Story} said=${said} />
    ${said.order ? null : html`<${Place} opened=${opened} showOnMap=${showOnMap} />`}
    <${Contact} said=${said} />
    ${opened.files.length ? html`<${Files} opened=${opened} />` : null}
    ${said.links.length ? html`<${Links} said=${said} />` : null}
    <${After} opened=${opened} />
    <${ReplyForm} key=${opened.id} opened=${opened} country=${session.country} sent=${changed} />
    <${Marks} key=${`marks-${opened.id}`} opened=${opened} changed=${changed} />
    <p><a href=${`#/audit/${opened.id}`} data-testid="case-log">${t("case.log")}</a></p>
  </article>`;
}

/** @param {{ consent: { help: boolean, open_case: boolean, share: boolean } }} props */
function Consent({ consent }) {
  /** @type {[string, boolean][]} */
  const rows = [["help", consent.help], ["open-case", consent.open_case], ["share", consent.share]];
  return html`<section class="consent" data-testid="consent" aria-label=${t("consent.title")}>
    <h2>${t("consent.title")}</h2>
    <ul>
      ${rows.map(([key, given]) => html`<li key=${key} class=${given ? "given" : "not"} data-testid=${`consent-${key}`}>
        <span aria-hidden="true">${given ? "✔" : "✖"}</span>
        <strong>${t(`consent.${key}`)}</strong>
        <span>${t(given ? "consent.given" : "consent.not")}</span>
      </li>`)}
    </ul>
    ${consent.help && !consent.open_case ? html`<p>${t("consent.only-help")}</p>` : null}
  </section>`;
}

/** @param {{ opened: Case }} props */
function Facts({ opened }) {
  const said = opened.said;
  const request = said.request;
  const yesNo = (/** @type {boolean | null} */ value) => (value === null ? t("not-said") : t(value ? "yes" : "no"));
  const when = said.when === "date" && said.date ? `${t("when.date")}: ${date(said.date)}` : label(request ? "asked" : "when", said.when);
  const nationality =
    said.nationality === "stateless"
      ? t("fact.stateless")
      : said.nationality && /^[A-Z]{2}$/.test(said.nationality)
        ? countryName(said.nationality)
        : said.nationality;
  /** @type {[string, unknown, string | undefined][]} Key, words, language of the words. */
  const rows = request
    ? [
        ["wanted", request.wanted === "other" ? (said.other_language ?? t("not-said")) : languageName(request.wanted), undefined],
        ["purpose", label("purpose", request.purpose), undefined],
        ["how", label("how", request.how), undefined],
        ["when", when, undefined],
        ["gender", request.gender ? label("gender", request.gender) : t("not-said"), undefined],
        ["certified", yesNo(request.certified), undefined],
        ["language", said.language ? languageName(said.language) : t("not-said"), undefined],
      ]
    : said.order
    ? [["language", said.language ? languageName(said.language) : t("not-said"), undefined]]
    : [
        ["what", said.kinds.map((kind) => label("kind", kind)).join(" · ") || t("not-said"), undefined],
        ["whom", label("whom", said.whom), undefined],
        ["count", said.head_count ?? t("not-said"), undefined],
        ["under-18", yesNo(said.under_18), undefined],
        ["when", when, undefined],
        ["alias", said.alias ?? t("not-said"), said.language],
        ["nationality", nationality ?? t("not-said"), undefined],
        ["language", said.language ? languageName(said.language) : t("not-said"), undefined],
        ["other-language", said.other_language ?? t("not-said"), undefined],
      ];
  return html`<dl class="facts" data-testid="facts">
    ${rows.map(([key, words, tag]) => html`<div key=${key} data-testid=${`fact-${key}`}>
      <dt>${t(`fact.${key}`)}</dt><dd lang=${lang(tag ?? null)} dir="auto">${words}</dd>
    </div>`)}
    <div><dt>${t("case.written")}</dt><dd>${moment(opened.written_at)}</dd></div>
    <div><dt>${t("case.received")}</dt><dd>${moment(opened.received_at)} · ${opened.intake}</dd></div>
    ${opened.opened_at !== null
      ? html`<div><dt>${t("case.opened")}</dt><dd>${t("case.opened-by", { when: moment(opened.opened_at), name: opened.opened_by ?? "" })}</dd></div>`
      : null}
  </dl>`;
}

/**
 * Baht and satang.
 * @param {number | null} satang
 */
const baht = (satang) =>
  satang === null ? t("not-said") : t("order.baht", { amount: (satang / 100).toLocaleString("en", { minimumFractionDigits: 2 }) });

/** @param {{ order: import("./types.d.ts").Ordered }} props */
function Ordered({ order }) {
  return html`<section data-testid="order">
    <h2>${t("order.title")}</h2>
    <table>
      <thead><tr><th scope="col">${t("order.good")}</th><th scope="col">${t("order.count")}</th><th scope="col">${t("order.price")}</th></tr></thead>
      <tbody>
        ${order.items.map((item) => html`<tr key=${item.good} data-testid=${`order-${item.good}`}>
          <th scope="row"><bdi lang="th">${item.name}</bdi> (${item.good})</th><td>${item.count}</td><td>${baht(item.price_satang)}</td>
        </tr>`)}
      </tbody>
    </table>
    <p><strong data-testid="order-total">${t("order.total")}: ${baht(order.total_satang)}</strong> · ${t("order.centre")}: ${order.centre}</p>
    <p class="quiet">${t("order.note")}</p>
  </section>`;
}

/** @param {{ said: Said }} props */
function Story({ said }) {
  return html`<section data-testid="story">
    <h2>${t("story.title")}</h2>
    ${said.story
      ? html`<blockquote lang=${lang(said.language)} dir="auto" tabindex="0" data-testid="story-text">${said.story}</blockquote>
          <p class="quiet">${t("story.language", { language: said.language ? languageName(said.language) : t("not-said") })}</p>`
      : html`<p class="quiet">${t("story.none")}</p>`}
  </section>`;
}

/** @param {{ opened: Case, showOnMap: () => void }} props */
function Place({ opened, showOnMap }) {
  const place = opened.said.place;
  const known = place.latitude !== null && place.longitude !== null;
  const at = known ? `${place.latitude?.toFixed(6)},${place.longitude?.toFixed(6)}` : "";
  const isArea = place.mode !== "exact";
  const accuracy = place.accuracy_m === null ? t("place.accuracy-unknown") : t("place.accuracy", { metres: Math.round(place.accuracy_m) });
  const age = place.taken_at === null ? 0 : opened.written_at - place.taken_at;
  return html`<section data-testid="place">
    <h2>${t("place.title")}</h2>
    <p><strong data-testid="place-mode">${label("place", place.mode)}</strong>${area(place) ? html` · <span data-testid="place-area">${area(place)}</span>` : null}</p>
    ${place.landmark
      ? html`<p class="quiet">${t("place.landmark.label")}</p>
          <blockquote lang=${lang(opened.said.language)} dir="auto" data-testid="landmark">${place.landmark}</blockquote>`
      : null}
    ${known
      ? html`<dl class="facts">
          ${place.plus_code ? html`<div><dt>${t("place.code")}</dt><dd>${place.plus_code} <${Copy} text=${place.plus_code} /></dd></div>` : null}
          <div><dt>${t("place.coordinates")}${isArea ? ` (${t("place.centre")})` : ""}</dt>
            <dd data-testid="coordinates">${at} · ${accuracy} <${Copy} text=${at} /></dd></div>
          ${place.taken_at !== null
            ? html`<div><dt>${t("place.taken")}</dt><dd>${
                age > 60 ? t("place.taken-before", { when: moment(place.taken_at), age: span(age) }) : moment(place.taken_at)
              }</dd></div>`
            : null}
        </dl>`
      : null}
    <p class="actions">
      ${known || place.province ? html`<button data-testid="show-on-map" onClick=${showOnMap}>${t("place.on-map")}</button>` : null}
      ${known
        ? html`<a class="button" href=${`geo:${at}`} data-testid="geo-link">${t("place.geo")}</a>
            <a class="button" target="_blank" rel="noopener noreferrer" data-testid="google-link"
              href=${`https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(at)}`}>${t("place.google")} ↗</a>`
        : null}
    </p>
  </section>`;
}

/** @param {{ text: string }} props */
function Copy({ text }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
  };
  return html`<button class="small" onClick=${copy}>${t(done ? "copied" : "copy")}</button>`;
}

/** @param {{ said: Said }} props */
function Contact({ said }) {
  const contact = said.contact;
  return html`<section data-testid="contact">
    <h2>${t("contact.title")}</h2>
    ${contact
      ? html`<p class="notice warning">⚠ ${t("contact.warning")}</p>
          <dl class="facts">
            <div><dt>${label("contact", contact.how)}</dt><dd dir="auto" lang=${lang(said.language)}>${contact.value} <${Copy} text=${contact.value} /></dd></div>
            <div><dt>${t("contact.hours")}</dt><dd dir="auto" lang=${lang(said.language)}>${contact.hours ?? t("not-said")}</dd></div>
          </dl>`
      : html`<p>${t("contact.none")}</p>`}
  </section>`;
}

/** @param {{ opened: Case }} props */
function Files({ opened }) {
  return html`<section data-testid="files">
    <h2>${t("files.title")}</h2>
    <p class="notice warning">⚠ ${t("files.warning")}</p>
    <ul class="files">${opened.files.map((file) => html`<${File} key=${file.n} id=${opened.id} file=${file} />`)}</ul>
  </section>`;
}

/** @param {{ id: number, file: import("./types.d.ts").Attached }} props */
function File({ id, file }) {
  const [shown, setShown] = useState(false);
  const [broken, setBroken] = useState(false);
  const address = `/api/cases/${id}/files/${file.n}`;
  const name = `${label("file", file.role)} ${file.n + 1}`;
  const fail = () => setBroken(true);
  return html`<li data-testid=${`file-${file.n}`} data-state=${file.state}>
    <p><strong>${name}</strong> · ${size(file.size)} · ${file.media_type} · ${moment(file.attached_at)}</p>
    ${file.keeps_place ? html`<p class="quiet">${t("file.keeps-place")}</p>` : null}
    <p class="quiet hash">${t("file.hash")} <code>${file.sha256}</code></p>
    ${file.state === "waiting"
      ? html`<p role="status">${t("file.waiting", { percent: Math.floor((100 * file.fetched) / Math.max(1, file.sealed_size)) })}</p>`
      : null}
    ${file.state === "refused" ? html`<p class="notice danger">✖ ${t("file.refused", { why: file.why ?? "" })}</p>` : null}
    ${file.state === "here" && shown && file.shown === "picture" && !broken
      ? html`<img src=${address} alt=${name} data-testid=${`picture-${file.n}`} onError=${fail} />`
      : null}
    ${file.state === "here" && shown && file.shown === "sound" && !broken
      ? html`<audio controls autoplay src=${address} data-testid=${`sound-${file.n}`} onError=${fail}></audio>`
      : null}
    ${broken ? html`<p class="problem" role="alert">${t("file.broken")}</p>` : null}
    ${file.state === "here"
      ? html`<p class="actions">
          ${file.shown !== "download" && !shown
            ? html`<button data-testid=${`show-${file.n}`} onClick=${() => setShown(true)}>${t(file.shown === "picture" ? "file.show" : "file.listen")}</button>`
            : null}
          <a class="button" href=${address} download=${`case-${id}-file-${file.n + 1}`} data-testid=${`save-${file.n}`}>${t("file.save")}</a>
        </p>`
      : null}
  </li>`;
}

/** @param {{ said: Said }} props */
function Links({ said }) {
  return html`<section data-testid="links">
    <h2>${t("links.title")}</h2>
    <p class="quiet">${t("links.warning")}</p>
    <ul class="links">
      ${said.links.map((link) => html`<li key=${link.sha256}>
        <bdi class="breaks">${link.text}</bdi> <${Copy} text=${link.text} />
        <p class="quiet hash">${t("links.noted", { when: moment(link.noted_at) })} · ${t("file.hash")} <code>${link.sha256}</code></p>
      </li>`)}
    </ul>
  </section>`;
}

/** @param {{ opened: Case }} props */
function After({ opened }) {
  const later = opened.follow_ups.map((said) => ({ at: said.received_at, node: html`<${Said} said=${said} tag=${opened.said.language} />` }));
  const answers = opened.replies.map((sent) => ({ at: sent.written_at, node: html`<${Answer} sent=${sent} />` }));
  const all = [...later, ...answers].sort((a, b) => a.at - b.at);
  return html`<section data-testid="after">
    <h2>${t("after.title")}</h2>
    ${all.length ? html`<ol class="after">${all.map(({ node }) => node)}</ol>` : html`<p class="quiet">${t("after.none")}</p>`}
  </section>`;
}

/** @param {{ said: import("./types.d.ts").FollowUp, tag: string }} props */
function Said({ said, tag }) {
  return html`<li class="theirs" data-testid="follow-up">
    <p><strong>${t(`after.${said.kind}`)}</strong> · ${moment(said.written_at)}</p>
    ${said.text ? html`<blockquote lang=${lang(tag)} dir="auto">${said.text}</blockquote>` : null}
    ${said.proved ? null : html`<p class="notice warning">⚠ ${t("after.unproved")}</p>`}
  </li>`;
}

/** @param {{ sent: import("./types.d.ts").Sent }} props */
function Answer({ sent }) {
  const answer = sent.interpreter;
  return html`<li class="ours" data-testid=${`answer-${sent.sequence}`} data-posted=${sent.posted_at !== null}>
    <p><strong>${t("after.answer", { number: sent.sequence, name: sent.written_by })}</strong> · ${moment(sent.written_at)}</p>
    ${sent.stage ? html`<p>${t("case.stage")}: ${label("stage", sent.stage)} (${countryName(sent.country)})</p>` : null}
    ${answer
      ? html`<p>${label("answer", answer.state)}${answer.at !== null ? ` · ${moment(answer.at)}` : ""}${
          answer.number ? ` · ${answer.number} (${countryName(answer.country)})` : ""
        }${answer.certified === null ? "" : ` · ${t("answer.certified")}: ${t(answer.certified ? "yes" : "no")}`}</p>`
      : null}
    ${sent.text ? html`<blockquote lang=${lang(sent.language)} dir="auto">${sent.text}</blockquote>` : null}
    <p class="quiet" data-testid="answer-state">${
      sent.posted_at === null
        ? `… ${t("after.waiting")}`
        : `✔ ${t("after.posted", { intake: sent.posted_to ?? "", when: moment(sent.posted_at) })}`
    }</p>
  </li>`;
}

/** @param {{ opened: Case, changed: () => void }} props */
function Marks({ opened, changed }) {
  const [problem, setProblem] = useState("");
  /** @param {Promise<unknown>} work */
  const run = async (work) => {
    try {
      await work;
      setProblem("");
      changed();
    } catch (error) {
      setProblem(trouble(error));
    }
  };
  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  const note = (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get("note") ?? "").trim();
    if (text) run(api.note(opened.id, text).then(() => form.reset()));
  };
  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  const tags = (event) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("tags") ?? "");
    run(api.tags(opened.id, text.split(",").map((tag) => tag.trim()).filter(Boolean)));
  };
  return html`<section data-testid="notes">
    <h2>${t("note.title")}</h2>
    <p class="quiet">${t("note.hint")}</p>
    <p role="alert" class="problem">${problem}</p>
    <ul class="notes">
      ${opened.notes.map((note) => html`<li key=${note.at + note.text}>
        <p class="quiet">${note.who} · ${moment(note.at)}</p><p class="kept" dir="auto">${note.text}</p>
      </li>`)}
    </ul>
    <form onSubmit=${note}>
      <label>${t("note.label")} <textarea name="note" id="note" data-testid="note" rows="2" maxlength="5000" dir="auto"></textarea></label>
      <button data-testid="note-add">${t("note.add")}</button>
    </form>
    <form onSubmit=${tags} class="row-form">
      <label>${t("tags.label")} <input name="tags" id="tags" data-testid="tags" value=${opened.tags.join(", ")} /></label>
      <button data-testid="tags-save">${t("tags.save")}</button>
    </form>
    <button data-testid="flag" aria-pressed=${opened.flagged} onClick=${() => run(api.flag(opened.id, !opened.flagged))}>
      ⚑ ${t(opened.flagged ? "flag.off" : "flag.on")}
    </button>
  </section>`;
}

