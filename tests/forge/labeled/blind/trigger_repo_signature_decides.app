about: The same verification decides before anything is read, in one trigger; the second trigger was added in a hurry.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/ede6b6d1-0611-5c5d-95d8-ed44fec202e3
  name: Repo Events Two
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: push
      function: push
    - key: ping
      function: ping
  function:
    - key: push
      handler: index.push
    - key: ping
      handler: index.ping
permissions:
  scopes:
    - write:jira-work
    - storage:app
=== src/index.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';

type WebRequest = { body: string; headers: { [name: string]: string[] } };

async function assertSigned(request: WebRequest): Promise<void> {
  const secret = await kvs.getSecret<string>('hook');
  if (!secret) throw new Error('not configured');
  const expected = `sha256=${createHmac('sha256', secret).update(request.body).digest('hex')}`;
  const given = request.headers['x-hub-signature-256']?.[0] ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) {
    throw new Error('bad signature');
  }
}

const comment = (key: string, text: string) =>
  api.asApp().requestJira(route`/rest/api/3/issue/${key}/comment`, { method: 'POST', body: JSON.stringify({ body: text }) });

export async function push(request: WebRequest) {
  await assertSigned(request);
  const event = JSON.parse(request.body);
  await api.asApp().requestJira(route`/rest/api/3/issue/${event.key}`, { method: 'PUT', body: '{}' }); //@ clean forge.authorized_calls
  return { statusCode: 200 };
}

export async function ping(request: WebRequest) {
  await comment(JSON.parse(request.body).key, 'ping');
  return { statusCode: 200 };
}
