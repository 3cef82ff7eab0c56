const { fetch: send } = globalThis;
export const f = () => send("https://metrics.example/");
