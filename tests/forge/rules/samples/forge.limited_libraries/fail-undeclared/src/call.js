import "left-over";
