about: A shared token is required to exist, yet compared with an operator that takes longer for better guesses.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e5e2d270-9a89-5861-9c1c-255aee4750aa
  name: Build Lamp
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: lamp
      function: lamp
  function:
    - key: lamp
      handler: index.lamp
permissions:
  scopes:
    - write:jira-work
    - storage:app
=== src/index.js
import api, { route, storage } from '@forge/api';

export const lamp = async (req) => {
  const expected = await storage.getSecret('lamp-token');
  const given = req.headers['x-lamp-token'] ? req.headers['x-lamp-token'][0] : '';
  if (!expected) return { statusCode: 503 };
  if (given !== expected) return { statusCode: 401 }; //@ finding forge.web_triggers_authenticated
  await api.asApp().requestJira(route`/rest/api/3/issue/LAMP-1`, { method: 'PUT', body: req.body }); //@ clean forge.authorized_calls
  return { statusCode: 200 };
};
