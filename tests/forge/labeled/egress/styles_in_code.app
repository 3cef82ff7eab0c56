about: A page's styles are written in code, and some of them load pictures and style sheets from elsewhere.
verdicts:
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-4444-4a4a-9b9b-0c0c0c0c0c02
  name: Styled
  runtime:
    name: nodejs22.x
modules:
  jira:projectPage:
    - key: page
      title: Styled
      resource: main
resources:
  - key: main
    path: static/page/dist
=== static/page/package.json
{"name": "page", "version": "1.0.0", "scripts": {"build": "vite build"}, "dependencies": {"@emotion/react": "11.13.0", "react": "18.3.1", "react-dom": "18.3.1", "styled-components": "6.1.13"}}
=== static/page/index.html
<!doctype html>
<html lang="en"><body><div id="root"></div><script type="module" src="/src/main.jsx"></script></body></html>
=== static/page/src/main.jsx
import React from 'react';
import { createRoot } from 'react-dom/client';
import styled, { createGlobalStyle } from 'styled-components';
import { css } from '@emotion/react';

const HOST = 'https://pictures.example';
const Banner = styled.div`background: url(${HOST}/banner.png) no-repeat;`; //@ finding forge.no_egress
const Fancy = styled(Banner)`border-image: url('https://borders.example/b.svg');`; //@ finding forge.no_egress
const Global = createGlobalStyle`@import url('https://sheets.example/all.css');`; //@ finding forge.no_egress
const badge = css({ backgroundImage: 'url(https://badges.example/b.png)' }); //@ finding forge.no_egress
const Plain = styled.p`color: navy; width: ${(props) => props.width}px;`; //@ clean forge.no_egress
const Own = styled.p`background: url(./own.png);`; //@ clean forge.no_egress

createRoot(document.getElementById('root')).render(
  <>
    <Global />
    <Banner />
    <Fancy css={badge} />
    <Plain width={3}>plain</Plain>
    <Own />
  </>
);
