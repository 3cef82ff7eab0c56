import { a } from "@sample/shared";
export const b = a;
