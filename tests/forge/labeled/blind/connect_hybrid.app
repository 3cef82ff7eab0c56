about: A hybrid with Connect parts keeps a server of its own.
verdicts:
  forge.no_remotes: refuted
  forge.no_egress: refuted
  forge.runs_on_atlassian: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/637b7641-e747-5e12-87d7-c3d3fc03c80c
  name: Hybrid
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
connectModules:
  jira:generalPages:
    - key: page
      name:
        value: Page
      url: /page
  jira:lifecycle:
    - key: lifecycle
      installed: /installed
modules:
  function:
    - key: f
      handler: index.f
remotes:
  - key: connect
    baseUrl: https://hybrid.example
=== src/index.js
export const f = () => 1;
