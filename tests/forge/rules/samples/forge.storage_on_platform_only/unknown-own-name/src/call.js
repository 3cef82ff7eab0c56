import localStorage from "leadgrid-client";
export const f = () => localStorage.setItem("a", 1);
