export const f = (d) => { location.href = "https://metrics.example/?" + d; };
