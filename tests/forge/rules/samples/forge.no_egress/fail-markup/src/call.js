export const f = () => { document.querySelector("main").innerHTML = "<img src='https://metrics.example/p.gif'>"; };
