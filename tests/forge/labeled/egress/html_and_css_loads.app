about: HTML and style sheets load fonts, scripts, pictures and frames, and a form sends.
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
  id: ari:cloud:ecosystem::app/f97a7211-8c33-51af-85b5-1706d89a5097
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
    <link rel="stylesheet" href="https://fonts.example/css?family=Sans" /><!--@ finding forge.no_egress -->
    <link rel="stylesheet" href="./style.css" />
  </head>
  <body>
    <img src="https://img.example/hero.png" alt="" /><!--@ finding forge.no_egress -->
    <img src="./local.png" alt="" /><!--@ clean forge.no_egress -->
    <iframe src="https://forms.example/embed"></iframe><!--@ finding forge.no_egress -->
    <form action="https://forms.example/submit" method="post"><input name="email" /></form><!--@ finding forge.no_egress -->
    <a href="https://docs.example/">Guide</a><!--@ clean forge.no_egress -->
    <script src="https://cdn.example/chart.js"></script><!--@ finding forge.no_egress -->
    <script src="./main.js"></script>
  </body>
</html>
=== static/page/style.css
@import 'https://styles.example/reset.css'; /*@ finding forge.no_egress */
body { background: url("https://img.example/paper.png"); } /*@ finding forge.no_egress */
header { background: url(./paper.png); } /*@ clean forge.no_egress */
=== static/page/main.js
document.title = 'Overview';
