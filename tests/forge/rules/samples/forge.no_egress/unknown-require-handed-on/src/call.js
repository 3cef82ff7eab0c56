const load = require;
exports.f = () => load("axios");
