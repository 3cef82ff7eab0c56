import fs from "node:fs";
export const f = () => fs.writeFileSync("/tmp/a", "1");
