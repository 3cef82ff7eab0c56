export * from "@forge/api";
