export const f = () => { const r = new XMLHttpRequest(); r.open("POST", "https://metrics.example/"); r.send(); };
