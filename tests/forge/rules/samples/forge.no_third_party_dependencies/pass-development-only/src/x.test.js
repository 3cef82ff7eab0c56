import "eslint";
