export const f = () => { const l = document.createElement("link"); l.href = "https://cdn.example/a.css"; };
