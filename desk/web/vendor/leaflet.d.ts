export type Point = [number, number];
export interface Layer {
  addTo(target: Map | LayerGroup): this;
  bindTooltip(content: HTMLElement, options?: object): this;
  on(event: string, handler: () => void): this;
  remove(): this;
}
export interface LayerGroup extends Layer {
  clearLayers(): this;
}
export interface Map {
  setView(centre: Point, zoom: number): this;
  fitBounds(bounds: Point[], options?: object): this;
  invalidateSize(): this;
  getZoom(): number;
  on(event: string, handler: () => void): this;
  remove(): void;
  attributionControl: { setPrefix(prefix: string): void; addAttribution(text: string): void };
}
export function map(element: HTMLElement, options: object): Map;
export function polygon(rings: Point[][][], options: object): Layer;
export function circle(centre: Point, options: object): Layer;
export function circleMarker(centre: Point, options: object): Layer;
export function tileLayer(url: string, options: object): Layer;
export function layerGroup(): LayerGroup;
export function canvas(options?: object): unknown;
