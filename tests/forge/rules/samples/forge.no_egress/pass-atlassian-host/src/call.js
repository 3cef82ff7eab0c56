import { fetch } from "@forge/api";
export const read = (id) => fetch(`https://api.atlassian.com/ex/${id}`);
