export const run = () => ({ statusCode: 200, body: "up" });
