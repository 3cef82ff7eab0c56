import Resolver from "@forge/resolver";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();
resolver.define("save", ({ payload }) => kvs.set("nextPageToken", payload.nextPageToken));

export const handler = resolver.getDefinitions();
