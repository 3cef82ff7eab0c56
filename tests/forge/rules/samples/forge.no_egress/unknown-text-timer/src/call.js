export const f = () => setTimeout("fetch(u)", 1);
