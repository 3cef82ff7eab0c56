about: A page of the app loads a picture, a font and a script from elsewhere; a link is only a link.
verdicts:
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/9f272776-db1b-5c04-8142-b205bb9bd8b6
  name: Pretty Page
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  confluence:globalPage:
    - key: pretty
      title: Pretty
      route: pretty
      resource: main
resources:
  - key: main
    path: static/pretty/dist
permissions:
  scopes: []
=== static/pretty/package.json
{"name": "pretty", "version": "1.0.0", "scripts": {"build": "vite build"}, "dependencies": {"@forge/bridge": "4.1.0", "react": "18.3.1", "react-dom": "18.3.1"}, "devDependencies": {"vite": "5.4.8"}}
=== static/pretty/vite.config.js
import { defineConfig } from 'vite';
export default defineConfig({ base: './', build: { outDir: 'dist' } });
=== static/pretty/index.html
<!doctype html>
<html lang="en">
  <head>
    <script src="https://cdn.scripts.example/chart.js"></script> <!--@ finding forge.no_egress -->
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.jsx"></script>
  </body>
</html>
=== static/pretty/src/style.css
@font-face { font-family: Nice; src: url('https://fonts.example/nice.woff2'); }
body { font-family: Nice; }
=== static/pretty/src/main.jsx
import React from 'react';
import { createRoot } from 'react-dom/client';
import { router } from '@forge/bridge';
import './style.css';

const Page = () => (
  <main>
    <img alt="logo" src="https://images.example/logo.png" /> {/*@ finding forge.no_egress */}
    <a href="https://docs.example/help">Help</a> {/*@ clean forge.no_egress */}
    <button onClick={() => router.open('https://docs.example/start')}>Start</button> {/*@ clean forge.no_egress */}
    <button onClick={() => navigator.sendBeacon('https://track.example/c', 'click')}>Click</button> {/*@ finding forge.no_egress */}
  </main>
);

createRoot(document.getElementById('root')).render(<Page />);
