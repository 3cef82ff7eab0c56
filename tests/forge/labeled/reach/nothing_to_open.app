about: The manifest alone tells the product of a permission and of a way to track time; there is no code, page or package.
verdicts:
  forge.admin_only_reach: proven
  forge.no_third_party_dependencies: proven
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0d7f0e57-9d0f-4b0a-8a55-0f6d2f1d6c3e
  runtime:
    name: nodejs22.x
modules:
  jira:globalPermission:
    - key: plan-budgets  #@ clean forge.admin_only_reach
      name: Plan budgets
      description: Who may plan budgets
  jira:timeTrackingProvider:
    - key: budgets  #@ clean forge.admin_only_reach
      name: Budgets
