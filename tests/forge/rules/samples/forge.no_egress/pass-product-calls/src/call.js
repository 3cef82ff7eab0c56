import api, { route } from "@forge/api";
export const read = (key) => api.asUser().requestJira(route`/rest/api/3/issue/${key}`);
