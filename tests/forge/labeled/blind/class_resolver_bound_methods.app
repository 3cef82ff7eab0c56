about: A class registers its methods as definitions; one asks the space's permission, one does not.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/9dbc6a10-033c-57ca-9823-20889282ad3a
  name: Class Rooms
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  confluence:spacePage:
    - key: rooms
      title: Rooms
      route: rooms
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.tsx
permissions:
  scopes:
    - delete:page:confluence
    - write:comment:confluence
    - read:confluence-content.permission
=== src/controllers/pageController.ts
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

type Request = { payload: { id: string; text: string }; context: { accountId: string } };

export class PageController {
  register(resolver: Resolver): void {
    resolver.define('page.remove', this.remove.bind(this));
    resolver.define('page.comment', (req: Request) => this.comment(req));
  }

  private async canDelete(id: string, accountId: string): Promise<boolean> {
    const res = await api.asApp().requestConfluence(route`/wiki/rest/api/content/${id}/permission/check`, {
      method: 'POST',
      body: JSON.stringify({ subject: { type: 'user', identifier: accountId }, operation: 'delete' }),
    });
    return (await res.json()).hasPermission === true;
  }

  async remove({ payload, context }: Request): Promise<void> {
    if (!(await this.canDelete(payload.id, context.accountId))) {
      throw new Error('You cannot delete this page');
    }
    await api.asApp().requestConfluence(route`/wiki/api/v2/pages/${payload.id}`, { method: 'DELETE' }); //@ clean forge.authorized_calls
  }

  async comment({ payload }: Request): Promise<void> {
    const body = { pageId: payload.id, body: { representation: 'storage', value: payload.text } };
    await api.asApp().requestConfluence(route`/wiki/api/v2/footer-comments`, { method: 'POST', body: JSON.stringify(body) }); //@ finding forge.authorized_calls
  }
}
=== src/index.ts
import Resolver from '@forge/resolver';
import { PageController } from './controllers/pageController';

const resolver = new Resolver();
[new PageController()].forEach((controller) => controller.register(resolver));
export const handler = resolver.getDefinitions();
=== src/frontend/index.tsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Rooms</Text>);
