import { send } from "./net";
export const f = () => send("https://metrics.example/");
