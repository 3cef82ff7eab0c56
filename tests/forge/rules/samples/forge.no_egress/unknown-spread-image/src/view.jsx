import React from "react";
export const V = (p) => <img {...p} />;
