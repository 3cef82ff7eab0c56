export const f = (html) => { document.querySelector("main").innerHTML = html; };
