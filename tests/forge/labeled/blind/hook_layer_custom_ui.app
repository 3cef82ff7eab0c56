about: Hooks and an api layer between page and bridge; the page speaks to its resolver and to Jira only; a library of state is taken at its word.
verdicts:
  forge.no_egress: unknown
  forge.authorized_calls: proven
  forge.storage_on_platform_only: unknown
  forge.content_policy_strict: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/416429f0-9b11-5a8c-93b5-44fd201ce51e
  name: Layered
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:projectSettingsPage:
    - key: layered
      title: Layered
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: static/layered/build
permissions:
  scopes:
    - read:jira-work
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();
resolver.define('project', async ({ payload }) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/project/${payload.key}`); //@ clean forge.authorized_calls
  return res.json();
});
export const handler = resolver.getDefinitions();
=== static/layered/package.json
{"name": "layered-ui", "version": "1.0.0", "scripts": {"build": "react-scripts build"}, "dependencies": {"@forge/bridge": "4.1.0", "swr": "2.2.5", "react": "18.3.1", "react-dom": "18.3.1", "react-scripts": "5.0.1"}}
=== static/layered/public/index.html
<!doctype html><html lang="en"><body><div id="root"></div></body></html>
=== static/layered/src/api.js
import { invoke, requestJira } from '@forge/bridge';
export const getProject = (key) => invoke('project', { key });
export const getFields = async () => (await requestJira('/rest/api/3/field')).json(); //@ clean forge.no_egress
=== static/layered/src/hooks/useProject.js
import useSWR from 'swr';
import { getProject } from '../api';
export const useProject = (key) => useSWR(['project', key], () => getProject(key));
=== static/layered/src/index.js
import React from 'react';
import { createRoot } from 'react-dom/client';
import { useProject } from './hooks/useProject';

const App = () => {
  const { data } = useProject('DEMO');
  return <h1>{data ? data.name : '…'}</h1>;
};
createRoot(document.getElementById('root')).render(<App />);
