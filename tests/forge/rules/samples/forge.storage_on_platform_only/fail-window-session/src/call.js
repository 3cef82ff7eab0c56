export const f = () => { window.sessionStorage.a = "1"; };
