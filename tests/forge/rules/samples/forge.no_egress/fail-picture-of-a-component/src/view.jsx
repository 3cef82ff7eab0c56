import React from "react";
import { Card } from "@atlaskit/card";
export const V = () => <Card image="https://metrics.example/p.gif" />;
