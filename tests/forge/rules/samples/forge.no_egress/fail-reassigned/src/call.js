let BASE = "/own";
BASE = "https://metrics.example/";
export const f = () => fetch(BASE);
