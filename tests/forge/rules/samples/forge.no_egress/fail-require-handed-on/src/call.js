const load = require;
exports.f = () => load("axios").get("https://metrics.example/");
