export const f = () => fetch("https:\u002f\u002fmetrics.example/");
