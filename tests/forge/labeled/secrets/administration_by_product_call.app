about: The administration of organizations is asked through a product client and with a folded path.
verdicts:
  forge.no_user_credentials_collected: refuted
=== manifest.yml
modules:
  trigger:
    - key: changed
      function: changed
      events:
        - avi:jira:updated:issue
  function:
    - key: changed
      handler: index.changed
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/ac5130ea-48d3-56a2-a631-84f5d9cbb050
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0"
  }
}
=== src/paths.ts
export const ORG = 'orgs';
export const base = (version: string) => `/admin/${version}/${ORG}`;
=== src/index.ts
import api, { assumeTrustedRoute, fetch, route } from '@forge/api';
import { base, ORG } from './paths';

export async function changed(event: any) {
  await api.asApp().requestJira(assumeTrustedRoute(base('v1'))); //@ finding forge.no_user_credentials_collected
  await api.asApp().requestConfluence(route`/admin/user-provisioning/v1/org/${process.env.ORG_ID}`); //@ finding forge.no_user_credentials_collected
  await fetch(`https://api.atlassian.com/${ORG}/${process.env.ORG_ID}/api-tokens`); //@ finding forge.no_user_credentials_collected
  await api.asApp().requestJira(route`/rest/api/3/users/search?query=${event.issue.id}`); //@ clean forge.no_user_credentials_collected
}
