export const f = (x) => Storage.prototype.setItem.call(x, "a", 1);
