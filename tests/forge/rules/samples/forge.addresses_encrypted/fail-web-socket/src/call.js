export const f = () => new WebSocket("ws://metrics.example/");
