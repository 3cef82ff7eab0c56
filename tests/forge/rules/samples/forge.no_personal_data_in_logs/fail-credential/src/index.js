import Resolver from "@forge/resolver";

const resolver = new Resolver();
resolver.define("read", () => {
  console.log("token", process.env.API_TOKEN);
});

export const handler = resolver.getDefinitions();
