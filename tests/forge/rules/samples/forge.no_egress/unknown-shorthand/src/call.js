export const tools = { fetch };
