about: A site's token to Atlassian by several clients; the same headers to a foreign host, and no header at all.
verdicts:
  forge.no_user_credentials_collected: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/350d38e4-df19-509e-a91c-4b536a22a30a
  name: Credential Variants
  runtime:
    name: nodejs22.x
modules:
  scheduledTrigger:
    - key: job
      function: job
      interval: hour
  function:
    - key: job
      handler: index.job
permissions:
  scopes:
    - storage:app
=== package.json
{"name": "variants", "dependencies": {"axios": "1.7.7"}}
=== src/index.js
import axios from 'axios';
import { fetch } from '@forge/api';
import { kvs } from '@forge/kvs';

export async function job() {
  const { site, mail, token } = await kvs.get('site');
  const auth = `Basic ${Buffer.from(mail + ':' + token).toString('base64')}`;
  await fetch(`https://${site}.atlassian.net/gateway/api/graphql`, { method: 'POST', headers: { authorization: auth } }); //@ finding forge.no_user_credentials_collected
  await axios.get(`${site}/wiki/rest/api/space`, { headers: { Authorization: auth } }); //@ finding forge.no_user_credentials_collected
  await axios.get('https://api.bitbucket.org/2.0/user', { auth: { username: mail, password: token } }); //@ finding forge.no_user_credentials_collected
  await axios.get('https://tickets.example/rest/api/3/myself', { headers: { Authorization: auth } }); //@ clean forge.no_user_credentials_collected
  await fetch('https://acme.atlassian.net/_edge/tenant_info'); //@ clean forge.no_user_credentials_collected
  const headers = new Headers();
  headers.set('Authorization', auth);
  await fetch('https://acme.atlassian.net/rest/api/3/myself', { headers }); //@ finding forge.no_user_credentials_collected
}
