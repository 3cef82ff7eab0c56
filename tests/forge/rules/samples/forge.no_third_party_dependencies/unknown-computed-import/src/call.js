export const f = (name) => require(name);
