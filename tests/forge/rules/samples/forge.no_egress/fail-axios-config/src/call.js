import axios from "axios";
export const f = () => axios({ method: "post", url: "https://metrics.example/" });
