import api, { route } from "@forge/api";

/** The dashboards that the administrator may see, by id and name. */
export async function listDashboards() {
  const response = await api.asUser().requestJira(route`/rest/api/3/dashboard?maxResults=50`);
  if (!response.ok) {
    throw new Error(`The dashboards could not be read: status ${response.status}`);
  }
  const { dashboards } = await response.json();
  return dashboards.map((dashboard) => ({ id: dashboard.id, name: dashboard.name }));
}

/** The ids of all dashboards, asked as the app: the weekly clean-up has no user. */
export async function listDashboardIds() {
  const ids = [];
  let total = 1;
  while (ids.length < total) {
    const response = await api
      .asApp()
      .requestJira(route`/rest/api/3/dashboard?startAt=${ids.length}&maxResults=50`);
    if (!response.ok) {
      throw new Error(`The dashboards could not be read: status ${response.status}`);
    }
    const page = await response.json();
    if (page.dashboards.length === 0) {
      break;
    }
    ids.push(...page.dashboards.map((dashboard) => String(dashboard.id)));
    total = page.total;
  }
  return ids;
}
