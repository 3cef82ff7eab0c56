const { sendBeacon: s } = navigator;
export const f = () => s("https://metrics.example/");
