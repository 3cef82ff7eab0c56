const send = window.fetch;
export const f = () => send("https://metrics.example/");
