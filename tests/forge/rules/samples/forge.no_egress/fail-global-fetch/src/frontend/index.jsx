import { invoke } from "@forge/bridge";
import ForgeReconciler, { Text } from "@forge/react";
import React from "react";

import { f } from "../call";

invoke("read").then((answer) => {
  f(answer.a, answer.b);
});

ForgeReconciler.render(<Text>Hello</Text>);
