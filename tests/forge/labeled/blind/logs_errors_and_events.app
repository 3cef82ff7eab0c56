about: A whole event and a comment's text are logged; keys and messages of errors are fine.
verdicts:
  forge.no_personal_data_in_logs: refuted
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/61c72824-a17b-5220-ba50-e26196b08042
  name: Log Lover
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  trigger:
    - key: commented
      function: commented
      events:
        - avi:jira:commented:issue
  function:
    - key: commented
      handler: index.commented
permissions:
  scopes:
    - read:jira-work
=== src/log.js
export const logger = {
  info: (...parts) => console.log('[info]', ...parts),
  error: (message, error) => console.error(message, error.message),
};
=== src/index.js
import api, { route } from '@forge/api';
import { logger } from './log';

export async function commented(event, context) {
  console.log(JSON.stringify(event)); //@ finding forge.no_personal_data_in_logs
  console.log('comment on', event.issue.key); //@ clean forge.no_personal_data_in_logs
  try {
    const res = await api.asApp().requestJira(route`/rest/api/3/issue/${event.issue.key}/comment`); //@ clean forge.authorized_calls
    const { comments } = await res.json();
    console.log('last comment', comments[0].body); //@ finding forge.no_personal_data_in_logs
    logger.info('comments', comments.length);
  } catch (error) {
    console.error('could not read comments', error.message); //@ clean forge.no_personal_data_in_logs
  }
}
