about: "An event of the product and a queue: no user asks for anything."
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/1c785e87-0225-5891-b769-944074379ac8
  runtime:
    name: nodejs22.x
modules:
  trigger:
    - key: created
      function: created
      events:
        - avi:jira:created:issue
  consumer:
    - key: work
      queue: work
      function: work
  function:
    - key: created
      handler: index.created
    - key: work
      handler: index.work
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - manage:jira-configuration
    - storage:app
=== package.json
{
  "name": "event_needs_no_user",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/events": "2.0.0"}
}
=== src/index.js
import api, { route } from "@forge/api";
import { Queue } from "@forge/events";

const queue = new Queue({ key: "work" });

export const created = async (event) => {
  await queue.push({ body: { key: event.issue.key } });
};

export const work = async (event) => {
  await api.asApp().requestJira(route`/rest/api/3/issue/${event.body.key}/comment`, {  //@ clean forge.authorized_calls
    method: "POST",
    body: JSON.stringify({ body: { type: "doc", version: 1, content: [] } }),
  });
};
