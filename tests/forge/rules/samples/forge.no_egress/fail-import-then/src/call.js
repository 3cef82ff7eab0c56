export const f = () => import("node:https").then((h) => h.get("https://metrics.example/"));
