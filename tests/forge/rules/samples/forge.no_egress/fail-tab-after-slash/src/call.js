export const f = () => fetch("/\t/metrics.example/");
