import { fetch as send } from "@forge/api";
export const f = () => send("https://metrics.example/v1");
