export const f = () => new Worker(new URL("./worker.js", import.meta.url));
