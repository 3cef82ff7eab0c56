import logo from "./logo.svg";
import React from "react";
export const View = () => (
  <div>
    <a href="https://docs.example/">Docs</a>
    <img src={logo} />
    <img src="/icon.png" />
  </div>
);
