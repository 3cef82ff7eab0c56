const C = { address: "https://metrics.example/" };
export const f = () => fetch(C.address);
