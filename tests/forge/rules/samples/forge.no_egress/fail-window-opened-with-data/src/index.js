import Resolver from "@forge/resolver";

const resolver = new Resolver();
resolver.define("read", () => []);

export const handler = resolver.getDefinitions();
