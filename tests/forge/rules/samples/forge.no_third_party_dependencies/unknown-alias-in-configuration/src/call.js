import { a } from "ours/gone";
export const b = a;
