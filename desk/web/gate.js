// What stands before the desk: the key, the passphrase, the name.
import * as api from "./api.js";
import { t } from "./strings.js";
import { html, useEffect, useState } from "./view.js";
import { trouble } from "./words.js";

/** @param {{ what: "no-key" | "away" }} props */
export function Closed({ what }) {
  return html`<main class="gate" data-testid=${`gate-${what}`}>
    <h1>${t(`gate.${what}`)}</h1>
    <p>${t(`gate.${what}.do`)}</p>
  </main>`;
}

/** @param {{ done: () => void }} props */
export function Passphrase({ done }) {
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => document.getElementById("passphrase")?.focus(), []);
  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  const submit = async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    try {
      await api.unlock(String(new FormData(form).get("passphrase")));
      done();
    } catch (error) {
      form.reset();
      const wait = error instanceof api.Problem ? error.wait : 0;
      const wrong = error instanceof api.Problem && ["wrong-passphrase", "try-later"].includes(error.code);
      const words = wrong ? t("gate.wrong") : trouble(error);
      setProblem(wait > 0 ? `${words} ${t("gate.wait", { seconds: wait })}` : words);
    }
    setBusy(false);
  };
  return html`<main class="gate" data-testid="gate-locked">
    <h1>${t("gate.locked")}</h1>
    <form onSubmit=${submit}>
      <label>${t("gate.passphrase")}
        <input name="passphrase" id="passphrase" data-testid="passphrase" type="password" autocomplete="off" required />
      </label>
      <p role="alert" class="problem" data-testid="gate-problem">${problem}</p>
      <button class="primary" data-testid="unlock" disabled=${busy}>${t("gate.open")}</button>
    </form>
  </main>`;
}

/** @param {{ done: () => void }} props */
export function Who({ done }) {
  const [problem, setProblem] = useState("");
  useEffect(() => document.getElementById("operator")?.focus(), []);
  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  const submit = async (event) => {
    event.preventDefault();
    try {
      await api.operator(String(new FormData(event.currentTarget).get("name")));
      done();
    } catch (error) {
      setProblem(trouble(error));
    }
  };
  return html`<main class="gate" data-testid="gate-who">
    <h1>${t("gate.who")}</h1>
    <p>${t("gate.who.why")}</p>
    <form onSubmit=${submit}>
      <label>${t("gate.name")}
        <input name="name" id="operator" data-testid="operator" maxlength="80" autocomplete="off" required />
      </label>
      <p role="alert" class="problem" data-testid="gate-problem">${problem}</p>
      <button class="primary" data-testid="begin">${t("gate.begin")}</button>
    </form>
  </main>`;
}
