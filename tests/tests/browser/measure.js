// What is wrong with the page as it is drawn now: a list of sentences, empty where nothing is.
// arguments[0]: { language, script, touch, contrast, covered, own }.
const wanted = arguments[0];
const found = [];
const root = document.documentElement;
const wide = root.clientWidth;

const name = (element) => {
  const id = element.dataset.id ?? element.dataset.value ?? element.dataset.testid ?? element.id;
  const words = (element.textContent ?? "").trim().slice(0, 40);
  return `${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className}${id ? `#${id}` : ""} "${words}"`;
};
const isHidden = (element) =>
  element.closest(".unseen, .hidden, .skip:not(:focus)") !== null ||
  !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const all = [...document.body.querySelectorAll("*")].filter((element) => !isHidden(element));

// Nothing is wider than the screen, and nothing is cut.
if (root.scrollWidth > wide) found.push(`the page is ${root.scrollWidth} px wide on a screen of ${wide}`);
const scrolls = (element) => {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (["auto", "scroll"].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
  }
  return false;
};
for (const element of all) {
  if (element.closest("svg, canvas, .leaflet-container")) continue;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (box.width > 0 && (box.right > wide + 1 || box.left < -1) && !scrolls(element)) {
    found.push(`beyond the edge: ${name(element)} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
  }
  const hasWords = (element.textContent ?? "").trim() !== "";
  const cuts = (way) => ["hidden", "clip"].includes(way);
  if (hasWords && cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
    found.push(`cut at the side: ${name(element)}`);
  }
  if (hasWords && cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1) {
    found.push(`cut below: ${name(element)}`);
  }
  if (style.textOverflow === "ellipsis") found.push(`may be cut by dots: ${name(element)}`);
  if (hasWords && Number.parseFloat(style.fontSize) < wanted.smallest && [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) {
    found.push(`letters of ${style.fontSize}: ${name(element)}`);
  }
}

// What is touched is large enough, and has a name.
const controls = all.filter((element) => element.matches("button, a[href], input, select, textarea, summary, [role=button], [tabindex='0']"));
for (const element of controls) {
  const box = element.getBoundingClientRect();
  const inText = element.matches("a") && getComputedStyle(element).display === "inline";
  if (box.width > 0 && !inText && !element.matches(".leaflet-container, .leaflet-container *") && (box.width < wanted.touch || box.height < wanted.touch)) {
    found.push(`too small to touch: ${name(element)} ${Math.round(box.width)} × ${Math.round(box.height)}`);
  }
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  const by = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent);
  const own = element.matches("input, select, textarea") ? "" : element.textContent;
  const said = [element.getAttribute("aria-label"), ...by, ...labels, own].some((words) => (words ?? "").trim() !== "");
  if (!said && !element.matches(".leaflet-container")) found.push(`has no name: ${name(element)}`);
  const twin = controls.find((other) => other !== element && other.compareDocumentPosition(element) & 4 && !other.contains(element) && over(other, element));
  if (twin && !stuck(twin) && !stuck(element)) found.push(`lies over another: ${name(element)} and ${name(twin)}`);
}
function over(one, other) {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}
function stuck(element) {
  for (let at = element; at; at = at.parentElement) {
    if (["sticky", "fixed"].includes(getComputedStyle(at).position)) return true;
  }
  return false;
}

// One name for one thing.
const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) found.push(`id twice: ${id}`);

// The language is said, and the words are words of it.
if (wanted.own) {
  if (root.lang !== wanted.language) found.push(`the language is said to be "${root.lang}"`);
  const title = document.querySelector("h1")?.textContent ?? "";
  if (wanted.script && !new RegExp(wanted.script, "u").test(title)) found.push(`a title in another script: "${title}"`);
}
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const colours = new Map();
const missing = new Set();
const faces = [...document.fonts].map((face) => ({
  loaded: face.status === "loaded",
  ranges: face.unicodeRange.split(",").map((range) => {
    const [from, to] = range.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)];
  }),
}));
const isCovered = (code) => faces.some((face) => face.loaded && face.ranges.some(([from, to]) => code >= from && code <= to));
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
function channels(colour) {
  if (!colours.has(colour)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    colours.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
  }
  return colours.get(colour);
}
const light = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
function ground(element) {
  for (let at = element; at; at = at.parentElement) {
    const colour = channels(getComputedStyle(at).backgroundColor);
    if (colour[3] === 255) return colour;
  }
  return channels(matchMedia("(prefers-color-scheme: dark)").matches ? "#121212" : "#ffffff");
}
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const words = node.data.trim();
  const element = node.parentElement;
  if (!words || !element || isHidden(element) || element.closest("noscript, script, style")) continue;
  // A message that is not there shows its id; one that was not filled in shows its place.
  if (/^[a-z]+(-[a-z0-9]+)+$/.test(words) && !element.closest("code, bdi, [data-raw]")) found.push(`a message id: ${words}`);
  if (/\{\s*\$?[a-z-]+\s*\}/.test(words)) found.push(`a place not filled in: ${words}`);
  if (/\bundefined\b|\bNaN\b|\[object/.test(words)) found.push(`no words: ${words}`);
  for (const letter of words) {
    const code = letter.codePointAt(0);
    const counts = wanted.covered === "all" ? code > 0x20 : /[\p{L}\p{M}\p{N}]/u.test(letter);
    if (counts && !isCovered(code) && !/\p{Cf}/u.test(letter)) missing.add(letter);
  }
  if (wanted.contrast > 0 && !element.closest("[disabled], .leaflet-container")) {
    const [one, other] = [light(channels(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (other + 0.05);
    if (contrast < wanted.contrast) found.push(`pale, ${contrast.toFixed(1)} : 1: ${name(element)}`);
  }
}
if (missing.size > 0) found.push(`letters without a font of ours: ${[...missing].slice(0, 20).join(" ")}`);
return [...new Set(found)];
