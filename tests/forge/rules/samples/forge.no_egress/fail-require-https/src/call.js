const https = require("node:https");
exports.f = () => https.get("https://metrics.example/");
