const host: string = "https://metrics.example/";
export const f = async (): Promise<Response> => fetch(host as string, { method: "POST" });
