export const f = () => Object.assign(new Image(), { src: "https://metrics.example/p.gif" });
