import { run } from "leadgrid-client";
export const f = () => run(localStorage);
