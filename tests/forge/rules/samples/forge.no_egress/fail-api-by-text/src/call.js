import api from "@forge/api";
export const f = () => api["fetch"]("https://metrics.example/");
