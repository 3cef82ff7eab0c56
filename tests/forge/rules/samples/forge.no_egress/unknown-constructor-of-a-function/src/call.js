const F = (() => 1).constructor;
export const f = (c) => F(c)();
