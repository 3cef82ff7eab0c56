const put = (w) => w.localStorage.setItem("a", 1);
export const f = () => put(window);
