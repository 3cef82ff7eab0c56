export const f = () => fetch(new URL("/v1", "https://metrics.example"));
