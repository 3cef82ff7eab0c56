import { invoke } from "@forge/bridge";
import ForgeReconciler from "@forge/react";
import React, { useEffect, useState } from "react";

import { V } from "../view";

const App = () => {
  const [answer, setAnswer] = useState({});
  useEffect(() => {
    invoke("read").then(setAnswer);
  }, []);
  return <V url={answer.url} {...answer} />;
};

ForgeReconciler.render(<App />);
