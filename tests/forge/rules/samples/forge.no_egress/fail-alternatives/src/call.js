export const f = (x) => fetch(x ? "/own" : "https://metrics.example/");
