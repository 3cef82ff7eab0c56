const BASE = "https://api.atlassian.com";
export const f = (x) => fetch(BASE + x);
