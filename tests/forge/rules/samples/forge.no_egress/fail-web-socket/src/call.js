export const f = () => new WebSocket("wss://metrics.example/");
