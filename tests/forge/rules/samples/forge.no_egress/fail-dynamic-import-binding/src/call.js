export const f = async () => { const { request } = await import("undici"); return request("https://metrics.example/"); };
