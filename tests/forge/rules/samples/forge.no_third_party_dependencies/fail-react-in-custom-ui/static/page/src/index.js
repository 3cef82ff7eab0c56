import "react-dom";
