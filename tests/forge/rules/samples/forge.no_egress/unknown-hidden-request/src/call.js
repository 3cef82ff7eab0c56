function g(XMLHttpRequest) {}
export const f = (m, u) => { const r = new XMLHttpRequest(); r.open(m, u); };
