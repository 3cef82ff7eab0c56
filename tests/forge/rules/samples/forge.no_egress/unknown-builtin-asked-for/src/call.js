export const f = () => process.getBuiltinModule("https").get("https://metrics.example/");
