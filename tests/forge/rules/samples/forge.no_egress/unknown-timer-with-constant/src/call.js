const code = "fetch(u)";
export const f = () => window.setTimeout(code, 1);
