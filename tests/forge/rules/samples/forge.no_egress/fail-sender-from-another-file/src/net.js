export { fetch } from "@forge/api";
