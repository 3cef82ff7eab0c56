about: "A Custom UI page whose build folder is not there; its sources lie beside it."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
resources:
  - key: main
    path: static/panel/build
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/4073d2e9-7bac-573f-b73c-ed2d7c335dc6
  runtime:
    name: nodejs22.x
=== static/panel/package.json
{
  "name": "panel-page",
  "version": "1.0.0",
  "scripts": { "build": "react-scripts build" },
  "dependencies": { "@forge/bridge": "^5.0.0", "react": "^18.2.0", "react-dom": "^18.2.0", "react-scripts": "^5.0.1" }
}
=== static/panel/public/index.html
<!doctype html>
<html>
  <body>
    <div id="root"></div>
  </body>
</html>
=== static/panel/src/index.js
import React from 'react';
import ReactDOM from 'react-dom/client';
import App from './App';

ReactDOM.createRoot(document.getElementById('root')).render(<App />);
=== static/panel/src/App.js
import React, { useEffect, useState } from 'react';
import { requestJira } from '@forge/bridge';

export default function App() {
  const [labels, setLabels] = useState([]);
  useEffect(() => {
    (async () => setLabels((await (await requestJira('/rest/api/3/label')).json()).values))();
  }, []);
  return <ul>{labels.map((label) => <li key={label}>{label}</li>)}</ul>;
}
