export const f = () => import("https://cdn.example/x.js");
