about: "UI Kit 1 reads as the user."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
modules:
  macro:
    - key: macro
      title: Lately
      function: main
  function:
    - key: main
      handler: index.run
permissions:
  scopes:
    - read:page:confluence  #@ clean forge.scopes_minimal
    - write:page:confluence  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/ced68d44-9cf6-57b4-b33f-3d3d1ed35a4e
  runtime:
    name: nodejs22.x
=== src/index.jsx
import ForgeUI, { Macro, render, Text, useState } from '@forge/ui';
import api, { route } from '@forge/api';

const App = () => {
  const [pages] = useState(async () => (await api.asUser().requestConfluence(route`/wiki/api/v2/pages?limit=5`)).json());
  return <Text>{pages.results.length}</Text>;
};

export const run = render(<Macro app={<App />} />);
