import x from "https://cdn.example/x.js";
export const f = x;
