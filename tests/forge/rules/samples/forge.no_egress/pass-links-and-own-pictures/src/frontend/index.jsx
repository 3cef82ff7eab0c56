import { invoke } from "@forge/bridge";
import ForgeReconciler from "@forge/react";
import React, { useEffect, useState } from "react";

import { View } from "../view";

const App = () => {
  const [answer, setAnswer] = useState({});
  useEffect(() => {
    invoke("read").then(setAnswer);
  }, []);
  return <View url={answer.url} {...answer} />;
};

ForgeReconciler.render(<App />);
