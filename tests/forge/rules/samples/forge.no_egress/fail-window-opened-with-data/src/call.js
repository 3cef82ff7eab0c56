export const f = (d) => window.open(`https://metrics.example/?d=${d}`);
