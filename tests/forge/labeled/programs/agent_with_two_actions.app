about: "An agent with two actions, one as the app."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  rovo:agent:
    - key: agent
      name: Closer
      prompt: Close issues.
      actions:
        - read
        - close
  action:
    - key: read
      function: read
      actionVerb: GET
      description: Reads an issue
    - key: close
      function: close
      actionVerb: UPDATE
      description: Closes an issue
  function:
    - key: read
      handler: agent.read
    - key: close
      handler: agent.close
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/5e00c3ed-3fd2-5c8d-b043-fc80dfa3123a
  runtime:
    name: nodejs22.x
=== src/agent.ts
import api, { route } from '@forge/api';

interface Inputs {
  key: string;
  context?: { jira?: { issueKey?: string } };
}

export async function read({ key }: Inputs) {
  return (await api.asUser().requestJira(route`/rest/api/3/issue/${key}`)).json();  //@ clean forge.authorized_calls
}

export const close = async (inputs: Inputs): Promise<string> => {
  const key = inputs.context?.jira?.issueKey ?? inputs.key;
  await api.asApp().requestJira(route`/rest/api/3/issue/${key}/transitions`, { method: 'POST', body: '{}' });  //@ finding forge.authorized_calls
  return 'closed';
};
