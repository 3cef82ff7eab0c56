import * as forge from "@forge/api";
export const f = () => forge.default.fetch("https://metrics.example/");
