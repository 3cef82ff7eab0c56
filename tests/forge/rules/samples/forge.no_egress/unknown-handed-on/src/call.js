export const f = (g) => g(fetch);
