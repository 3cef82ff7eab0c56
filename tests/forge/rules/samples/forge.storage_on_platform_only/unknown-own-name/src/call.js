export const f = (localStorage) => localStorage.setItem("a", 1);
