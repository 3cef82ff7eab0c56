export const f = () => {{ (;
