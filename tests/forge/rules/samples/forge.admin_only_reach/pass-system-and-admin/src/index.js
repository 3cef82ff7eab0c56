import Resolver from "@forge/resolver";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();

resolver.define("load", () => kvs.get("settings"));
resolver.define("save", ({ payload }) => kvs.set("settings", payload.settings));

export const handler = resolver.getDefinitions();
