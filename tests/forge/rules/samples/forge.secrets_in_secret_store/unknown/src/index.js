import Resolver from "@forge/resolver";
import { keep } from "leadgrid-client";

const resolver = new Resolver();
resolver.define("save", ({ payload }) => keep(payload));

export const handler = resolver.getDefinitions();
