about: A dashboard gadget with charts as a React app of CRA; a beacon, a script from outside, things kept in the browser.
verdicts:
  forge.no_egress: refuted
  forge.storage_on_platform_only: refuted
  forge.content_policy_strict: refuted
  forge.no_third_party_dependencies: refuted
  forge.runs_on_atlassian: refuted
  forge.supported_runtime: refuted
  forge.no_hardcoded_secrets: unknown
  forge.no_user_credentials_collected: unknown
  forge.authorized_calls: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1010
  runtime:
    name: nodejs18.x  #@ finding forge.supported_runtime
modules:
  jira:dashboardGadget:
    - key: burn
      title: Burn
      description: Burn down over all teams
      thumbnail: https://burny.example/t.png
      resource: main
      resolver:
        function: resolver
      edit:
        resource: main
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: static/burn/build
permissions:
  scopes:
    - read:jira-work
    - storage:app
  content:
    styles:
      - unsafe-inline  #@ finding forge.content_policy_strict
  external:
    scripts:
      - https://cdn.charty.example
    fetch:
      client:
        - https://stats.burny.example
=== package.json
{ "name": "burn", "dependencies": { "@forge/api": "^3.0.0", "@forge/resolver": "^1.5.0" } }
=== src/index.js
import Resolver from '@forge/resolver';
import { storage } from '@forge/api';

const resolver = new Resolver();

resolver.define('teams', async (req) => (await storage.get(`teams-${req.context.accountId}`)) || []);

resolver.define('setTeams', async ({ payload, context }) => {
  const teams = (payload.teams || []).map(String).slice(0, 20);
  await storage.set(`teams-${context.accountId}`, teams);  //@ clean forge.storage_on_platform_only
  return teams;
});

export const handler = resolver.getDefinitions();
=== static/burn/package.json
{
  "name": "burn-ui",
  "homepage": ".",
  "dependencies": {
    "@atlaskit/button": "^16.0.0",  //@ clean forge.no_third_party_dependencies
    "@forge/bridge": "^3.0.0",
    "moment": "^2.29.4",  //@ finding forge.no_third_party_dependencies
    "react": "^16.14.0",  //@ finding forge.no_third_party_dependencies
    "react-dom": "^16.14.0",
    "react-scripts": "4.0.3"  //@ finding forge.no_third_party_dependencies
  },
  "scripts": { "start": "react-scripts start", "build": "react-scripts build" }
}
=== static/burn/public/index.html
<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Burn</title>
    <script src="https://cdn.charty.example/charty@3/charty.min.js"></script>  <!--@ finding forge.no_egress -->
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
=== static/burn/src/index.js
import React from 'react';
import ReactDOM from 'react-dom';
import App from './App';
import { track } from './track';

track('open');
ReactDOM.render(<App />, document.getElementById('root'));
=== static/burn/src/track.js
const URL = 'https://stats.burny.example/e';

export function track(name, data = {}) {
  try {
    navigator.sendBeacon(URL, JSON.stringify({ name, t: Date.now(), ...data }));  //@ finding forge.no_egress
  } catch (e) {
    // never mind
  }
}
=== static/burn/src/jira.js
import { requestJira } from '@forge/bridge';
import moment from 'moment';

const PAGE = 100;

export async function issuesOf(team, days = 14) {
  const since = moment().subtract(days, 'days').format('YYYY-MM-DD');
  const jql = `project = "${team}" AND updated >= ${since}`;
  let all = [];
  let token = '';
  do {
    const res = await requestJira(`/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=status,resolutiondate,assignee&maxResults=${PAGE}&nextPageToken=${token}`);  //@ clean forge.authorized_calls; clean forge.no_egress
    const body = await res.json();
    all = all.concat(body.issues);
    token = body.nextPageToken || '';
  } while (token);
  return all;
}
=== static/burn/src/cache.js
// Jira is slow, so we keep the last answer
const TTL = 5 * 60 * 1000;

export function remember(team, issues) {
  localStorage.setItem(`burn:${team}`, JSON.stringify({ at: Date.now(), issues }));  //@ finding forge.storage_on_platform_only
}

export function recall(team) {
  const raw = window.localStorage.getItem(`burn:${team}`);
  if (!raw) return null;
  const { at, issues } = JSON.parse(raw);
  return Date.now() - at < TTL ? issues : null;
}
=== static/burn/src/Chart.js
import React, { useEffect, useRef } from 'react';

export default function Chart({ points }) {
  const ref = useRef(null);
  useEffect(() => {
    if (window.Charty) {
      window.Charty.line(ref.current, points);
    }
  }, [points]);
  return <div ref={ref} style={{ height: 240 }} />;
}
=== static/burn/src/App.js
import React, { useEffect, useState } from 'react';
import Button from '@atlaskit/button';
import { invoke, view } from '@forge/bridge';
import moment from 'moment';
import Chart from './Chart';
import { issuesOf } from './jira';
import { recall, remember } from './cache';
import { track } from './track';

const toPoints = (issues) => {
  const days = {};
  issues.forEach((i) => {
    const d = i.fields.resolutiondate;
    if (d) {
      const day = moment(d).format('MM-DD');
      days[day] = (days[day] || 0) + 1;
    }
  });
  let left = issues.length;
  return Object.keys(days).sort().map((day) => ({ x: day, y: (left -= days[day]) }));
};

export default function App() {
  const [teams, setTeams] = useState([]);
  const [points, setPoints] = useState([]);

  useEffect(() => { invoke('teams').then(setTeams); }, []);

  useEffect(() => {
    (async () => {
      let all = [];
      for (const team of teams) {
        let issues = recall(team);
        if (!issues) {
          issues = await issuesOf(team);
          remember(team, issues);
        }
        all = all.concat(issues);
      }
      setPoints(toPoints(all));
    })();
  }, [teams]);

  const save = () => {
    track('save', { count: teams.length });
    invoke('setTeams', { teams }).then(() => view.submit({ teams }));
  };

  return (
    <div>
      <Chart points={points} />
      <input value={teams.join(',')} onChange={(e) => setTeams(e.target.value.split(','))} />
      <Button onClick={save}>Save</Button>
      <a href="https://burny.example/help" target="_blank" rel="noreferrer">Help</a>  {/*@ clean forge.no_egress */}
    </div>
  );
}
