export const f = () => indexedDB.open("a");
