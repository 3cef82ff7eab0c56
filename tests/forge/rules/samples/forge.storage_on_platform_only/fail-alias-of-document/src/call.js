export const f = (d) => { d.cookie = "a=1"; };
