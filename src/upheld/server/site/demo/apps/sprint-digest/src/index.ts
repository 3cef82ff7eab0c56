import Resolver from "@forge/resolver";

import { readDigests } from "./store";

const resolver = new Resolver();

resolver.define("digests", () => readDigests());

export const admin = resolver.getDefinitions();
