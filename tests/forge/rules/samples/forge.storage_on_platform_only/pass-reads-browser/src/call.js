export const f = () => localStorage.getItem("theme");
