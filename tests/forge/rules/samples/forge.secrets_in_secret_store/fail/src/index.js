import Resolver from "@forge/resolver";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();
resolver.define("save", ({ payload }) => kvs.set("partnerToken", payload.value));

export const handler = resolver.getDefinitions();
