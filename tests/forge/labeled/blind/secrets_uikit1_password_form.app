about: The form's password field ends in plain storage, in the old and in a helper's way.
verdicts:
  forge.secrets_in_secret_store: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/52f9255c-bf41-5fe6-a6a7-b42140b0361b
  name: Old Settings
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:adminPage:
    - key: settings
      title: Settings
      function: settings
  function:
    - key: settings
      handler: settings.run
permissions:
  scopes:
    - storage:app
=== src/settings.jsx
import ForgeUI, { AdminPage, Form, TextField, render, useState } from '@forge/ui';
import { storage } from '@forge/api';

const Settings = () => {
  const [saved, setSaved] = useState(false);
  const save = async (data) => {
    await storage.set('settings', data); //@ finding forge.secrets_in_secret_store
    setSaved(true);
  };
  return (
    <Form onSubmit={save} submitButtonText={saved ? 'Saved' : 'Save'}>
      <TextField name="user" label="User" />
      <TextField name="pass" label="Password" type="password" />
    </Form>
  );
};

export const run = render(<AdminPage><Settings /></AdminPage>);
