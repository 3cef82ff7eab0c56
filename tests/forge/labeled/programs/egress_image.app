about: "A page loads an image from outside."
verdicts:
  forge.no_egress: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  external:
    images:
      - https://img.partner.example  #@ finding forge.no_egress
app:
  id: ari:cloud:ecosystem::app/6c85c2c6-d5b4-570f-baf3-ccbb0e70a94d
  runtime:
    name: nodejs22.x
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Image } from '@forge/react';

ForgeReconciler.render(<Image src={`https://img.partner.example/${'logo'}.png`} alt="" />);  //@ finding forge.no_egress
