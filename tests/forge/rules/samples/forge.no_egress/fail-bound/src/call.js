const send = fetch.bind(null);
export const f = () => send("https://metrics.example/");
