import api from "@forge/api";
const go = ({ fetch: send }) => send("https://metrics.example/");
export const f = () => go(api);
