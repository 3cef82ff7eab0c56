import { a } from "@/lib/a";
export const b = a;
