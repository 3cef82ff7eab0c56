import axios from "axios";
export const f = () => axios.get("/x", { baseURL: "https://metrics.example/" });
