about: A data provider of Compass answers the platform; its web trigger only counts the letters of what it gets.
verdicts:
  forge.no_web_triggers: refuted
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/befb6634-33f1-5809-8da8-25ceefe1c932
  name: Metrics Provider
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  compass:dataProvider:
    - key: provider
      function: provide
      domains:
        - repo.example
      linkTypes:
        - repository
      callback:
        function: callback
  scheduledTrigger:
    - key: refresh
      function: refresh
      interval: hour
  function:
    - key: provide
      handler: index.provide
    - key: callback
      handler: index.callback
    - key: refresh
      handler: index.refresh
    - key: events-fn
      handler: index.events
  webtrigger:
    - key: events
      function: events-fn
=== src/index.ts
import { DataProviderResponse } from '@atlassian/forge-graphql';

export const provide = async () => new DataProviderResponse('id', {});
export const callback = async () => ({ success: true });
export const refresh = async () => undefined;
export const events = async (request: { body: string }) => ({ statusCode: 202, body: String(request.body.length) });
