const put = (d) => { d.cookie = "a=1"; };
export const f = () => put(document);
