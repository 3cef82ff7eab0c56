export const f = (h) => document.createRange().createContextualFragment(h);
