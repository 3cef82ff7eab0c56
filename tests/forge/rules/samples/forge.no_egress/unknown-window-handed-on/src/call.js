const w = window;
export const f = () => w.send("x");
