about: An old macro of UI Kit 1 that shows sales figures; it asks for a password and an Atlassian token and keeps both in plain.
verdicts:
  forge.secrets_in_secret_store: refuted
  forge.no_user_credentials_collected: refuted
  forge.no_egress: refuted
  forge.supported_runtime: refuted
  forge.addresses_encrypted: refuted
  forge.admin_only_reach: refuted
  forge.runs_on_atlassian: refuted
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
=== manifest.yml
modules:
  macro:
    - key: sales
      function: sales-macro
      title: Sales
      description: Sales figures
      config:
        function: sales-config
  confluence:globalSettings:
    - key: sales-settings
      function: sales-settings
      title: Sales
  function:
    - key: sales-macro
      handler: index.macro
    - key: sales-config
      handler: index.config
    - key: sales-settings
      handler: settings.page
permissions:
  scopes:
    - storage:app
    - read:confluence-content.summary
  external:
    fetch:
      backend:
        - http://figures.salesy.example
        - '*.atlassian.net'
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1012
=== package.json
{ "name": "sales", "dependencies": { "@forge/api": "2.9.1", "@forge/ui": "1.8.0" } }
=== src/index.jsx
import ForgeUI, { render, Fragment, Macro, MacroConfig, Option, Select, Table, Head, Row, Cell, Text, useConfig, useState } from '@forge/ui';
import { figures } from './figures';
import { siteName } from './site';

const REGIONS = ['North', 'South', 'Elsewhere'];

const Sales = () => {
  const config = useConfig() || { region: 'North' };
  const [rows] = useState(async () => figures(config.region));
  const [site] = useState(siteName);
  return (
    <Fragment>
      <Text>{site}</Text>
      <Table>
        <Head><Cell><Text>Month</Text></Cell><Cell><Text>Sum</Text></Cell></Head>
        {rows.map((r) => (
          <Row><Cell><Text>{r.month}</Text></Cell><Cell><Text>{r.sum}</Text></Cell></Row>
        ))}
      </Table>
    </Fragment>
  );
};

export const macro = render(<Macro app={<Sales />} />);

export const config = render(
  <MacroConfig>
    <Select label="Region" name="region">
      {REGIONS.map((r) => <Option label={r} value={r} />)}
    </Select>
  </MacroConfig>
);
=== src/figures.js
import { fetch, storage } from '@forge/api';

const cache = {};

export async function figures(region) {
  if (cache[region] && cache[region].at > Date.now() - 60000) return cache[region].rows;
  const account = await storage.get('salesy');
  if (!account) return [];
  const basic = Buffer.from(`${account.user}:${account.password}`).toString('base64');
  const res = await fetch(`http://figures.salesy.example/v1?region=${encodeURIComponent(region)}`, { headers: { Authorization: 'Basic ' + basic } });  //@ finding forge.no_egress; finding forge.addresses_encrypted; clean forge.no_user_credentials_collected; clean forge.no_hardcoded_secrets
  if (res.status != 200) {
    console.log('salesy ' + res.status);  //@ clean forge.no_personal_data_in_logs
    return [];
  }
  const rows = await res.json();
  cache[region] = { rows, at: Date.now() };
  return rows;
}
=== src/site.js
import api, { storage } from '@forge/api';

export async function siteName() {
  const site = await storage.get('site');
  const token = await storage.get('apiToken');
  if (!site || !token) return '';
  const auth = 'Basic ' + Buffer.from(token).toString('base64');
  const res = await api.fetch(`https://${site}.atlassian.net/wiki/rest/api/settings/systemInfo`, { headers: { Authorization: auth } });  //@ finding forge.no_user_credentials_collected
  const body = await res.json();
  return body.siteTitle;
}
=== src/settings.jsx
import ForgeUI, { render, Button, Form, GlobalSettings, Fragment, SectionMessage, Text, TextField, useState } from '@forge/ui';
import { storage } from '@forge/api';

const Settings = () => {
  const [saved, setSaved] = useState(false);

  const onSubmit = async (values) => {
    await storage.set('salesy', { user: values.user, password: values.password });  //@ finding forge.secrets_in_secret_store
    if (values.apiToken) {
      await storage.set('site', values.site);  //@ clean forge.secrets_in_secret_store
      await storage.set('apiToken', values.email + ':' + values.apiToken);  //@ finding forge.secrets_in_secret_store
    }
    setSaved(true);
  };

  return (
    <Fragment>
      {saved && <SectionMessage appearance="confirmation"><Text>Saved</Text></SectionMessage>}
      <Form onSubmit={onSubmit} submitButtonText="Save">
        <TextField label="User" name="user" />
        <TextField label="Password" name="password" type="password" />
        <TextField label="Site" name="site" />
        <TextField label="E-mail" name="email" />
        <TextField label="Atlassian API token" name="apiToken" type="password" />
      </Form>
    </Fragment>
  );
};

export const page = render(<GlobalSettings><Settings /></GlobalSettings>);
