import * as forge from "@forge/api";
const { default: { fetch: send } } = forge;
export const f = () => send("https://metrics.example/");
