import { invoke } from "@forge/bridge";
import ForgeReconciler, { Button, Label, Select, Stack, Text, TextArea } from "@forge/react";
import React, { useEffect, useState } from "react";

const App = () => {
  const [dashboards, setDashboards] = useState([]);
  const [dashboard, setDashboard] = useState(null);
  const [text, setText] = useState("");
  const [message, setMessage] = useState("");

  useEffect(() => {
    invoke("dashboards").then(setDashboards, () => setMessage("The dashboards could not be read."));
  }, []);

  const choose = async (option) => {
    setDashboard(option);
    setText(await invoke("note", { dashboardId: option.value }));
    setMessage("");
  };

  const save = async () => {
    await invoke("save", { dashboardId: dashboard.value, text });
    setMessage("Saved.");
  };

  return (
    <Stack space="space.100">
      <Label labelFor="dashboard">Dashboard</Label>
      <Select
        id="dashboard"
        options={dashboards.map(({ id, name }) => ({ label: name, value: id }))}
        onChange={choose}
      />
      <Label labelFor="note">Note</Label>
      <TextArea
        id="note"
        value={text}
        isDisabled={dashboard === null}
        onChange={(event) => setText(event.target.value)}
      />
      <Button appearance="primary" isDisabled={dashboard === null} onClick={save}>
        Save note
      </Button>
      <Text>{message}</Text>
    </Stack>
  );
};

ForgeReconciler.render(<App />);
