about: A React page loads a frame and a picture; the link and the avatar are none.
verdicts:
  forge.no_egress: refuted
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
  id: ari:cloud:ecosystem::app/d5b18aa2-7943-53f3-abb6-da4904b45d4f
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
import { requestJira, router } from '@forge/bridge';

const VIDEO = 'https://player.example/embed/';

export default function App() {
  const [me, setMe] = useState(null);
  useEffect(() => {
    requestJira('/rest/api/3/myself').then((answer) => answer.json()).then(setMe); //@ clean forge.no_egress
  }, []);
  return (
    <main>
      <iframe title="Tour" src={VIDEO + 'tour-1'} />{/*@ finding forge.no_egress */}
      <img alt="" src="https://img.example/logo.svg" />{/*@ finding forge.no_egress */}
      {me && <img alt="" src={me.avatarUrls['48x48']} />}{/*@ clean forge.no_egress */}
      <a href="https://docs.example/tour">Guide</a>{/*@ clean forge.no_egress */}
      <button onClick={() => router.navigate('https://shop.example')}>Buy</button>{/*@ clean forge.no_egress */}
    </main>
  );
}
