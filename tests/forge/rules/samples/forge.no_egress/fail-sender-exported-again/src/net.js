export { fetch as send } from "@forge/api";
