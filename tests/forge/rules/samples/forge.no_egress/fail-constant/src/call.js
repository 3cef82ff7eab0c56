const BASE = "https://metrics.example";
export const f = () => fetch(BASE + "/v1");
