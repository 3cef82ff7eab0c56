about: The signature is verified, the answer falls on the floor.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/cdc192e8-b815-5f92-be14-a699ded53774
  name: Repo Events
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: push
      function: push
  function:
    - key: push
      handler: index.push
permissions:
  scopes:
    - write:jira-work
    - storage:app
=== src/signature.js
import * as crypto from 'node:crypto';

export function isValid(secret, body, header) {
  if (!secret || !header) return false;
  const digest = Buffer.from('sha256=' + crypto.createHmac('sha256', secret).update(body).digest('hex'));
  const given = Buffer.from(header);
  return given.length === digest.length && crypto.timingSafeEqual(digest, given);
}
=== src/index.js
import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { isValid } from './signature';

export async function push(request) {
  const secret = await kvs.getSecret('hook');
  isValid(secret, request.body, request.headers['x-hub-signature-256']?.[0]);
  const event = JSON.parse(request.body);
  for (const commit of event.commits) {
    const key = commit.message.match(/[A-Z]+-\d+/)?.[0];
    if (key) {
      await api.asApp().requestJira(route`/rest/api/3/issue/${key}/comment`, { method: 'POST', body: JSON.stringify({ body: commit.message }) }); //@ finding forge.authorized_calls
    }
  }
  return { statusCode: 200 };
}
