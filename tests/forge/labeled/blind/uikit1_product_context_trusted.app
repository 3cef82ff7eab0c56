about: In an old macro the extension's data in the context can be altered; whoever looks chooses the space that is read as the app.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/56842e33-6448-5a48-aa36-1c498af9e89e
  name: Old Lister
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  macro:
    - key: lister
      title: Lister
      function: lister
  function:
    - key: lister
      handler: macro.run
permissions:
  scopes:
    - read:page:confluence
    - read:space:confluence
=== src/macro.jsx
import ForgeUI, { render, Macro, Text, Fragment, useProductContext, useState } from '@forge/ui';
import api, { route } from '@forge/api';

const fetchPages = async (spaceId) => {
  const res = await api.asApp().requestConfluence(route`/wiki/api/v2/spaces/${spaceId}/pages`); //@ finding forge.authorized_calls
  return (await res.json()).results;
};

const Lister = () => {
  const { spaceId } = useProductContext();
  const [pages] = useState(async () => fetchPages(spaceId));
  const [mine] = useState(async () => (await api.asUser().requestConfluence(route`/wiki/api/v2/spaces`)).json()); //@ clean forge.authorized_calls
  return (
    <Fragment>
      {pages.map((page) => <Text>{page.title}</Text>)}
      <Text>{String(mine.results.length)}</Text>
    </Fragment>
  );
};

export const run = render(<Macro app={<Lister />} />);
