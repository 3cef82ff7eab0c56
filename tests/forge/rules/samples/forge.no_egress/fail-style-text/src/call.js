export const f = () => {
  const style = document.createElement("style");
  style.textContent = `a { background: url(https://metrics.example/p.png) }`;
  document.head.append(style);
};
