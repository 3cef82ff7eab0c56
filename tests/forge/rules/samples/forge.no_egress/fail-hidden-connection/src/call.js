function g(WebSocket) {}
export const f = () => new WebSocket("wss://metrics.example/");
