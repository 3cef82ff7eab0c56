export const f = (e) => { e.innerHTML = "<img src='https://metrics.example/p.gif'>"; };
