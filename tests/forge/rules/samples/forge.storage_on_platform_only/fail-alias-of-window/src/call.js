export const f = (w) => w.localStorage.setItem("a", 1);
