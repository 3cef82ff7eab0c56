about: A page loads from elsewhere by properties, attributes, markup in texts and imports.
verdicts:
  forge.no_egress: refuted
  forge.storage_on_platform_only: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/542b2ca2-fbad-5a80-8e71-6054f7e69def
  name: Page Ways
  runtime:
    name: nodejs22.x
modules:
  jira:projectPage:
    - key: page
      title: Page
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: static/page/dist
=== src/index.js
import Resolver from '@forge/resolver';

const resolver = new Resolver();
resolver.define('ping', () => 'pong');
export const handler = resolver.getDefinitions();
=== static/page/package.json
{"name": "page", "version": "1.0.0", "scripts": {"build": "vite build"}, "dependencies": {"@forge/bridge": "4.1.0", "react": "18.3.1", "react-dom": "18.3.1"}, "devDependencies": {"vite": "5.4.8"}}
=== static/page/index.html
<!doctype html>
<html lang="en"><body><div id="root"></div><script type="module" src="/src/main.jsx"></script></body></html>
=== static/page/src/main.jsx
import React, { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

const track = (name) => {
  new Image().src = 'https://a.example/t.gif?n=' + name; //@ finding forge.no_egress
};

const Page = () => {
  useEffect(() => {
    const script = document.createElement('script');
    script.src = 'https://b.example/lib.js'; //@ finding forge.no_egress
    document.body.appendChild(script);
    const frame = document.createElement('iframe');
    frame.setAttribute('src', 'https://c.example/embed'); //@ finding forge.no_egress
    document.body.append(frame);
    const xhr = new XMLHttpRequest();
    xhr.open('GET', 'https://d.example/x'); //@ finding forge.no_egress
    xhr.send();
    const box = window.sessionStorage;
    box.setItem('seen', 'yes'); //@ finding forge.storage_on_platform_only
    indexedDB.open('page', 1); //@ finding forge.storage_on_platform_only
  }, []);
  return (
    <section onClick={() => track('click')}>
      <video poster="https://e.example/p.png" controls /> {/*@ finding forge.no_egress */}
      <div style={{ backgroundImage: 'url(https://f.example/b.png)' }} /> {/*@ finding forge.no_egress */}
      <p dangerouslySetInnerHTML={{ __html: '<img src="https://g.example/i.png">' }} /> {/*@ finding forge.no_egress */}
      <form action="https://h.example/send" method="post"><button>Send</button></form> {/*@ finding forge.no_egress */}
      <a href="https://i.example/" target="_blank" rel="noreferrer">More</a> {/*@ clean forge.no_egress */}
    </section>
  );
};

createRoot(document.getElementById('root')).render(<Page />);
