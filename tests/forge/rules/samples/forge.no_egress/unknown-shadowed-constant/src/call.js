const BASE = "/own";
export const f = (BASE) => fetch(BASE);
