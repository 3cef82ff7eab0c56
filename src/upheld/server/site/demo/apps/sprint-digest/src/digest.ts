import api, { route } from "@forge/api";

import { addDigest } from "./store";

interface SprintEvent {
  sprint: { id: number; name: string; completeDate?: string };
}

interface IssuePage {
  issues: { fields: { status: { statusCategory: { key: string } } } }[];
}

/** Called by the platform when a sprint was closed: counts its issues, done and left over. */
export async function run(event: SprintEvent): Promise<void> {
  const { id, name, completeDate } = event.sprint;
  const response = await api
    .asApp()
    .requestJira(route`/rest/agile/1.0/sprint/${id}/issue?fields=status&maxResults=100`);
  if (!response.ok) {
    throw new Error(`The issues of the sprint could not be read: status ${response.status}`);
  }
  const { issues } = (await response.json()) as IssuePage;
  const done = issues.filter((issue) => issue.fields.status.statusCategory.key === "done").length;
  await addDigest({ id, name, closedAt: completeDate ?? "", done, left: issues.length - done });
}
