export const f = (g) => setTimeout(() => g(), 10);
