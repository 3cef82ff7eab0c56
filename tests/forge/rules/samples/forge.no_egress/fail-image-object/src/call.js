export const f = () => { new Image().src = "https://metrics.example/p.gif"; };
