about: A driver of a database keeps what the app knows elsewhere.
verdicts:
  forge.storage_on_platform_only: refuted
  forge.no_egress: refuted
  forge.no_third_party_dependencies: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c5c1d66e-2198-5248-82e1-5096f0abba2d
  name: Far Store
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  trigger:
    - key: t
      function: keep
      events:
        - avi:jira:updated:issue
  function:
    - key: keep
      handler: keep.run
permissions:
  scopes:
    - read:jira-work
  external:
    fetch:
      backend:
        - db.far.example  #@ finding forge.no_egress
=== package.json
{
  "name": "far-store",
  "dependencies": {
    "@forge/api": "5.0.0",
    "mongodb": "6.8.0"
  }
}
=== src/keep.js
import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGO_URL);

export async function run(event) {
  await client.connect();
  await client.db('jira').collection('issues').insertOne({ key: event.issue.key, summary: event.issue.fields.summary });
}
