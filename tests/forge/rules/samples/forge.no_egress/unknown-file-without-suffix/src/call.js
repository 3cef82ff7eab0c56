import "./net";
