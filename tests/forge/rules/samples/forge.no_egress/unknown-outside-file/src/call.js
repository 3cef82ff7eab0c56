import { g } from "../../shared/send";
export const f = g;
