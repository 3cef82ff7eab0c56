export const f = () => navigator.storage.getDirectory();
