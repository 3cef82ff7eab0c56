export const f = () => localStorage.setItem("a", "1");
