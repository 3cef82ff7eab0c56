export const f = () => fetch("http://metrics.example/");
