import React from "react";
export const V = ({ url }) => <iframe src={url} />;
