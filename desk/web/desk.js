// The desk's page: what is open, what is known, and the keys.
import * as api from "./api.js";
import { Audit, Refused } from "./audit.js";
import { CaseView } from "./case.js";
import { Closed, Passphrase, Who } from "./gate.js";
import { List } from "./list.js";
import { MapView } from "./map.js";
import { current, t, use } from "./strings.js";
import { html, render, useEffect, useRef, useState } from "./view.js";
import { learn, trouble } from "./words.js";

/** @typedef {import("./types.d.ts").Filter} Filter */
/** @typedef {{ view: "list" | "case" | "audit" | "refused", id: number | null }} Place */

/** @type {Filter} */
const EVERYTHING = { kind: "", country: "", province: "", state: "", q: "" };

/** Where the address says we are. @returns {Place} */
function here() {
  const [, view, id] = location.hash.split("/");
  const number = /^\d+$/.test(id ?? "") ? Number(id) : null;
  if (view === "case" && number !== null) return { view: "case", id: number };
  if (view === "audit") return { view: "audit", id: number };
  return { view: view === "refused" ? "refused" : "list", id: null };
}

function App() {
  const [language, setLanguage] = useState(current());
  const [session, setSession] = useState(/** @type {import("./types.d.ts").Session | null} */ (null));
  const [gate, setGate] = useState(/** @type {"" | "no-key" | "away"} */ (""));
  const [state, setState] = useState(/** @type {import("./types.d.ts").Changes | null} */ (null));

  const begin = () =>
    api.session().then(
      (known) => {
        setSession(known);
        setGate("");
      },
      (error) => setGate(error instanceof api.Problem && error.code === "no-key" ? "no-key" : "away"),
    );
  useEffect(() => {
    use(current());
    begin();
  }, []);

  // One request that waits for the next change, again and again.
  useEffect(() => {
    if (gate === "no-key") return;
    let ended = false;
    const watch = async () => {
      let since = 0;
      while (!ended) {
        try {
          const next = await api.changes(since);
          if (ended) return;
          since = next.version;
          setState(next);
          if (gate === "away") await begin();
        } catch (error) {
          if (ended) return;
          setGate(error instanceof api.Problem && error.code === "no-key" ? "no-key" : "away");
          await new Promise((done) => setTimeout(done, 2000));
          since = 0;
        }
      }
    };
    watch();
    return () => {
      ended = true;
    };
  }, [gate]);

  const other = language === "en" ? "th" : "en";
  const toggle = () => {
    use(other);
    setLanguage(other);
  };
  const switcher = html`<button class="quiet-button" lang=${other} data-testid="language" onClick=${toggle}>${t("language.switch")}</button>`;

  if (gate === "no-key" || (gate === "away" && !session)) return html`<div>${switcher}<${Closed} what=${gate} /></div>`;
  if (!session) return html`<div></div>`;
  if (session.locked && state?.locked !== false) return html`<div>${switcher}<${Passphrase} done=${begin} /></div>`;
  if (!session.operator) return html`<div>${switcher}<${Who} done=${begin} /></div>`;
  return html`<${Desk} session=${session} state=${state} away=${gate === "away"} switcher=${switcher} language=${language} />`;
}

/**
 * @param {{
 *   session: import("./types.d.ts").Session, state: import("./types.d.ts").Changes | null, away: boolean,
 *   switcher: unknown, language: string,
 * }} props
 */
function Desk({ session, state, away, switcher, language }) {
  const [place, setPlace] = useState(here);
  const [filter, setFilter] = useState(EVERYTHING);
  const [page, setPage] = useState(/** @type {import("./types.d.ts").Page | null} */ (null));
  const [opened, setOpened] = useState(/** @type {import("./types.d.ts").Case | null} */ (null));
  const [problem, setProblem] = useState("");
  const [mapShown, setMapShown] = useState(false);
  const [placed, setPlaced] = useState(/** @type {import("./types.d.ts").Placed[]} */ ([]));
  const [focus, setFocus] = useState(0);
  const [provinces, setProvinces] = useState(/** @type {[string, string][]} */ ([]));
  const help = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const pages = useRef(1);
  const version = state?.version ?? 0;
  const fail = (/** @type {unknown} */ error) => setProblem(trouble(error));

  useEffect(() => {
    const moved = () => setPlace(here());
    addEventListener("hashchange", moved);
    api.borders().then((borders) => {
      learn(borders);
      setProvinces(borders.provinces.map(([code, english]) => /** @type {[string, string]} */ ([code, english])));
    }, fail);
    return () => removeEventListener("hashchange", moved);
  }, []);

  /** Loads as many pages of the list as are shown. @param {Filter} of @param {number} count */
  const load = async (of, count) => {
    let whole = await api.cases(of, "");
    for (let number = 1; number < count && whole.next; number += 1) {
      const more = await api.cases(of, whole.next);
      whole = { ...more, cases: [...whole.cases, ...more.cases] };
    }
    return whole;
  };
  useEffect(() => {
    let late = false;
    // Typing in the search is not a request a letter.
    const wait = setTimeout(() => {
      load(filter, pages.current).then((next) => {
        if (late) return;
        setPage(next);
        setProblem("");
      }, fail);
      if (mapShown) api.places(filter).then((next) => late || setPlaced(next), fail);
    }, filter.q ? 250 : 0);
    return () => {
      late = true;
      clearTimeout(wait);
    };
  }, [filter, version, mapShown]);

  const id = place.view === "case" ? place.id : null;
  /** @param {number} wanted */
  const read = (wanted) => api.open(wanted).then((next) => {
    if (here().id !== wanted) return null;
    // Reading it again does not make it less of a first reading for the person who sees it.
    setOpened((before) => ({ ...next, first_reading: next.first_reading || (before?.id === next.id && before.first_reading) }));
    setProblem("");
    return next;
  }, (error) => (fail(error), null));
  useEffect(() => {
    if (id === null) {
      setOpened(null);
      return;
    }
    read(id).then((next) => next && document.getElementById("case-title")?.focus());
  }, [id]);

  // How far replies and files are changes while a case is open; only new words make it a new reading.
  useEffect(() => {
    if (!opened || opened.id !== id) return;
    api.standing(opened.id).then((standing) => {
      if (standing.news > 0) read(opened.id);
      else setOpened((before) => (before && before.id === id ? merged(before, standing) : before));
    }, fail);
  }, [version]);

  const again = () => {
    if (id !== null) read(id);
  };
  /** @param {number} wanted */
  const choose = (wanted) => {
    location.hash = `#/case/${wanted}`;
  };
  const showOnMap = () => {
    setMapShown(true);
    setFocus(focus + 1);
    document.getElementById("map-place")?.scrollIntoView({ block: "nearest" });
  };
  const openHelp = () => help.current?.showModal();

  useEffect(() => {
    const onKey = (/** @type {KeyboardEvent} */ event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      const typing = target.closest("input, textarea, select, dialog") !== null;
      if (event.key === "Escape" && !help.current?.open) {
        if (typing) target.blur();
        else location.hash = "#/";
        return;
      }
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const done = keys(event.key);
      if (done) event.preventDefault();
    };
    /** @param {string} key */
    const keys = (key) => {
      switch (key) {
        case "j":
        case "k":
          return step(key === "j" ? 1 : -1);
        case "r":
          return focusOn("reply-text");
        case "/":
          return focusOn("search");
        case "m":
          setMapShown((shown) => !shown);
          return true;
        case "?":
          openHelp();
          return true;
        default:
          return false;
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  const shown = opened && opened.id === id ? opened : null;
  return html`<div class=${`desk ${place.view}`} lang=${language}>
    <a class="skip" href="#case-area" onClick=${(/** @type {Event} */ event) => (event.preventDefault(), focusOn("case-area"))}>${t("skip")}</a>
    <header class="bar">
      <strong class="name">Saphan</strong> <span class="quiet" data-testid="agency">${agencyName(session)}</span>
      <nav aria-label=${t("desk")}>
        <a href="#/" data-testid="nav-cases" aria-current=${place.view === "list" ? "page" : undefined}>${t("nav.cases")}</a>
        <button class="quiet-button" data-testid="nav-map" aria-pressed=${mapShown} onClick=${() => setMapShown(!mapShown)}>${t("nav.map")}</button>
        <a href="#/audit" data-testid="nav-audit" aria-current=${place.view === "audit" ? "page" : undefined}>${t("nav.audit")}</a>
        <a href="/api/export/counts.csv" download data-testid="nav-counts">${t("nav.counts")}</a>
        <button class="quiet-button" data-testid="nav-help" onClick=${openHelp}>${t("nav.help")}</button>
        ${switcher}
      </nav>
      <span class="quiet" data-testid="operator-name">${t("nav.you", { name: session.operator ?? "" })}</span>
    </header>
    <${Status} state=${state} away=${away} />
    <p role="alert" class="problem" data-testid="problem">${problem}</p>
    <div class="columns">
      <${List} filter=${filter} page=${page} chosen=${id} provinces=${provinces}
        setFilter=${(/** @type {Filter} */ next) => { pages.current = 1; setFilter(next); }}
        more=${() => { pages.current += 1; load(filter, pages.current).then(setPage, fail); }} />
      <main id="case-area" tabindex="-1">
        <div id="map-place">${mapShown
          ? html`<${MapView} placed=${placed} chosen=${id} focus=${focus} choose=${choose} tiles=${session.tiles} key=${language} />`
          : null}</div>
        ${place.view === "audit" ? html`<${Audit} of=${place.id} />` : null}
        ${place.view === "refused" ? html`<${Refused} />` : null}
        ${place.view === "list" ? html`<p class="quiet hint" data-testid="no-case">${t("case.none")}</p>` : null}
        ${place.view === "case"
          ? shown
            ? html`<${CaseView} key=${shown.id} opened=${shown} session=${session} changed=${again} showOnMap=${showOnMap} />`
            : html`<p class="quiet hint">${t("case.loading")}</p>`
          : null}
      </main>
    </div>
    ${language === "th" ? html`<p class="quiet foot">${t("unreviewed")}</p>` : null}
    <dialog ref=${help} data-testid="help" aria-labelledby="help-title">
      <h2 id="help-title">${t("help.title")}</h2>
      <dl class="keys">
        ${[["j k", "move"], ["Enter", "open"], ["r", "reply"], ["m", "map"], ["/", "search"], ["?", "help"], ["Esc", "escape"]].map(
          ([key, what]) => html`<div key=${key}><dt><kbd>${key}</kbd></dt><dd>${t(`help.${what}`)}</dd></div>`,
        )}
      </dl>
      <form method="dialog"><button class="primary" data-testid="help-close">${t("close")}</button></form>
    </dialog>
  </div>`;
}

/**
 * A case with newer standings.
 * @param {import("./types.d.ts").Case} opened
 * @param {import("./types.d.ts").Standing} standing
 */
function merged(opened, standing) {
  const files = opened.files.map((file) => ({ ...file, ...standing.files.find((one) => one.n === file.n) }));
  const replies = opened.replies.map((sent) => ({ ...sent, ...standing.replies.find((one) => one.sequence === sent.sequence) }));
  return { ...opened, files, replies };
}

/** @param {import("./types.d.ts").Session} session */
function agencyName(session) {
  return session.agencies.find((agency) => agency.id === session.agency)?.name ?? session.agency;
}

/** @param {{ state: import("./types.d.ts").Changes | null, away: boolean }} props */
function Status({ state, away }) {
  const host = (/** @type {string} */ address) => address.replace(/^https?:\/\//, "");
  const intakes = state?.intakes ?? [];
  return html`<div class="status" role="status" data-testid="status">
    ${away ? html`<span class="bad" data-testid="status-away">✖ ${t("problem.away")}</span>` : null}
    ${state?.recovered ? html`<span class="bad" data-testid="status-recovered">⚠ ${t("status.recovered")}</span>` : null}
    ${state && intakes.length === 0 ? html`<span class="bad">⚠ ${t("status.none")}</span>` : null}
    ${intakes.map((intake) => html`<span key=${intake.intake} class=${intake.state === "ok" ? "ok" : intake.state === "asking" ? "" : "bad"}
      data-testid="intake" data-state=${intake.state}>
      ${intake.state === "ok" ? "✔" : intake.state === "asking" ? "…" : "⚠"} ${t(`status.${intake.state}`, { intake: host(intake.intake) })}
    </span>`)}
  </div>`;
}

/** Moves to the next or previous row. @param {number} by */
function step(by) {
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-row]")]);
  if (rows.length === 0) return false;
  const at = rows.findIndex((row) => row === document.activeElement);
  const from = at >= 0 ? at : rows.findIndex((row) => row.classList.contains("chosen"));
  const next = rows[Math.max(0, Math.min(rows.length - 1, from + by))] ?? rows[0];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

/** @param {string} id */
function focusOn(id) {
  const found = document.getElementById(id);
  found?.focus();
  found?.scrollIntoView({ block: "nearest" });
  return found !== null;
}

const root = document.getElementById("desk");
if (root) render(html`<${App} />`, root);
