export const f = (url) => fetch(url);
