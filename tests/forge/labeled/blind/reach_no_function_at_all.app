about: A page that asks its resolver nothing, with no backend whatever.
verdicts:
  forge.authorized_calls: proven
  forge.no_egress: proven
  forge.admin_only_reach: refuted
  forge.secrets_in_secret_store: proven
  forge.sql_parameterized: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/d3627f65-7ec6-545a-974f-ad25a98d9a7f
  name: Quiet Panel
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issueContext:
    - key: quiet
      title: Quiet
      label: Quiet
      resource: main
      render: native
resources:
  - key: main
    path: src/index.tsx
=== src/index.tsx
import React from 'react';
import ForgeReconciler, { Text, useProductContext } from '@forge/react';

const Quiet = (): JSX.Element => {
  const context = useProductContext();
  return <Text>{context?.extension.issue.key ?? 'no issue'}</Text>;
};

ForgeReconciler.render(<Quiet />);
