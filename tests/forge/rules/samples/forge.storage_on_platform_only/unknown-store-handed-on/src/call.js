export const f = (g) => g(localStorage);
