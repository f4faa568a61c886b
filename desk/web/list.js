// The list: filters, rows, more.
import { t } from "./strings.js";
import { html } from "./view.js";
import { COUNTRIES, area, counted, countryName, label, languageName, moment, provinceName } from "./words.js";

/** @typedef {import("./types.d.ts").Listed} Listed */
/** @typedef {import("./types.d.ts").Filter} Filter */

/**
 * @param {{
 *   filter: Filter, setFilter: (filter: Filter) => void, page: import("./types.d.ts").Page | null,
 *   chosen: number | null, more: () => void, provinces: [string, string][],
 * }} props
 */
export function List({ filter, setFilter, page, chosen, more, provinces }) {
  /** @param {keyof Filter} field */
  const set = (field) => (/** @type {{ currentTarget: HTMLInputElement }} */ event) => {
    const next = { ...filter, [field]: event.currentTarget.value };
    if (field === "country") next.province = "";
    setFilter(next);
  };
  const within = provinces.filter(([code]) => code.startsWith(`${filter.country}-`));
  return html`<nav class="cases" id="list" data-testid="list" aria-label=${t("list.title")}>
    <div class="filters">
      <label class="wide"><span class="hidden">${t("list.search")}</span>
        <input id="search" data-testid="search" type="search" placeholder=${t("list.search")} value=${filter.q} onInput=${set("q")} />
      </label>
      <${Choice} id="filter-kind" name=${t("list.kind")} value=${filter.kind} change=${set("kind")}
        options=${["report", "interpreter", "order", "sos"].map((kind) => [kind, t(`what.${kind}`)])} />
      <${Choice} id="filter-state" name=${t("list.state")} value=${filter.state} change=${set("state")}
        options=${["unread", "urgent", "open", "closed", "withdrawn"].map((state) => [state, t(`list.${state}`)])} />
      <${Choice} id="filter-country" name=${t("list.country")} value=${filter.country} change=${set("country")}
        options=${COUNTRIES.map((code) => [code, countryName(code)])} />
      <${Choice} id="filter-province" name=${t("list.province")} value=${filter.province} change=${set("province")}
        options=${within.map(([code]) => [code, provinceName(code)])} />
    </div>
    <p class="quiet" role="status" data-testid="list-count">
      ${page ? t("list.count", { total: page.total, unread: page.unread }) : ""}
    </p>
    ${page && page.refused > 0
      ? html`<a class="notice warning" href="#/refused" data-testid="refused-link">⚠ ${t("list.refused", { count: page.refused })}</a>`
      : null}
    <ul>
      ${page?.cases.map((row) => html`<${Row} key=${row.id} row=${row} chosen=${row.id === chosen} />`)}
    </ul>
    ${page && page.cases.length === 0 ? html`<p class="quiet" data-testid="list-empty">${t("list.empty")}</p>` : null}
    ${page?.next ? html`<button data-testid="list-more" onClick=${more}>${t("list.more")}</button>` : null}
  </nav>`;
}

/** @param {{ id: string, name: string, value: string, change: unknown, options: [string, string][] }} props */
function Choice({ id, name, value, change, options }) {
  return html`<label><span>${name}</span>
    <select id=${id} data-testid=${id} value=${value} onChange=${change}>
      <option value="">${t("list.all")}</option>
      ${options.map(([key, words]) => html`<option key=${key} value=${key} selected=${key === value}>${words}</option>`)}
    </select>
  </label>`;
}

/** @param {{ row: Listed, chosen: boolean }} props */
function Row({ row, chosen }) {
  const about =
    row.kind === "interpreter"
      ? `${row.wanted && row.wanted !== "other" ? languageName(row.wanted) : t("purpose.other")} · ${row.kinds.map((kind) => label("purpose", kind)).join(", ")}`
      : row.kind === "order"
        ? t("order.list")
        : row.kinds.map((kind) => label("kind", kind)).join(" · ") || t("not-said");
  const where = area(row) || label("place", row.place_mode);
  const when = label(row.kind === "interpreter" ? "asked" : "when", row.happened);
  return html`<li>
    <a class=${`row${chosen ? " chosen" : ""}${row.unread ? " unread" : ""}`} href=${`#/case/${row.id}`}
      data-row data-testid=${`row-${row.id}`} aria-current=${chosen ? "true" : undefined}>
      <span class="top">
        <strong>${t("case.title", { what: t(`what.${row.kind}`), id: row.id })}</strong>
        <time>${moment(row.received_at)}</time>
      </span>
      <span class="about">${about}</span>
      ${row.kind === "order"
        ? null
        : html`<span class="quiet">${where}${row.head_count ? ` · ${counted("list.people", row.head_count)}` : ""} · ${when}</span>`}
      <${Badges} row=${row} />
    </a>
  </li>`;
}

/** @param {{ row: Listed }} props */
function Badges({ row }) {
  /** @type {[string, string][]} */
  const badges = [];
  if (row.unread && row.news === 0) badges.push(["new", `● ${t("badge.new")}`]);
  if (row.news > 0) badges.push(["new", `✉ ${counted("badge.news", row.news)}`]);
  if (row.urgent) badges.push(["urgent", `▲ ${t("badge.urgent")}`]);
  if (row.flagged) badges.push(["flagged", `⚑ ${t("badge.flagged")}`]);
  if (row.under_18) badges.push(["urgent", `◆ ${t("badge.under-18")}`]);
  if (row.withdrawn) badges.push(["withdrawn", `↩ ${t("badge.withdrawn")}`]);
  if (row.stage) badges.push(["stage", `${t(`stage.${row.stage}`)}${row.stage_country ? ` (${row.stage_country})` : ""}`]);
  if (row.waiting > 0) badges.push(["waiting", `… ${t("badge.waiting")}`]);
  if (row.files > 0) badges.push(["plain", counted("badge.files", row.files)]);
  for (const tag of row.tags) badges.push(["plain", `# ${tag}`]);
  return html`<span class="badges">${badges.map(([kind, words]) => html`<span class=${`badge ${kind}`}>${words}</span>`)}</span>`;
}
