import api from "@forge/api";
let send;
({ fetch: send } = api);
export const f = () => send("https://metrics.example/");
