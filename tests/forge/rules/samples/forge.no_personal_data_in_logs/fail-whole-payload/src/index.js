import Resolver from "@forge/resolver";

const resolver = new Resolver();
resolver.define("read", ({ payload }) => {
  console.log(JSON.stringify(payload));
});

export const handler = resolver.getDefinitions();
