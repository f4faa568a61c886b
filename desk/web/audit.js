// The log, and what could not be opened.
import * as api from "./api.js";
import { has, t } from "./strings.js";
import { html, useEffect, useState } from "./view.js";
import { moment, trouble } from "./words.js";

/** @param {{ of: number | null }} props */
export function Audit({ of }) {
  /** @type {[import("./types.d.ts").Line[], (next: import("./types.d.ts").Line[]) => void]} */
  const [lines, setLines] = useState(/** @type {import("./types.d.ts").Line[]} */ ([]));
  const [verdict, setVerdict] = useState(/** @type {import("./types.d.ts").Verdict | null} */ (null));
  const [problem, setProblem] = useState("");
  /** @param {number | null} before @param {import("./types.d.ts").Line[]} known */
  const load = (before, known) => {
    api.audit(before, of).then((more) => setLines([...known, ...more]), (error) => setProblem(trouble(error)));
  };
  useEffect(() => {
    load(null, []);
    api.verify().then(setVerdict, (error) => setProblem(trouble(error)));
  }, [of]);
  const last = lines.at(-1);
  return html`<article data-testid="audit">
    <a class="back always" href="#/" data-testid="back">← ${t("case.back")}</a>
    <h1>${of === null ? t("audit.title") : t("audit.of-case", { id: of })}</h1>
    ${verdict
      ? verdict.chain === "intact"
        ? html`<p class="notice good" data-testid="chain" data-chain="intact">✔ ${t("audit.intact", { lines: verdict.lines })} <code class="breaks">${verdict.end}</code></p>`
        : html`<p class="notice danger" role="alert" data-testid="chain" data-chain="broken" data-line=${verdict.line}>✖ ${t("audit.broken", { line: verdict.line })}</p>`
      : null}
    <p class="quiet">${t("audit.limits")}</p>
    <p role="alert" class="problem">${problem}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${t("audit.title")}>
      <table>
        <thead><tr>${["line", "at", "who", "what", "case", "detail"].map((column) => html`<th scope="col" key=${column}>${t(`audit.${column}`)}</th>`)}</tr></thead>
        <tbody>
          ${lines.map((line) => html`<tr key=${line.line} data-testid="audit-line">
            <td>${line.line}</td><td>${moment(line.at)}</td><td><bdi>${line.who}</bdi></td>
            <td>${has(`did.${line.what}`) ? t(`did.${line.what}`) : line.what}</td>
            <td>${line.case === null ? "" : html`<a href=${`#/case/${line.case}`}>${line.case}</a>`}</td><td>${line.detail}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>
    ${last && lines.length % 100 === 0 ? html`<button data-testid="audit-more" onClick=${() => load(last.line, lines)}>${t("audit.more")}</button>` : null}
  </article>`;
}

export function Refused() {
  const [rows, setRows] = useState(/** @type {import("./types.d.ts").Refused[]} */ ([]));
  const [problem, setProblem] = useState("");
  useEffect(() => {
    api.refused().then(setRows, (error) => setProblem(trouble(error)));
  }, []);
  return html`<article data-testid="refused">
    <a class="back always" href="#/" data-testid="back">← ${t("case.back")}</a>
    <h1>${t("refused.title")}</h1>
    <p>${t("refused.explain")}</p>
    <p role="alert" class="problem">${problem}</p>
    <ul class="after">
      ${rows.map((row) => html`<li key=${row.envelope} data-testid="refused-row" data-code=${row.code}>
        <p><strong>${t(has(`refused.${row.code}`) ? `refused.${row.code}` : "refused.malformed")}</strong></p>
        <p class="quiet hash">${moment(row.received_at)} · ${row.words} · <code>${row.envelope}</code></p>
      </li>`)}
    </ul>
  </article>`;
}
