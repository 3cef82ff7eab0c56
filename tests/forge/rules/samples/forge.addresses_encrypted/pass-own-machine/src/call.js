export const f = () => fetch("http://localhost:8080/");
