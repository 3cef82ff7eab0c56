import { run } from "leadgrid-client";
import api from "@forge/api";
export const f = () => run(api);
