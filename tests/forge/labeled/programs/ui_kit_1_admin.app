about: "UI Kit 1: a page of administrators."
verdicts:
  forge.authorized_calls: proven
  forge.admin_only_reach: proven
=== manifest.yml
modules:
  jira:adminPage:
    - key: admin
      title: Settings
      function: main
  function:
    - key: main
      handler: index.run
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/63447c10-5f09-5416-8d16-1d667cd36cff
  runtime:
    name: nodejs22.x
=== src/index.jsx
import ForgeUI, { AdminPage, render, Text, useState } from '@forge/ui';
import api, { route } from '@forge/api';

const Settings = () => {
  const [projects] = useState(async () => (await api.asApp().requestJira(route`/rest/api/3/project/search`)).json());  //@ clean forge.authorized_calls
  return <Text>{projects.total}</Text>;
};

export const run = render(
  <AdminPage>
    <Settings />
  </AdminPage>,
);
