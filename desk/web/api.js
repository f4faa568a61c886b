// Requests to the desk on this machine.

/** A refusal with the desk's own code. */
export class Problem extends Error {
  /**
   * @param {string} code
   * @param {string} title
   * @param {number} wait seconds to wait, if waiting helps
   */
  constructor(code, title, wait = 0) {
    super(title);
    this.code = code;
    this.wait = wait;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<any>}
 */
async function ask(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { credentials: "same-origin", ...options });
  } catch {
    throw new Problem("away", "no connection to the desk");
  }
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  throw new Problem(String(body.code ?? "other"), String(body.title ?? response.status), Number(body.wait ?? 0));
}

/** @param {string} path @param {unknown} body */
const send = (path, body) =>
  ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** @param {Record<string, string>} values */
const query = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== "")).toString();

/** @returns {Promise<import("./types.d.ts").Session>} */
export const session = () => ask("/api/session");
/** @param {string} passphrase */
export const unlock = (passphrase) => send("/api/unlock", { passphrase });
/** @param {string} name */
export const operator = (name) => send("/api/operator", { name });
/** @param {number} since @returns {Promise<import("./types.d.ts").Changes>} */
export const changes = (since) => ask(`/api/changes?since=${since}`);
/** @param {import("./types.d.ts").Filter} filter @param {string} after @returns {Promise<import("./types.d.ts").Page>} */
export const cases = (filter, after) => ask(`/api/cases?${query({ ...filter, after })}`);
/** @param {import("./types.d.ts").Filter} filter @returns {Promise<import("./types.d.ts").Placed[]>} */
export const places = (filter) => ask(`/api/places?${query({ ...filter })}`);
/** @param {number} id @returns {Promise<import("./types.d.ts").Case>} */
export const open = (id) => send(`/api/cases/${id}/open`, {});
/** @param {number} id @returns {Promise<import("./types.d.ts").Standing>} */
export const standing = (id) => ask(`/api/cases/${id}/standing`);
/** @param {number} id @param {object} words @returns {Promise<{ sequence: number }>} */
export const reply = (id, words) => send(`/api/cases/${id}/reply`, words);
/** @param {number} id @param {string} text */
export const note = (id, text) => send(`/api/cases/${id}/note`, { text });
/** @param {number} id @param {boolean} flagged */
export const flag = (id, flagged) => send(`/api/cases/${id}/flag`, { flagged });
/** @param {number} id @param {string[]} tags */
export const tags = (id, tags) => send(`/api/cases/${id}/tags`, { tags });
/** @returns {Promise<import("./types.d.ts").Refused[]>} */
export const refused = () => ask("/api/refused");
/** @param {number | null} before @param {number | null} of @returns {Promise<import("./types.d.ts").Line[]>} */
export const audit = (before, of) =>
  ask(`/api/audit?${query({ before: before === null ? "" : String(before), case: of === null ? "" : String(of) })}`);
/** @returns {Promise<import("./types.d.ts").Verdict>} */
export const verify = () => ask("/api/audit/verify");
/** @returns {Promise<import("./types.d.ts").Borders>} */
export const borders = () => ask("/provinces.json");
