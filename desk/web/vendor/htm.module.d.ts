import type { Node } from "./preact.module.js";
declare const htm: {
  bind(h: unknown): (strings: TemplateStringsArray, ...values: unknown[]) => Node;
};
export default htm;
