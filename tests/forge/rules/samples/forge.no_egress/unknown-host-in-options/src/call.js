import https from "https";
export const f = () => https.request("/x", { hostname: "metrics.example" });
