import Resolver from "@forge/resolver";
import store from "@forge/object-store";

const resolver = new Resolver();
resolver.define("save", ({ payload }) => store.put("a", payload.file));

export const handler = resolver.getDefinitions();
