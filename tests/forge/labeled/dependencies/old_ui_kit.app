about: "The first UI Kit."
verdicts:
  forge.no_third_party_dependencies: proven
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/9dc81d07-9d44-5c15-b14e-1659acc5a7cf
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: panel
      title: Notes
      function: panel
  function:
    - key: panel
      handler: index.run
permissions:
  scopes: []
=== src/index.js
import ForgeUI, { render, Fragment, Text, IssuePanel } from "@forge/ui";  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries

const App = () => <Fragment><Text>Hello</Text></Fragment>;
export const run = render(<IssuePanel><App /></IssuePanel>);
=== package.json
{
  "name": "old_ui_kit",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/ui": "^1.11.1",
    "@forge/resolver": "^1.7.0"
  }
}
=== package-lock.json
{
  "name": "old_ui_kit",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "old_ui_kit",
      "version": "1.0.0",
      "dependencies": {
        "@forge/ui": "^1.11.1",
        "@forge/resolver": "^1.7.0"
      }
    },
    "node_modules/@forge/ui": {
      "version": "1.11.1",
      "license": "MIT"
    },
    "node_modules/@forge/resolver": {
      "version": "1.7.0",
      "license": "MIT"
    }
  }
}
