import https from "https";
export const f = () => https.request({ hostname: "metrics.example", path: "/x" });
