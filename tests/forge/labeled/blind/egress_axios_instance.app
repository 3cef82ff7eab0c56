about: An instance with a base address sends to a host that the manifest does not name, and to one that it names.
verdicts:
  forge.no_egress: refuted
  forge.runs_on_atlassian: refuted
  forge.no_third_party_dependencies: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/12e85df7-78b0-58b0-b899-ec5f249f8903
  name: Weather Fields
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: weather
      title: Weather
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  external:
    fetch:
      backend:
        - weather.example  #@ finding forge.no_egress
=== package.json
{
  "name": "weather-fields",
  "dependencies": {
    "@forge/resolver": "1.6.0",
    "axios": "1.7.7"
  }
}
=== src/http.js
import axios from 'axios';

export const http = axios.create({ baseURL: 'https://geo.example/v2', timeout: 5000 });
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';
import { http } from './http';

const resolver = new Resolver();
resolver.define('weather', async ({ payload }) => {
  const place = await http.get('/search', { params: { q: payload.city } }); //@ finding forge.no_egress
  const res = await fetch(`https://weather.example/now?lat=${place.data.lat}`); //@ finding forge.no_egress
  return res.json();
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('weather', { city: 'Oslo' })}>Weather</Button>);
