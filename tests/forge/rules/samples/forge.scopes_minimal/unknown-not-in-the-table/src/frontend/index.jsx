import React, { useEffect, useState } from "react";
import ForgeReconciler, { Text } from "@forge/react";
import { invoke } from "@forge/bridge";

const App = () => {
  const [found, setFound] = useState("");
  useEffect(() => { invoke("load", {}).then(setFound); }, []);
  return <Text>{JSON.stringify(found)}</Text>;
};
ForgeReconciler.render(<App />);
