about: The texts of comments and their authors' addresses are copied to the app's store; a name also goes to the log, which is no store of the platform.
verdicts:
  forge.storage_on_platform_only: refuted
  forge.no_personal_data_in_logs: refuted
  forge.secrets_in_secret_store: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/da57fce1-365a-5e35-a1af-5b852f70ff70
  name: Comment Copier
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  trigger:
    - key: c
      function: copy
      events:
        - avi:jira:commented:issue
  function:
    - key: copy
      handler: copy.run
permissions:
  scopes:
    - read:jira-work
    - storage:app
=== src/copy.js
import { kvs } from '@forge/kvs';

const keep = async ({ id, body, author }) => {
  await kvs.set(`comment-${id}`, { body, author: author.accountId, mail: author.emailAddress }); //@ clean forge.storage_on_platform_only; clean forge.secrets_in_secret_store
};

export async function run(event) {
  const { comment, issue } = event;
  await keep(comment);
  console.log(`kept ${comment.id} of ${issue.key}`); //@ clean forge.no_personal_data_in_logs
  console.log(`by ${comment.author.displayName}`); //@ finding forge.no_personal_data_in_logs
}
