about: A UI Kit 1 macro shows whatever page a reader's form names, read as the app.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/ca231f1f-ebd5-5977-909b-957737c6ab1b
  name: Page Peek
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  macro:
    - key: peek
      title: Page peek
      function: main
  function:
    - key: main
      handler: index.run
permissions:
  scopes:
    - read:page:confluence
=== src/index.jsx
import ForgeUI, { render, Macro, Form, TextField, Text, Fragment, useState } from '@forge/ui';
import api, { route } from '@forge/api';

const App = () => {
  const [body, setBody] = useState('');
  const onSubmit = async (fields) => {
    const res = await api.asApp().requestConfluence(route`/wiki/api/v2/pages/${fields.page}?body-format=storage`); //@ finding forge.authorized_calls
    const page = await res.json();
    setBody(page.body.storage.value);
  };
  return (
    <Fragment>
      <Form onSubmit={onSubmit}>
        <TextField name="page" label="Page id" />
      </Form>
      <Text>{body}</Text>
    </Fragment>
  );
};

export const run = render(<Macro app={<App />} />);
