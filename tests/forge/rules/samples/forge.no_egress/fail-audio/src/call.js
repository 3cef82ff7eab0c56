export const f = () => new Audio("https://cdn.example/a.mp3");
