export const f = () => fetch("ht\ttps://metrics.example/");
