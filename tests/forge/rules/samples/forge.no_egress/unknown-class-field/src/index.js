import Resolver from "@forge/resolver";

import { C } from "./call";

const resolver = new Resolver();
resolver.define("read", () => []);
resolver.define("C", ({ payload }) => new C().send(payload.a));

export const handler = resolver.getDefinitions();
