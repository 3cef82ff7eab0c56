export const f = () => { document.cookie = "a=1"; };
