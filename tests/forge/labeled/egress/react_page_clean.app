about: A React page that asks the product only.
verdicts:
  forge.no_egress: proven
=== manifest.yml
modules:
  jira:globalPage:
    - key: page
      title: Overview
      resource: main
resources:
  - key: main
    path: static/main/build
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/f3e5dff8-7712-58c2-9f4e-a89952062f4a
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
=== static/main/package.json
{
  "name": "main",
  "private": true,
  "homepage": ".",
  "dependencies": {
    "@forge/bridge": "4.2.0",
    "react": "18.3.1",
    "react-dom": "18.3.1"
  },
  "devDependencies": {
    "react-scripts": "5.0.1"
  },
  "scripts": {
    "build": "react-scripts build"
  }
}
=== static/main/public/index.html
<!doctype html>
<html lang="en">
  <body>
    <div id="root"></div>
  </body>
</html>
=== static/main/src/index.js
import React from 'react';
import { createRoot } from 'react-dom/client';
import App from './App';

createRoot(document.getElementById('root')).render(<App />);
=== static/main/src/App.js
import React, { useEffect, useState } from 'react';
import { requestJira, view } from '@forge/bridge';
import logo from './logo.svg';

export default function App() {
  const [name, setName] = useState('');
  useEffect(() => {
    const load = async () => {
      const context = await view.getContext();
      const answer = await requestJira(`/rest/api/3/project/${context.extension.project.id}`); //@ clean forge.no_egress
      setName((await answer.json()).name);
    };
    load();
  }, []);
  return (
    <main>
      <img alt="" src={logo} />{/*@ clean forge.no_egress */}
      {name}
    </main>
  );
}
=== static/main/src/logo.svg
<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>
