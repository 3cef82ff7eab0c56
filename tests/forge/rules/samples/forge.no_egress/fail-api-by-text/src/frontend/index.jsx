import ForgeReconciler, { Text } from "@forge/react";
import React from "react";

ForgeReconciler.render(<Text>Hello</Text>);
