import { invoke } from "@forge/bridge";
import ForgeReconciler, { Button, Label, Select, Stack, Text, TextArea } from "@forge/react";
import React, { useEffect, useState } from "react";

const App = () => {
  const [boards, setBoards] = useState([]);
  const [board, setBoard] = useState(null);
  const [text, setText] = useState("");
  const [message, setMessage] = useState("");

  useEffect(() => {
    invoke("boards").then(setBoards, () => setMessage("The boards could not be read."));
  }, []);

  const choose = async (option) => {
    setBoard(option);
    setText(await invoke("note", { boardId: option.value }));
    setMessage("");
  };

  const save = async () => {
    await invoke("save", { boardId: board.value, text });
    setMessage("Saved.");
  };

  return (
    <Stack space="space.100">
      <Label labelFor="board">Board</Label>
      <Select
        id="board"
        options={boards.map(({ id, name }) => ({ label: name, value: id }))}
        onChange={choose}
      />
      <Label labelFor="note">Note</Label>
      <TextArea
        id="note"
        value={text}
        isDisabled={board === null}
        onChange={(event) => setText(event.target.value)}
      />
      <Button appearance="primary" isDisabled={board === null} onClick={save}>
        Save note
      </Button>
      <Text>{message}</Text>
    </Stack>
  );
};

ForgeReconciler.render(<App />);
