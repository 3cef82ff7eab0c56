import React from "react";
export const V = ({ url }) => <div style={{ backgroundImage: "url(" + url + ")" }} />;
