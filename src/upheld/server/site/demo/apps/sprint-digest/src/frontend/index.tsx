import { invoke } from "@forge/bridge";
import ForgeReconciler, { DynamicTable, Text } from "@forge/react";
import React, { useEffect, useState } from "react";

import type { Digest } from "../store";

const HEAD = {
  cells: ["Sprint", "Closed", "Done", "Left"].map((content) => ({ key: content, content })),
};

const dateOf = (text: string): string =>
  text ? new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(new Date(text)) : "";

const App = () => {
  const [digests, setDigests] = useState<Digest[] | null>(null);
  const [message, setMessage] = useState("");

  useEffect(() => {
    invoke<Digest[]>("digests").then(setDigests, () => setMessage("The digests could not be read."));
  }, []);

  const rows = (digests ?? []).map(({ id, name, closedAt, done, left }) => ({
    key: String(id),
    cells: [name, dateOf(closedAt), done, left].map((content, column) => ({ key: String(column), content })),
  }));

  return message ? <Text>{message}</Text> : <DynamicTable head={HEAD} rows={rows} isLoading={digests === null} />;
};

ForgeReconciler.render(<App />);
