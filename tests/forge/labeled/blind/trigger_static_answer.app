about: A static web trigger says hello and nothing else.
verdicts:
  forge.no_web_triggers: refuted
  forge.authorized_calls: proven
  forge.no_egress: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a39b8f74-5a8c-5e14-baa8-f4a835d6a035
  name: Hello Static
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: hello
      function: hello
      response:
        type: static
        outputs:
          - key: ok
            statusCode: 200
            contentType: text/plain
            body: hello
  function:
    - key: hello
      handler: index.hello
=== src/index.js
export const hello = async () => ({ outputKey: 'ok' });
