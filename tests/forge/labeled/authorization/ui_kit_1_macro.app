about: "UI Kit 1: a component loads as the app for whoever looks at the page."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/ad5eaee5-4730-52d8-beba-751ccb022e21
  runtime:
    name: nodejs22.x
modules:
  macro:
    - key: page
      title: Page
      function: run
  function:
    - key: run
      handler: index.run
permissions:
  scopes:
    - read:confluence-content.all
    - write:confluence-content
=== package.json
{
  "name": "ui_kit_1_macro",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/ui": "1.11.0"}
}
=== src/index.jsx
import ForgeUI, { render, Macro, Text, useProductContext, useState, Form, TextField } from "@forge/ui";
import api, { route } from "@forge/api";

const load = async (id) => {
  const answer = await api.asApp().requestConfluence(route`/wiki/api/v2/pages/${id}`);  //@ finding forge.authorized_calls
  return answer.json();
};

const App = () => {
  const { contentId } = useProductContext();
  const [page] = useState(async () => load(contentId));
  const rename = async ({ title }) => {
    await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${contentId}/title`, {  //@ clean forge.authorized_calls
      method: "PUT",
      body: JSON.stringify({ title }),
    });
  };
  return (
    <Form onSubmit={rename}>
      <Text>{page.title}</Text>
      <TextField name="title" label="Title" />
    </Form>
  );
};

export const run = render(<Macro app={<App />} />);
