about: The token of the environment may be missing, and so may the header; two nothings are equal.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/2f7d0cc1-8a08-5d9f-94e7-64cf429acf5d
  name: Deploy Hook
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: deploy
      function: deploy
  function:
    - key: deploy
      handler: hooks/deploy.run
permissions:
  scopes:
    - write:jira-work
=== src/hooks/deploy.ts
import api, { route } from '@forge/api';

interface Request { headers: Record<string, string[]>; body: string }

export async function run(request: Request) {
  const token = request.headers['x-deploy-token']?.[0];
  if (token !== process.env.DEPLOY_TOKEN) {
    return { statusCode: 403 };
  }
  const { key } = JSON.parse(request.body);
  await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'PUT', body: '{}' }); //@ finding forge.authorized_calls
  return { statusCode: 204 };
}
