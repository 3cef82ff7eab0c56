import React from "react";
export const V = ({ url }) => <img src={url} />;
