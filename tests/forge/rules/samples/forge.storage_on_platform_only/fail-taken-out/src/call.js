const { localStorage } = window;
export const f = () => localStorage.setItem("a", 1);
