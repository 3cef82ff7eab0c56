about: A runtime out of support, and inline scripts.
verdicts:
  forge.supported_runtime: refuted
  forge.content_policy_strict: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-3333-4a4a-9b9b-0c0c0c0c0c07
  name: Old Runtime
  runtime:
    name: nodejs18.x  #@ finding forge.supported_runtime
modules:
  jira:globalPage:
    - key: g
      title: G
      resource: main
resources:
  - key: main
    path: static/g
permissions:
  content:
    scripts:
      - unsafe-inline  #@ finding forge.content_policy_strict
=== static/g/index.html
<!doctype html><html lang="en"><body><p>G</p></body></html>
