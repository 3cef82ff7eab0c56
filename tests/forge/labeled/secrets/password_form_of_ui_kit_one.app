about: A form of the first UI Kit asks for an API token and calls the site with it.
verdicts:
  forge.no_user_credentials_collected: refuted
=== manifest.yml
modules:
  macro:
    - key: panel
      title: Panel
      function: main
  function:
    - key: main
      handler: index.run
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/5fdfe0f9-c0ee-5ec0-a9c5-3571035d62b8
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0",
    "@forge/ui": "1.11.0"
  }
}
=== src/index.jsx
import ForgeUI, { render, Fragment, Macro, Form, TextField, Text, useState } from '@forge/ui';
import api, { fetch } from '@forge/api';

const App = () => {
  const [name, setName] = useState('');
  const onSubmit = async (formData) => {
    const auth = btoa(`${formData.username}:${formData.password}`);
    const answer = await fetch('https://acme.atlassian.net/wiki/rest/api/user/current', { //@ finding forge.no_user_credentials_collected
      headers: { Authorization: `Basic ${auth}` },
    });
    const user = await answer.json();
    setName(user.displayName);
  };
  return (
    <Fragment>
      <Form onSubmit={onSubmit}>
        <TextField name="username" label="User" />
        <TextField name="password" type="password" label="API token" />
      </Form>
      <Text>{name}</Text>
    </Fragment>
  );
};

export const run = render(<Macro app={<App />} />);
