const tools = { fetch };
export const f = () => tools.fetch("https://metrics.example/");
