import { fetch as send } from "./net";
export const f = () => send("https://metrics.example/");
