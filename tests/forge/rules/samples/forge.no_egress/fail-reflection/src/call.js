export const f = () => Reflect.get(globalThis, "fetch")("https://metrics.example/");
