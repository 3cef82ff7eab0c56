import api, { route } from "@forge/api";

/** The boards that the administrator may see, by id and name. */
export async function listBoards() {
  const response = await api.asUser().requestJira(route`/rest/agile/1.0/board?maxResults=50`);
  if (!response.ok) {
    throw new Error(`The boards could not be read: status ${response.status}`);
  }
  const { values } = await response.json();
  return values.map((board) => ({ id: board.id, name: board.name }));
}

/** The ids of all boards, asked as the app: the weekly clean-up has no user. */
export async function listBoardIds() {
  const ids = [];
  let startAt = 0;
  let isLast = false;
  while (!isLast) {
    const response = await api
      .asApp()
      .requestJira(route`/rest/agile/1.0/board?startAt=${startAt}&maxResults=50`);
    if (!response.ok) {
      throw new Error(`The boards could not be read: status ${response.status}`);
    }
    const page = await response.json();
    ids.push(...page.values.map((board) => String(board.id)));
    startAt += page.values.length;
    isLast = page.isLast || page.values.length === 0;
  }
  return ids;
}
