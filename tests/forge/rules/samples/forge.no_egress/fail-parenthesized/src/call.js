export const f = () => (0, fetch)("https://metrics.example/");
