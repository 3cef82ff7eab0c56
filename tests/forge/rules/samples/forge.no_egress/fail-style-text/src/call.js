export const css = `a { background: url(https://metrics.example/p.png) }`;
