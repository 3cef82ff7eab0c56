export const f = (m, u) => { const r = new window.XMLHttpRequest(); r.open(m, u); };
