// The map: provinces as its base, and on it what the list shows.
import * as api from "./api.js";
import { t } from "./strings.js";
import * as leaflet from "./vendor/leaflet.js";
import { html, useEffect, useRef } from "./view.js";
import { label, provinceName } from "./words.js";

/** @typedef {[number, number]} Point */
/** @typedef {import("./types.d.ts").Borders} Borders */

/** @type {Promise<Map<string, Point[][]>> | null} */
let shapes = null;

/** Rings of each province, as latitude and longitude. @param {Borders} borders */
function draw(borders) {
  const lines = borders.lines.map((deltas) => {
    /** @type {Point[]} */
    const points = [];
    let x = 0;
    let y = 0;
    for (let at = 0; at < deltas.length; at += 2) {
      x += deltas[at];
      y += deltas[at + 1];
      points.push([y / borders.steps, x / borders.steps]);
    }
    return points;
  });
  return new Map(
    borders.provinces.map(([code, , , rings]) => [
      code,
      // The last point of a line is the first of the next.
      rings.map((ring) => ring.flatMap((line) => (line < 0 ? [...lines[~line]].reverse() : lines[line]).slice(0, -1))),
    ]),
  );
}

/** @param {string} name */
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Words in a tooltip, as text. @param {string} words */
function tip(words) {
  const node = document.createElement("span");
  node.textContent = words;
  return node;
}

/**
 * @param {{
 *   placed: import("./types.d.ts").Placed[], chosen: number | null, focus: number, choose: (id: number) => void,
 *   tiles: { url: string, attribution: string } | null,
 * }} props `focus` counts up each time the chosen case shall be brought into view.
 */
export function MapView({ placed, chosen, focus, choose, tiles }) {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const map = useRef(/** @type {leaflet.Map | null} */ (null));
  const layer = useRef(/** @type {leaflet.LayerGroup | null} */ (null));
  const latest = useRef({ placed, chosen });
  latest.current = { placed, chosen };
  /** The `focus` that was followed; what shall be seen may be known only after the map is there. */
  const followed = useRef(0);
  /** @param {Map<string, Point[][]>} known */
  const follow = (known) => {
    if (!map.current || focus === followed.current) return;
    if (bring(map.current, known, latest.current.placed, latest.current.chosen, tiles ? 13 : NEAR)) followed.current = focus;
  };

  useEffect(() => {
    if (!place.current) return;
    const made = leaflet.map(place.current, {
      preferCanvas: true,
      fadeAnimation: false,
      zoomAnimation: false,
      markerZoomAnimation: false,
      inertia: false,
    });
    made.setView([15, 102], 5);
    made.attributionControl.setPrefix("Leaflet");
    made.attributionControl.addAttribution(t("map.borders"));
    if (tiles) {
      const words = tip(tiles.attribution).innerHTML;
      leaflet.tileLayer(tiles.url, { attribution: words, referrerPolicy: "no-referrer" }).addTo(made);
    }
    shapes ??= api.borders().then(draw);
    shapes.then((known) => {
      for (const [code, rings] of known) {
        leaflet
          .polygon([rings], { color: colour("--border-strong"), weight: 1, fillColor: colour("--land"), fillOpacity: tiles ? 0 : 1, noClip: false })
          .bindTooltip(tip(provinceName(code)), { sticky: true })
          .addTo(made);
      }
      layer.current = leaflet.layerGroup().addTo(made);
      map.current = made;
      const redraw = () => show(made, layer.current, known, latest.current.placed, latest.current.chosen, choose);
      made.on("zoomend", redraw);
      redraw();
      follow(known);
    });
    const watch = new ResizeObserver(() => made.invalidateSize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      map.current = null;
      made.remove();
    };
  }, []);

  useEffect(() => {
    shapes?.then((known) => {
      if (map.current) show(map.current, layer.current, known, placed, chosen, choose);
      follow(known);
    });
  }, [placed, chosen]);

  useEffect(() => {
    shapes?.then(follow);
  }, [focus]);

  return html`<section class="map" data-testid="map" aria-label=${t("map.title")}>
    <div ref=${place} id="map" class="canvas"></div>
    <p class="quiet">${t("map.legend")}</p>
  </section>`;
}

/** Zoom of a chosen place where borders alone must say where it is. */
const NEAR = 8;

/** Below this zoom an area of 5 km is too small to see. */
const FAR = 9;

/**
 * @param {leaflet.Map} map
 * @param {leaflet.LayerGroup | null} layer
 * @param {Map<string, Point[][]>} known
 * @param {import("./types.d.ts").Placed[]} placed
 * @param {number | null} chosen
 * @param {(id: number) => void} choose
 */
function show(map, layer, known, placed, chosen, choose) {
  if (!layer) return;
  layer.clearLayers();
  /** @type {Map<string, number[]>} */
  const only = new Map();
  for (const one of placed) {
    if (one.latitude === null && one.province) only.set(one.province, [...(only.get(one.province) ?? []), one.id]);
  }
  for (const [code, ids] of only) {
    const rings = known.get(code);
    if (!rings) continue;
    const held = chosen !== null && ids.includes(chosen);
    leaflet
      .polygon([rings], { color: colour("--accent"), weight: held ? 4 : 2, fillColor: colour("--accent"), fillOpacity: held ? 0.45 : 0.25 })
      .bindTooltip(tip(t("map.in-province", { province: provinceName(code), count: ids.length })), { sticky: true })
      .on("click", () => choose(ids[0]))
      .addTo(layer);
  }
  for (const one of placed) {
    if (one.latitude === null || one.longitude === null) continue;
    /** @type {Point} */
    const at = [one.latitude, one.longitude];
    const held = one.id === chosen;
    const ink = colour(one.urgent ? "--danger" : "--accent");
    const words = tip(`${one.urgent ? "▲ " : ""}${t(`what.${one.kind}`)} ${one.id}: ${one.kinds.map((kind) => label("kind", kind)).join(" · ")}`);
    const exact = one.mode === "exact";
    const radius = one.accuracy_m ?? (exact ? 0 : 2500);
    const style = { color: ink, weight: held ? 4 : 2, fillColor: ink, fillOpacity: exact ? 0.12 : 0.2, dashArray: exact ? undefined : "6 6" };
    const around = leaflet.circle(at, { ...style, radius }).bindTooltip(words, { sticky: true }).addTo(layer);
    around.on("click", () => choose(one.id));
    if (!exact && map.getZoom() < FAR) {
      // Hollow and dashed, so that it is not taken for a point.
      const ring = leaflet.circleMarker(at, { color: ink, weight: held ? 4 : 2, fillOpacity: 0, radius: 10, dashArray: "4 4" });
      ring.bindTooltip(words, { sticky: true }).on("click", () => choose(one.id)).addTo(layer);
    }
    if (exact) {
      const dot = leaflet.circleMarker(at, { color: colour("--page"), weight: 2, fillColor: ink, fillOpacity: 1, radius: held ? 10 : 7 });
      dot.bindTooltip(words, { sticky: true }).on("click", () => choose(one.id)).addTo(layer);
    }
  }
}

/**
 * @param {leaflet.Map} map
 * @param {Map<string, Point[][]>} known
 * @param {import("./types.d.ts").Placed[]} placed
 * @param {number | null} chosen
 * @param {number} near
 * @returns {boolean} Whether there was something to bring into view.
 */
function bring(map, known, placed, chosen, near) {
  const one = placed.find((candidate) => candidate.id === chosen);
  if (!one) return false;
  if (one.latitude !== null && one.longitude !== null) map.setView([one.latitude, one.longitude], near);
  else if (one.province) map.fitBounds((known.get(one.province) ?? []).flat());
  return true;
}
