import track from "friendly-metrics";
export const f = () => track("x");
