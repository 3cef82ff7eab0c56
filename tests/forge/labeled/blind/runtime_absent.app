about: No runtime is named, so the oldest is used; the content policy is opened too.
verdicts:
  forge.supported_runtime: refuted
  forge.content_policy_strict: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-1111-4a4a-9b9b-0c0c0c0c0c01
  name: Old Timer
modules:
  jira:issueGlance:
    - key: old
      title: Old
      label: Old
      status:
        type: lozenge
        value:
          label: old
          type: default
      resource: main
resources:
  - key: main
    path: static/old
permissions:
  content:
    scripts:
      - unsafe-eval  #@ finding forge.content_policy_strict
    styles:
      - unsafe-inline  #@ finding forge.content_policy_strict
=== static/old/index.html
<!doctype html>
<html lang="en"><body><p>Old</p></body></html>
