import { createElement as h } from "react";
export const f = () => h("img", { src: "https://metrics.example/p.gif" });
