export const f = (u) => ({ backgroundImage: "url(" + u + ")" });
