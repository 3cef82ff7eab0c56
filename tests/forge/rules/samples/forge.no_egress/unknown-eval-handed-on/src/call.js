const run = eval;
export const f = (c) => run(c);
