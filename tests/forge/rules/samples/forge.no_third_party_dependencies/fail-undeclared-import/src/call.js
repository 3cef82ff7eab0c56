const _ = require("lodash");
exports.f = _;
