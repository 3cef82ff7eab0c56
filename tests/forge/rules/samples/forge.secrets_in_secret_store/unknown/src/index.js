import Resolver from "@forge/resolver";
import { f } from "./broken";

const resolver = new Resolver();
resolver.define("read", () => f());

export const handler = resolver.getDefinitions();
