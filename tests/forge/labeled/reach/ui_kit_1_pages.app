about: "UI Kit 1: the page of administrators and a macro of everybody run in the backend."
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e816aa6d-633a-5466-b9ca-4552057e86bd
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
    - key: settings  #@ clean forge.admin_only_reach
      title: Settings
      function: admin
  jira:issuePanel:
    - key: panel  #@ finding forge.admin_only_reach
      title: Panel
      function: panel
  function:
    - key: admin
      handler: index.admin
    - key: panel
      handler: index.panel
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - manage:jira-configuration
    - storage:app
=== package.json
{
  "name": "ui_kit_1_pages",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/ui": "1.11.0"}
}
=== src/index.jsx
import ForgeUI, { render, AdminPage, IssuePanel, Button, Text, useState } from "@forge/ui";
import { storage } from "@forge/api";

const Settings = () => {
  const [color, setColor] = useState(async () => storage.get("color"));
  return (
    <Text>
      {color} <Button text="Reset" onClick={async () => { await storage.delete("color"); setColor(""); }} />
    </Text>
  );
};

const Panel = () => {
  const [color] = useState(async () => storage.get("color"));
  return <Text>{color}</Text>;
};

export const admin = render(<AdminPage><Settings /></AdminPage>);  //@ clean forge.admin_only_reach
export const panel = render(<IssuePanel><Panel /></IssuePanel>);
