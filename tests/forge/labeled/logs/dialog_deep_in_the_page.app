about: What a person types into a dialog that is closed at first, deep inside routes and providers, is logged; another dialog calls the product.
verdicts:
  forge.no_personal_data_in_logs: refuted
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/1e0b7f4e-6c0e-4ca4-a6c9-9d3f5a9b5b21
  runtime:
    name: nodejs22.x
modules:
  jira:globalPage:
    - key: skills
      title: Skills
      resource: main
resources:
  - key: main
    path: static/main
permissions:
  scopes:
    - write:jira-work  #@ clean forge.scopes_minimal
=== package.json
{"name": "skills", "private": true, "dependencies": {}}
=== package-lock.json
{"name": "skills", "lockfileVersion": 3, "requires": true, "packages": {"": {"name": "skills"}}}
=== static/main/index.html
<!doctype html>
<html><body><div id="root"></div><script type="module" src="./index.jsx"></script></body></html>
=== static/main/package.json
{
  "name": "main",
  "version": "1.0.0",
  "private": true,
  "dependencies": {"@atlaskit/form": "^10.0.0", "@atlaskit/modal-dialog": "^12.0.0", "@forge/bridge": "^5.6.0", "react": "^18.3.1", "react-dom": "^18.3.1", "react-router": "^6.12.0"}
}
=== static/main/package-lock.json
{
  "name": "main",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {"name": "main", "version": "1.0.0", "dependencies": {"@atlaskit/form": "^10.0.0", "@atlaskit/modal-dialog": "^12.0.0", "@forge/bridge": "^5.6.0", "react": "^18.3.1", "react-dom": "^18.3.1", "react-router": "^6.12.0"}},
    "node_modules/@atlaskit/form": {"version": "10.0.0"},
    "node_modules/@atlaskit/modal-dialog": {"version": "12.0.0"},
    "node_modules/@forge/bridge": {"version": "5.6.0"},
    "node_modules/react": {"version": "18.3.1"},
    "node_modules/react-dom": {"version": "18.3.1"},
    "node_modules/react-router": {"version": "6.12.0"}
  }
}
=== static/main/index.jsx
import React, { createContext, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { view } from "@forge/bridge";
import { Route, Router, Routes } from "react-router";
import { SkillsPage } from "./SkillsPage";

const Theme = createContext({});

const App = () => {
  const [history, setHistory] = useState();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    view.createHistory().then((made) => {
      setHistory(made);
      setReady(true);
    });
  }, []);
  return (
    <>
      {history && isReady && (
        <Theme.Provider value={{ dark: false }}>
          <main>
            <h1>Skills</h1>
            <section>
              <nav>
                <p>Home</p>
                <p>Skills</p>
              </nav>
              <div>
                <p>All of the team's skills</p>
                <Router navigator={history} location={history.location}>
                  <Routes>
                    <Route path="/" element={<p>Home</p>}></Route>
                    <Route path="/skills" element={<SkillsPage />}></Route>
                  </Routes>
                </Router>
              </div>
            </section>
          </main>
        </Theme.Provider>
      )}
    </>
  );
};

createRoot(document.getElementById("root")).render(<App />);
=== static/main/SkillsPage.jsx
import React, { useState } from "react";
import Form from "@atlaskit/form";
import Modal from "@atlaskit/modal-dialog";
import { requestJira } from "@forge/bridge";

const NewSkill = ({ close }) => (
  <Modal onClose={close}>
    <Form onSubmit={(values) => console.log("submitted", values)}>  {/*@ finding forge.no_personal_data_in_logs */}
      {({ formProps }) => <form {...formProps}><input name="skill" /></form>}
    </Form>
  </Modal>
);

const Forget = ({ close }) => {
  const forget = async () => {
    await requestJira("/rest/api/3/issue/S-1/comment/1", { method: "DELETE" });
    console.log("forgotten");  //@ clean forge.no_personal_data_in_logs
    close();
  };
  return (
    <Modal onClose={close}>
      <button onClick={forget}>Forget</button>
    </Modal>
  );
};

export const SkillsPage = () => {
  const [isAdding, setAdding] = useState(false);
  const [isForgetting, setForgetting] = useState(false);
  return (
    <div>
      <button onClick={() => setAdding(true)}>Add</button>
      <button onClick={() => setForgetting(true)}>Forget</button>
      {isAdding ? <NewSkill close={() => setAdding(false)} /> : ""}
      {isForgetting ? <Forget close={() => setForgetting(false)} /> : ""}
    </div>
  );
};
