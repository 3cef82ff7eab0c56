import api from "@forge/api";
export const f = (g) => g(api);
