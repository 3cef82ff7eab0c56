import React from "react";
export const V = () => <img src="https://metrics.example/p.gif" />;
