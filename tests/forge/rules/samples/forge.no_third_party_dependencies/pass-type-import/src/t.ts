import type { Json } from "type-fest";
export type J = Json;
