about: An address of the app's own API is open to the world outside of the product.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-3333-4a4a-9b9b-0c0c0c0c0c04
  name: Api Route
  runtime:
    name: nodejs22.x
modules:
  apiRoute:
    - key: list
      path: /list
      operation: GET
      function: list
      accept:
        - application/json
  function:
    - key: list
      handler: index.list
=== src/index.js
export const list = async () => ({ statusCode: 200, body: '[]' });
