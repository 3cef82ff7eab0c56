about: A Rovo agent with actions; some as the user, some as the app with keys that the agent gives.
verdicts:
  forge.authorized_calls: refuted
  forge.no_personal_data_in_logs: refuted
  forge.scopes_minimal: refuted
  forge.admin_only_reach: refuted
  forge.no_egress: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1008
  runtime: {name: nodejs22.x}
modules:
  rovo:agent:
    - key: triage-agent
      name: Triage
      description: Helps with triage
      prompt: |
        You are a friendly triage helper. Use find-duplicates before anything else.
      conversationStarters:
        - Find duplicates of this bug
      actions:
        - find-duplicates
        - close-issue
        - assign-issue
        - read-runbook
  action:
    - key: find-duplicates
      function: findDuplicates
      actionVerb: GET
      description: Finds issues with the same words
      inputs:
        words: {title: Words, type: string, required: true}
        project: {title: Project, type: string, required: true}
    - key: close-issue
      function: closeIssue
      actionVerb: UPDATE
      description: Closes an issue as duplicate
      inputs:
        issueKey: {title: Issue, type: string, required: true}
        duplicateOf: {title: Duplicate of, type: string, required: true}
    - key: assign-issue
      function: assignIssue
      actionVerb: UPDATE
      description: Assigns an issue
      inputs:
        issueKey: {title: Issue, type: string, required: true}
        accountId: {title: Person, type: string, required: true}
    - key: read-runbook
      function: readRunbook
      actionVerb: GET
      description: Reads the page of the runbook
      inputs:
        pageId: {title: Page, type: string, required: true}
  function:
    - key: findDuplicates
      handler: actions.findDuplicates
    - key: closeIssue
      handler: actions.closeIssue
    - key: assignIssue
      handler: actions.assignIssue
    - key: readRunbook
      handler: runbook.read
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
    - read:page:confluence  #@ clean forge.scopes_minimal
    - write:page:confluence  #@ finding forge.scopes_minimal
    - manage:jira-configuration  #@ finding forge.scopes_minimal
=== package.json
{ "name": "triage", "dependencies": { "@forge/api": "^4.1.0" } }
=== src/permissions.ts
import { asUser, route } from '@forge/api';

/** whether the person who talks to the agent may do it himself */
export async function may(permission: string, issueKey: string): Promise<boolean> {
  const res = await asUser().requestJira(
    route`/rest/api/3/mypermissions?issueKey=${issueKey}&permissions=${permission}`,
  );
  if (!res.ok) return false;
  const { permissions } = await res.json();
  return permissions[permission]?.havePermission === true;
}
=== src/actions.ts
import api, { route, asApp, asUser } from '@forge/api';
import { may } from './permissions';
import { adf, quote } from './text';

interface Duplicates { words: string; project: string }
interface Close { issueKey: string; duplicateOf: string }
interface Assign { issueKey: string; accountId: string }

export async function findDuplicates({ words, project }: Duplicates) {
  const jql = `project = ${quote(project)} AND text ~ ${quote(words)} ORDER BY created DESC`;
  const res = await asUser().requestJira(route`/rest/api/3/search/jql?jql=${jql}&fields=summary,reporter&maxResults=10`);  //@ clean forge.authorized_calls
  const { issues } = await res.json();
  console.log('duplicates', issues.map((i: any) => i.key).join());  //@ clean forge.no_personal_data_in_logs
  console.debug(issues);  //@ finding forge.no_personal_data_in_logs
  return issues.map((i: any) => `${i.key} ${i.fields.summary}`);
}

export async function closeIssue(input: Close) {
  if (!/^[A-Z]\w+-\d+$/.test(input.issueKey)) return 'This is no issue';
  const done = await asApp().requestJira(route`/rest/api/3/issue/${input.issueKey}/transitions`, {  //@ finding forge.authorized_calls
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ transition: { id: '31' } }),
  });
  if (!done.ok) return `Jira said ${done.status}`;
  await api.asUser().requestJira(route`/rest/api/3/issue/${input.issueKey}/comment`, {  //@ clean forge.authorized_calls
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ body: adf(`Duplicate of ${input.duplicateOf}`) }),
  });
  return 'closed';
}

export async function assignIssue({ issueKey, accountId }: Assign) {
  const allowed = await may('ASSIGN_ISSUES', issueKey);
  if (!allowed) return 'You may not assign this issue';
  const res = await asApp().requestJira(route`/rest/api/3/issue/${issueKey}/assignee`, {  //@ clean forge.authorized_calls
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ accountId }),
  });
  return res.ok ? 'assigned' : 'failed';
}
=== src/text.ts
export const adf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

export const quote = (text: string) => `"${text.replace(/["\\]/g, ' ')}"`;

export const strip = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
=== src/runbook.ts
import api, { route } from '@forge/api';
import { strip } from './text';

const LIMIT = 6000;

export const read = async (input: { pageId: string }) => {
  const res = await api.asApp().requestConfluence(route`/wiki/api/v2/pages/${input.pageId}?body-format=storage`);  //@ finding forge.authorized_calls
  if (res.status === 404) return 'There is no such page';
  const page = await res.json();
  return `${page.title}\n${strip(page.body.storage.value).slice(0, LIMIT)}`;
};
