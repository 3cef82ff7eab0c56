import vm from "vm";
export const f = (c) => vm.runInThisContext(c);
