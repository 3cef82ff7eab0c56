about: The administration of an organization is called by path, with and without host.
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
  id: ari:cloud:ecosystem::app/9901b896-b2ab-52f5-b061-643bcc9c007e
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
    "axios": "1.7.2"
  }
}
=== src/index.js
import { fetch } from '@forge/api';
import axios from 'axios';

const admin = axios.create({ baseURL: process.env.ADMIN_URL, headers: { Authorization: `Bearer ${process.env.ORG_KEY}` } });

export async function changed(event) {
  const headers = { Authorization: `Bearer ${process.env.ORG_KEY}` };
  await fetch('https://api.atlassian.com/admin/v1/orgs', { headers }); //@ finding forge.no_user_credentials_collected
  await fetch(`https://api.atlassian.com/SCIM/directory/${process.env.DIRECTORY}/Users?count=1`, { headers }); //@ finding forge.no_user_credentials_collected
  await admin.get('/users/' + event.user.accountId + '/manage/profile'); //@ finding forge.no_user_credentials_collected
  await fetch('https://directory.example/admin/v1/orgs', { headers }); //@ clean forge.no_user_credentials_collected
  await fetch('https://directory.example/scim/directory/7/Users', { headers }); //@ clean forge.no_user_credentials_collected
}
