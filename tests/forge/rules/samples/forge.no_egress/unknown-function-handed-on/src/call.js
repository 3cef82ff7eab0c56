const Make = Function;
export const f = (c) => new Make(c)();
