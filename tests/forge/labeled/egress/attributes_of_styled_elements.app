about: A styled element gets its address by attributes that a library hands on.
verdicts:
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3f0c9a10-6a43-4f0e-9d0a-5a3a1f3b7e21
  name: Team Banner
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: banner
      title: Banner
      resource: main
resources:
  - key: main
    path: static/banner/build
=== static/banner/package.json
{"name": "banner", "dependencies": {"react": "18.3.1", "react-dom": "18.3.1", "styled-components": "6.1.13"},
 "devDependencies": {"react-scripts": "5.0.1"}, "scripts": {"build": "react-scripts build"}}
=== static/banner/src/index.js
import React from 'react';
import { createRoot } from 'react-dom/client';
import { Banner } from './Banner';

createRoot(document.getElementById('root')).render(<Banner />);
=== static/banner/src/Banner.js
import React from 'react';
import styled from 'styled-components';

const Picture = styled.img.attrs({ src: 'https://pictures.example/banner.png', alt: '' })`width: 100%;`;  //@ finding forge.no_egress
const Dynamic = styled.iframe.attrs(() => ({ src: 'https://frames.example/embed' }))`border: 0;`;  //@ finding forge.no_egress
const Plain = styled.div`color: navy;`;  //@ clean forge.no_egress

export const Banner = () => (
  <Plain>
    <Picture />
    <Dynamic />
  </Plain>
);
