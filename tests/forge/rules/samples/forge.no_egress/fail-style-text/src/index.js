import Resolver from "@forge/resolver";

import { css } from "./call";

const resolver = new Resolver();
resolver.define("read", () => []);

export const handler = resolver.getDefinitions();
