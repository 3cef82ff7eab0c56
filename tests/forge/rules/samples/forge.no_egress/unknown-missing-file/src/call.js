import { g } from "./gone";
export const f = g;
