export const f = (name) => import(name);
