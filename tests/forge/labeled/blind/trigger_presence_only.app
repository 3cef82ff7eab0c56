about: That a token was sent is enough; which one does not matter.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/025a509f-d643-5605-b57b-e9ed8ec27c57
  name: Any Token
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: any
      function: any
  function:
    - key: any
      handler: index.any
permissions:
  scopes:
    - write:jira-work
=== src/index.js
import api, { route } from '@forge/api';

export const any = async (req) => {
  const token = req.headers['x-token'];
  if (!token || !process.env.TOKEN) {
    return { statusCode: 401 };
  }
  const stored = process.env.TOKEN;
  console.log('token length', stored.length);
  await api.asApp().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: req.body }); //@ finding forge.authorized_calls
  return { statusCode: 201 };
};
