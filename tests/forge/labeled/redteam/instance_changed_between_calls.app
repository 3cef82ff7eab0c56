about: A method looks at its instance, which changes between two calls.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - storage:app
=== package.json
{"name": "panel", "dependencies": {"@forge/api": "5.0.0", "@forge/resolver": "1.6.0"}}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();

async function isAdmin() {
  const answer = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const found = await answer.json();
  return found.permissions.ADMINISTER.havePermission;
}

class Worker {
  isOpen = false;

  async work(payload) {
    if (!this.isOpen) return;
    await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: "DELETE" });  //@ finding forge.authorized_calls
  }
}

resolver.define("remove", async ({ payload }) => {
  const worker = new Worker();
  await worker.work(payload);
  worker.isOpen = true;
  await worker.work(payload);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import ForgeReconciler, { Text } from "@forge/react";
ForgeReconciler.render(<Text>Panel</Text>);
