about: The app keeps its settings in its own properties, which hold nothing of users.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/16b7e1d4-2f24-5aac-a96b-24a0e8bb11a1
  name: Settings Keeper
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  confluence:globalPage:
    - key: keeper
      title: Keeper
      route: keeper
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
  scopes:
    - read:app-data:confluence
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('load', async () => {
  const res = await api.asApp().requestConfluence(route`/wiki/api/v2/app/properties/settings`); //@ clean forge.authorized_calls
  return res.json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { invoke } from '@forge/bridge';

const App = () => {
  const [settings, setSettings] = useState(null);
  useEffect(() => { invoke('load').then(setSettings); }, []);
  return <Text>{settings ? 'Loaded' : 'Loading'}</Text>;
};
ForgeReconciler.render(<App />);
