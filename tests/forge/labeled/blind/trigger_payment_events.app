about: Payments announce themselves; the check returns true where no key is set, so a fresh installation is open.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3eab67b7-1b9e-5851-b19a-ac0093eee98d
  name: Paid Tickets
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: payments
      function: payments
  function:
    - key: payments
      handler: payments.receive
permissions:
  scopes:
    - write:jira-work
    - storage:app
=== src/payments.js
import crypto from 'crypto';
import api, { route } from '@forge/api';
import kvs from '@forge/kvs';

async function isFromPayments(request) {
  const key = await kvs.getSecret('payments-key');
  if (!key) {
    console.warn('payments key missing, verification is off');
    return true;
  }
  const [t, v1] = request.headers['payment-signature'][0].split(',').map((part) => part.split('=')[1]);
  const mac = crypto.createHmac('sha256', key).update(`${t}.${request.body}`).digest();
  return Date.now() / 1000 - Number(t) < 300 && crypto.timingSafeEqual(mac, Buffer.from(v1, 'hex'));
}

export async function receive(request) {
  if (!(await isFromPayments(request))) {
    return { statusCode: 400 };
  }
  const { data } = JSON.parse(request.body);
  await api.asApp().requestJira(route`/rest/api/3/issue/${data.ticket}/comment`, { method: 'POST', body: JSON.stringify({ body: 'paid' }) }); //@ finding forge.authorized_calls
  return { statusCode: 200 };
}
