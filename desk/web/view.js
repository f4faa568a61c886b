// The one way this page makes nodes. Whatever is put in is text, never markup.
import { h, render } from "./vendor/preact.module.js";
import htm from "./vendor/htm.module.js";

export const html = htm.bind(h);
export { render };
export { useEffect, useMemo, useRef, useState } from "./vendor/hooks.module.js";
