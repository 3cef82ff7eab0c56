export const f = (e, html) => { e.innerHTML = html; };
