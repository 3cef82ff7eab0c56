about: The page is a minified bundle that calls an outside host.
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
    path: static/page
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/b9ac1db5-6312-5e60-88a2-38ae6154b7ee
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/bridge": "4.2.0"
  }
}
=== static/page/index.html
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Overview</title>
  </head>
  <body>
    <div id="root"></div>
    <script src="./main.js"></script>
  </body>
</html>
=== static/page/main.js
(()=>{var e={12:(e,t,n)=>{n.d(t,{Z:()=>r});const r="https://telemetry.example"},34:(e,t,n)=>{const o=n(12);e.exports=function(e){return fetch("https://telemetry.example/v1/"+e,{method:"POST",body:"{}"})}}},t={};function n(r){var o=t[r];if(void 0!==o)return o.exports;var i=t[r]={exports:{}};return e[r](i,i.exports,n),i.exports}n.d=(e,t)=>{for(var r in t)Object.defineProperty(e,r,{enumerable:!0,get:t[r]})};n(34)("opened")})(); //@ finding forge.no_egress
