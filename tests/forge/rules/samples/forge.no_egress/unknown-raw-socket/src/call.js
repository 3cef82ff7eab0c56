import net from "net";
export const f = () => net.connect(443, "metrics.example");
