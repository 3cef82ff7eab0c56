export const f = () => (typeof window === "undefined" ? 1 : window.innerWidth);
