import map from "lodash/map";
export const f = map;
