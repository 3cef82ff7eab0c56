export const f = (u) => document.write(`<script src="${u}"></script>`);
