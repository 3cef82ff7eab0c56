import { fetch } from "./net";
export const f = () => fetch("https://metrics.example/");
