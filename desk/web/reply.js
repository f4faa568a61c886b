// The form for an answer.
import * as api from "./api.js";
import { t } from "./strings.js";
import { html, useState } from "./view.js";
import { COUNTRIES, LANGUAGES, countryName, lang, languageName, trouble } from "./words.js";

const STAGES = ["assessing", "acting", "referred", "presumed-victim", "identified", "not-identified", "closed"];

/** @type {Map<number, string>} Words not sent yet, by case: going to another case must not lose them. */
const unsent = new Map();

/**
 * @param {{ opened: import("./types.d.ts").Case, country: string, sent: () => void }} props
 */
export function ReplyForm({ opened, country, sent }) {
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const reporter = LANGUAGES.includes(opened.said.language) ? opened.said.language : "en";
  const [language, setLanguage] = useState(reporter);
  const [text, setText] = useState(unsent.get(opened.id) ?? "");
  const isRequest = opened.kind === "interpreter";

  if (!opened.answerable) {
    return html`<section data-testid="reply"><h2>${t("reply.title")}</h2><p class="notice warning">⚠ ${t("reply.none")}</p></section>`;
  }

  /** @param {string} next */
  const type = (next) => {
    unsent.set(opened.id, next);
    setText(next);
  };

  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  const submit = async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    /** @param {string} name */
    const value = (name) => String(data.get(name) ?? "").trim();
    const at = value("at") ? Math.floor(new Date(value("at")).getTime() / 1000) : null;
    const certified = value("certified");
    const interpreter =
      isRequest && value("state")
        ? {
            state: value("state"),
            at: Number.isFinite(at) ? at : null,
            number: value("number") || null,
            country: value("number") ? value("number-country") : null,
            certified: certified === "" ? null : certified === "yes",
          }
        : null;
    setBusy(true);
    setProblem("");
    try {
      const words = { stage: value("stage") || null, country: value("country") || null, text: value("text"), language, interpreter };
      const { sequence } = await api.reply(opened.id, words);
      form.reset();
      type("");
      setSaid(t("reply.sent", { number: sequence }));
      sent();
    } catch (error) {
      setSaid("");
      setProblem(trouble(error));
    }
    setBusy(false);
  };

  /** @param {KeyboardEvent & { currentTarget: HTMLTextAreaElement }} event */
  const key = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
  };

  return html`<section data-testid="reply" aria-labelledby="reply-title">
    <h2 id="reply-title">${t("reply.title")}</h2>
    <form onSubmit=${submit} class="reply">
      ${isRequest ? html`<${InterpreterFields} country=${country} />` : null}
      <div class="fields">
        <label>${t("reply.stage")}
          <select name="stage" id="reply-stage" data-testid="reply-stage">
            <option value="">${t("reply.no-stage")}</option>
            ${STAGES.map((stage) => html`<option key=${stage} value=${stage}>${t(`stage.${stage}`)}</option>`)}
          </select>
        </label>
        <label>${t("reply.country")}
          <select name="country" id="reply-country" data-testid="reply-country">
            ${COUNTRIES.map((code) => html`<option key=${code} value=${code} selected=${code === country}>${countryName(code)}</option>`)}
          </select>
        </label>
        <label>${t("reply.language")}
          <select name="language" id="reply-language" data-testid="reply-language" onChange=${(/** @type {{ currentTarget: HTMLSelectElement }} */ event) => setLanguage(event.currentTarget.value)}>
            ${LANGUAGES.map((tag) => html`<option key=${tag} value=${tag} selected=${tag === language}>${languageName(tag)}</option>`)}
          </select>
        </label>
      </div>
      <label>${t("reply.text")}
        <textarea name="text" id="reply-text" data-testid="reply-text" rows="4" maxlength="20000" lang=${lang(language)} dir="auto"
          value=${text} aria-describedby="reply-hint" onKeyDown=${key}
          onInput=${(/** @type {{ currentTarget: HTMLTextAreaElement }} */ event) => type(event.currentTarget.value)}></textarea>
      </label>
      <p class="quiet" id="reply-hint">${t("reply.hint")}</p>
      <p role="alert" class="problem" data-testid="reply-problem">${problem}</p>
      <p role="status" class="done" data-testid="reply-done">${said}</p>
      <button class="primary" data-testid="reply-send" disabled=${busy}>${t("reply.send")}</button>
    </form>
  </section>`;
}

/** @param {{ country: string }} props */
function InterpreterFields({ country }) {
  return html`<fieldset data-testid="reply-interpreter">
    <legend>${t("reply.interpreter")}</legend>
    ${["found", "searching", "none"].map(
      (state) => html`<label class="radio" key=${state}>
        <input type="radio" name="state" value=${state} data-testid=${`answer-${state}`} /> ${t(`answer.${state}`)}
      </label>`,
    )}
    <div class="fields">
      <label>${t("answer.at")} <input type="datetime-local" name="at" data-testid="answer-at" /></label>
      <label>${t("answer.number")} <input type="tel" name="number" data-testid="answer-number" autocomplete="off" /></label>
      <label>${t("answer.number-country")}
        <select name="number-country" data-testid="answer-country">
          ${COUNTRIES.map((code) => html`<option key=${code} value=${code} selected=${code === country}>${countryName(code)}</option>`)}
        </select>
      </label>
      <label>${t("answer.certified")}
        <select name="certified" data-testid="answer-certified">
          <option value="">${t("answer.unknown")}</option>
          <option value="yes">${t("yes")}</option>
          <option value="no">${t("no")}</option>
        </select>
      </label>
    </div>
  </fieldset>`;
}
