export const f = (i) => Object.assign(i, { src: "https://metrics.example/p.gif" });
