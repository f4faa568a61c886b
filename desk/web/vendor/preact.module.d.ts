/** A node of the page, before it is drawn. */
export interface Node {
  type: unknown;
  props: unknown;
}
export function h(type: unknown, props: unknown, ...children: unknown[]): Node;
export function render(node: Node, parent: Element): void;
