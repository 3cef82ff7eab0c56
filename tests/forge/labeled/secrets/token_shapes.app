about: Tokens by their shape, in code, in JSON and in a committed environment file.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
modules:
  trigger:
    - key: changed
      function: changed
      events:
        - avi:jira:updated:issue
  function:
    - key: changed
      handler: index.changed
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/80e49bba-5307-5eb8-a710-888fdf30dcdd
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0"
  }
}
=== src/config.json
{
  "region": "eu",
  "registry": "npm_4Kx9TbV2mQz7RcW5yLs8HdJ3nGf6PaE1uXoZ", //@ finding forge.no_hardcoded_secrets
  "placeholder": "npm_your-token-here" //@ clean forge.no_hardcoded_secrets
}
=== .env
FORGE_REGION=eu #@ clean forge.no_hardcoded_secrets
GITLAB_TOKEN=glpat-x7Qm2Vr9Kt4Bz8Ls6NwP #@ finding forge.no_hardcoded_secrets
=== src/index.js
import config from './config.json';

const ghost = 'ghp_q8ZtR3vLx7MbK2nWc9YpD5sFh4JgT6aE1uXo'; //@ finding forge.no_hardcoded_secrets
const example = 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'; //@ clean forge.no_hardcoded_secrets
const dsn = 'https://sync:Tr4ck-pass-9@tracker.example/42'; //@ finding forge.no_hardcoded_secrets
const pem = `-----BEGIN PRIVATE KEY----- //@ finding forge.no_hardcoded_secrets
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj
-----END PRIVATE KEY-----`;

export function changed(event) {
  return [config.region, ghost.length, example.length, dsn.length, pem.length, event.issue.id];
}
