// Keys, times and places as people read them.
import { current, has, t } from "./strings.js";

/** The seven languages of the app; the others a desk may write in follow the reporter's own. */
export const LANGUAGES = ["th", "en", "my", "km", "lo", "vi", "zh"];
/** Countries a stage or a number may belong to, ISO 3166-1 alpha-2. */
export const COUNTRIES = ["TH", "MM", "KH", "LA", "VN", "CN", "MY"];

/** @type {Map<string, [string, string]>} Code: English, Thai. */
const PROVINCES = new Map();

/** Takes the names of provinces from the map's borders. @param {import("./types.d.ts").Borders} borders */
export function learn(borders) {
  for (const [code, english, thai] of borders.provinces) PROVINCES.set(code, [english, thai || english]);
}

const locale = () => (current() === "th" ? "th-TH-u-ca-buddhist-nu-latn" : "en-GB");

/** @param {number} seconds */
export function moment(seconds) {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return t("not-said");
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(at);
}

/** A day written YYYY-MM-DD. @param {string} day */
export function date(day) {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(at);
}

/** A span of time in its largest whole unit. @param {number} seconds */
export function span(seconds) {
  /** @type {[number, string][]} */
  const units = [[86400, "day"], [3600, "hour"], [60, "minute"], [1, "second"]];
  const [size, unit] = units.find(([size]) => Math.abs(seconds) >= size) ?? [1, "second"];
  const options = { style: /** @type {const} */ ("unit"), unit, unitDisplay: /** @type {const} */ ("long") };
  return new Intl.NumberFormat(locale(), options).format(Math.floor(Math.abs(seconds) / size));
}

/** @param {number} bytes */
export function size(bytes) {
  /** @type {[number, string][]} */
  const units = [[1e9, "gigabyte"], [1e6, "megabyte"], [1e3, "kilobyte"], [1, "byte"]];
  const [scale, unit] = units.find(([scale]) => bytes >= scale) ?? [1, "byte"];
  return new Intl.NumberFormat(locale(), { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / scale);
}

/**
 * The words for a key of a closed list, or the key itself as it came.
 * @param {string} list
 * @param {string | null} key
 */
export function label(list, key) {
  if (!key) return t("not-said");
  return has(`${list}.${key}`) ? t(`${list}.${key}`) : key;
}

/** @param {string} tag */
export function languageName(tag) {
  return name("language", tag);
}

/** @param {string | null} code */
export function countryName(code) {
  return code ? name("region", code) : t("not-said");
}

/** @param {"language" | "region"} type @param {string} code */
function name(type, code) {
  try {
    return new Intl.DisplayNames([locale()], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** @param {string | null} code */
export function provinceName(code) {
  if (!code) return t("not-said");
  const known = PROVINCES.get(code);
  return known ? known[current() === "th" ? 1 : 0] : code;
}

/** Province and country in one line, as far as they are known. @param {{province: string | null, country: string | null}} place */
export function area(place) {
  const parts = [];
  if (place.province) parts.push(provinceName(place.province));
  if (place.country) parts.push(countryName(place.country));
  return parts.join(", ");
}

/** Words for a number of things. @param {string} key @param {number} count */
export function counted(key, count) {
  return t(count === 1 && has(`${key}.one`) ? `${key}.one` : key, { count });
}

/** A language tag that is safe to put into `lang`. @param {string | null} tag */
export function lang(tag) {
  return tag && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined;
}

/** What a problem is called for a person. @param {unknown} error */
export function trouble(error) {
  const code = error && typeof error === "object" && "code" in error ? String(error.code) : "other";
  if (has(`problem.${code}`)) return t(`problem.${code}`);
  return t("problem.other", { title: error instanceof Error ? error.message : code });
}
