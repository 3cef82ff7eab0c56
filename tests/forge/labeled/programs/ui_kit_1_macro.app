about: "UI Kit 1: what a macro does runs for whoever sees the page."
verdicts:
  forge.authorized_calls: refuted
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
    - read:page:confluence
app:
  id: ari:cloud:ecosystem::app/719f69bb-3b64-5414-8f51-0cc8fdc581f9
  runtime:
    name: nodejs22.x
=== src/index.jsx
import ForgeUI, { Button, Fragment, Macro, render, Text, useState } from '@forge/ui';
import api, { route } from '@forge/api';

const load = async () => {
  const answer = await api.asApp().requestConfluence(route`/wiki/api/v2/pages`);  //@ finding forge.authorized_calls
  return (await answer.json()).results;
};

const App = () => {
  const [pages] = useState(load);
  const [, setMine] = useState(null);
  const refresh = async () => {
    setMine(await (await api.asUser().requestConfluence(route`/wiki/api/v2/spaces`)).json());  //@ clean forge.authorized_calls
  };
  return (
    <Fragment>
      <Text>{pages.length} pages</Text>
      <Button text="Mine" onClick={refresh} />
    </Fragment>
  );
};

export const run = render(<Macro app={<App />} />);
