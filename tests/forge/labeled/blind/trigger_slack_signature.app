about: The requests of a chat are verified by signature, age and in constant time, failing closed.
verdicts:
  forge.web_triggers_authenticated: proven
  forge.authorized_calls: proven
  forge.no_hardcoded_secrets: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/704ce4fb-874f-5633-b753-5f2c57bdd0c4
  name: Chat Commands
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: command
      function: command
  function:
    - key: command
      handler: command.handle
permissions:
  scopes:
    - write:jira-work
    - storage:app
=== src/verify.js
import { createHmac, timingSafeEqual } from 'crypto';
import kvs from '@forge/kvs';

const FIVE_MINUTES = 60 * 5;

export async function verify(request) {
  const secret = await kvs.getSecret('signing-secret');
  const timestamp = request.headers['x-chat-request-timestamp']?.[0];
  const signature = request.headers['x-chat-signature']?.[0];
  if (!secret || !timestamp || !signature) {
    return false;
  }
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (Number.isNaN(age) || age > FIVE_MINUTES) {
    return false;
  }
  const expected = Buffer.from('v0=' + createHmac('sha256', secret).update(`v0:${timestamp}:${request.body}`).digest('hex'));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
=== src/command.js
import api, { route } from '@forge/api';
import { verify } from './verify';

export const handle = async (request) => {
  if (!(await verify(request))) {
    return { statusCode: 401, body: 'bad signature' };
  }
  const { issue, text } = JSON.parse(request.body);
  await api.asApp().requestJira(route`/rest/api/3/issue/${issue}/comment`, { method: 'POST', body: JSON.stringify({ body: text }) }); //@ clean forge.authorized_calls
  return { statusCode: 200, body: 'ok' };
};
