export const f = () => fetch("https:metrics.example/");
