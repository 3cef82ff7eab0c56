import axios from "axios";
const client = axios.create();
export const f = () => client.get("https://metrics.example/");
