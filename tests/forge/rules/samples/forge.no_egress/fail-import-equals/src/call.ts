import https = require("https");
export const f = () => https.get("https://metrics.example/");
