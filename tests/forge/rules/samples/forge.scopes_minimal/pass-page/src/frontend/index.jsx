import React, { useEffect, useState } from "react";
import ForgeReconciler, { Text } from "@forge/react";
import { requestJira } from "@forge/bridge";

const App = () => {
  const [name, setName] = useState("");
  useEffect(() => {
    requestJira("/rest/api/3/myself").then((answer) => answer.json()).then((me) => setName(me.displayName));
  }, []);
  return <Text>{name}</Text>;
};
ForgeReconciler.render(<App />);
