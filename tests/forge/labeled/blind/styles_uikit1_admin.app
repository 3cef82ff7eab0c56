about: An old administrators' page with hooks calls as the app; a panel of the same app shows only what its user may see.
verdicts:
  forge.authorized_calls: proven
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-3333-4a4a-9b9b-0c0c0c0c0c01
  name: Old Kit
  runtime:
    name: nodejs20.x
modules:
  jira:adminPage:
    - key: admin
      title: Administration
      function: admin
  jira:issueGlance:
    - key: glance  #@ finding forge.admin_only_reach
      title: Glance
      label: Glance
      status:
        type: lozenge
        value: {label: x, type: info}
      function: glance
  function:
    - key: admin
      handler: index.admin
    - key: glance
      handler: index.glance
permissions:
  scopes: [read:jira-work, manage:jira-configuration]
=== src/index.jsx
import ForgeUI, { AdminPage, Button, Fragment, IssueGlance, Text, render, useProductContext, useState } from '@forge/ui';
import api, { route } from '@forge/api';

const Admin = () => {
  const [fields, setFields] = useState([]);
  const load = async () => {
    const res = await api.asApp().requestJira(route`/rest/api/3/field`); //@ clean forge.authorized_calls
    setFields(await res.json());
  };
  return (
    <Fragment>
      <Text>{fields.length} fields</Text>
      <Button text="Load" onClick={load} />
    </Fragment>
  );
};

const Glance = () => {
  const { platformContext: { issueKey } } = useProductContext();
  const [issue] = useState(async () => {
    const res = await api.asUser().requestJira(route`/rest/api/3/issue/${issueKey}?fields=summary`); //@ clean forge.authorized_calls
    return res.json();
  });
  return <Text>{issue.fields.summary}</Text>;
};

export const admin = render(<AdminPage><Admin /></AdminPage>);
export const glance = render(<IssueGlance><Glance /></IssueGlance>);
