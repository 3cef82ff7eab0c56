export const f = () => { window.open("https://docs.example/"); };
