about: A current runtime and no loosened policy.
verdicts:
  forge.supported_runtime: proven
  forge.content_policy_strict: proven
  forge.no_egress: proven
  forge.no_remotes: proven
  forge.no_web_triggers: proven
  forge.addresses_encrypted: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-1111-4a4a-9b9b-0c0c0c0c0c02
  name: New Timer
  runtime:
    name: nodejs24.x  #@ clean forge.supported_runtime
modules:
  jira:issueActivity:
    - key: new
      title: New
      resource: main
resources:
  - key: main
    path: static/new
=== static/new/index.html
<!doctype html>
<html lang="en"><head><link rel="stylesheet" href="main.css"></head><body><p>New</p><script src="main.js"></script></body></html>
=== static/new/main.css
p { color: navy; }
=== static/new/main.js
document.querySelector('p').textContent = 'Newer';
