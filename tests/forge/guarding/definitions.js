// Definitions that do something behind a guard that decides (names with "full") or does not ("none").
// One line each, so that the name says all: run by test_guarding.py, never deployed.
import Resolver from "@forge/resolver";
import api, { authorize, route } from "@forge/api";
import kvs from "@forge/kvs";

const resolver = new Resolver();

const isAdmin = async () => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const { permissions } = await answer.json();
  return permissions.ADMINISTER.havePermission;
};

const requireAdmin = async () => {
  if (!(await isAdmin())) {
    throw new Error("Only administrators may do this.");
  }
};

resolver.define("none comma 01", async () => { (await isAdmin(), true) && await kvs.delete("01"); });
resolver.define("none ternary 02", async ({payload}) => { const ok = payload.x ? true : await isAdmin(); if (!ok) return; await kvs.delete("02"); });
resolver.define("full and 03", async ({payload}) => { const ok = payload.x && await isAdmin(); if (!ok) return; await kvs.delete("03"); });
resolver.define("none default 04", async ({payload}) => { const ok = (await isAdmin()) ?? true; if (ok || payload.y) await kvs.delete("04"); });
resolver.define("none catchtrue 05", async () => { let ok = false; try { ok = await isAdmin(); } catch (e) { ok = true; } if (!ok) return; await kvs.delete("05"); });
resolver.define("full catchfalse 06", async () => { let ok = false; try { ok = await isAdmin(); } catch (e) { ok = false; } if (!ok) return; await kvs.delete("06"); });
resolver.define("none reassign 07", async () => { let ok = await isAdmin(); ok = true; if (!ok) return; await kvs.delete("07"); });
resolver.define("none race 08", async () => { await Promise.race([requireAdmin(), Promise.resolve()]); await kvs.delete("08"); });
resolver.define("full all 09", async () => { await Promise.all([requireAdmin(), Promise.resolve()]); await kvs.delete("09"); });
resolver.define("none settled 10", async () => { await Promise.allSettled([requireAdmin()]); await kvs.delete("10"); });
resolver.define("none any 11", async () => { await Promise.any([requireAdmin(), 1]); await kvs.delete("11"); });
resolver.define("none foreach 12", async () => { [1].forEach(async () => { await requireAdmin(); }); await kvs.delete("12"); });
resolver.define("none catchmethod 13", async () => { await requireAdmin().catch(() => null); await kvs.delete("13"); });
resolver.define("full then 14", () => requireAdmin().then(() => kvs.delete("14")));
resolver.define("none thenboth 15", () => requireAdmin().then(() => 1, () => 2).then(() => kvs.delete("15")));
resolver.define("none finally 16", async () => { try { await requireAdmin(); } finally { await kvs.delete("16"); } });
resolver.define("none emptyloop 17", async ({payload}) => { for (const p of payload.list) { await requireAdmin(); } await kvs.delete("17"); });
resolver.define("none typeof 18", async () => { if (typeof (await isAdmin()) === "boolean") await kvs.delete("18"); });
resolver.define("none double 19", async () => { const ok = await isAdmin(); if (!ok) { console.log("no"); } await kvs.delete("19"); });
resolver.define("full bang 20", async () => { if (!!(await isAdmin())) await kvs.delete("20"); });
resolver.define("full eq 21", async () => { if ((await isAdmin()) === true) await kvs.delete("21"); });
resolver.define("none eqfalse 22", async () => { if ((await isAdmin()) === false) await kvs.delete("22"); });
resolver.define("none string 23", async () => { if (String(await isAdmin())) await kvs.delete("23"); });
resolver.define("none object 24", async () => { const r = { ok: await isAdmin() }; if (r) await kvs.delete("24"); });
resolver.define("full object 25", async () => { const r = { ok: await isAdmin() }; if (r.ok) await kvs.delete("25"); });
resolver.define("none array 26", async () => { const r = [await isAdmin()]; if (r.length) await kvs.delete("26"); });
resolver.define("full some 27", async () => { const r = [await isAdmin()]; if (r.every(Boolean)) await kvs.delete("27"); });
resolver.define("none some 28", async () => { const r = [await isAdmin(), true]; if (r.some(Boolean)) await kvs.delete("28"); });
const cached = {};
resolver.define("none cache 29", async ({payload}) => { if (cached[payload.id] === undefined) cached[payload.id] = await isAdmin(); if (!cached["x"]) return; await kvs.delete("29"); });
resolver.define("none label 30", async ({payload}) => { out: { if (payload.a) break out; await requireAdmin(); } await kvs.delete("30"); });
resolver.define("none while 31", async ({payload}) => { while (payload.n > 0) { if (!(await isAdmin())) return; break; } await kvs.delete("31"); });
resolver.define("full dowhile 32", async ({payload}) => { do { await requireAdmin(); } while (payload.n); await kvs.delete("32"); });
resolver.define("none settimeout 33", async () => { setTimeout(requireAdmin, 0); await kvs.delete("33"); });
resolver.define("none conj 34", async () => { const a = await isAdmin(); const b = a || true; if (b) await kvs.delete("34"); });
resolver.define("none status 35", async () => { const r = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`); if (r.status === 200) await kvs.delete("35"); });
resolver.define("none wrongkey 36", async () => { const r = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS`); const b = await r.json(); if (b.permissions.BROWSE_PROJECTS.havePermission) await kvs.delete("36"); });
resolver.define("none asapp 37", async () => { const r = await api.asApp().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`); const b = await r.json(); if (b.permissions.ADMINISTER.havePermission) await kvs.delete("37"); });
resolver.define("none object_truthy 38", async () => { const r = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`); const b = await r.json(); if (b.permissions.ADMINISTER) await kvs.delete("38"); });
resolver.define("none permkey 39", async ({payload}) => { const r = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=${payload.p}`); const b = await r.json(); if (b.permissions[payload.p].havePermission) await kvs.delete("39"); });
resolver.define("none anyperm 40", async () => { const r = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS`); const b = await r.json(); if (Object.values(b.permissions).some((p) => p.havePermission)) await kvs.delete("40"); });
resolver.define("full everyperm 41", async () => { const r = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`); const b = await r.json(); if (Object.values(b.permissions).every((p) => p.havePermission)) await kvs.delete("41"); });
resolver.define("none return_in_callback 42", async ({payload}) => { payload.list.forEach((x) => { if (!x) return; }); await kvs.delete("42"); });
resolver.define("none throwcaughtouter 43", async () => { const guard = async () => { try { await requireAdmin(); } catch (e) { return false; } }; await guard(); await kvs.delete("43"); });
resolver.define("full guardreturn 44", async () => { const guard = async () => { try { await requireAdmin(); return true; } catch (e) { return false; } }; if (!(await guard())) return; await kvs.delete("44"); });
resolver.define("none promise_if 45", async () => { const p = requireAdmin(); if (p) await kvs.delete("45"); });
resolver.define("none generator 46", async () => { async function* g() { await requireAdmin(); yield 1; } for await (const x of g()) { await kvs.delete("46"); } });
resolver.define("none moduleonly 47", async ({context}) => { if (context.moduleKey === "settings") await kvs.delete("47"); });
resolver.define("none payload_admin 48", async ({payload}) => { if (payload.isAdmin) await kvs.delete("48"); });
resolver.define("none ctx_role 49", async ({context}) => { if (context.extension.isAdmin) await kvs.delete("49"); });
resolver.define("none notadmin_or 50", async ({payload}) => { if (!(await isAdmin()) && !payload.force) return; await kvs.delete("50"); });
resolver.define("full notadmin_or 51", async ({payload}) => { if (!(await isAdmin()) || !payload.force) return; await kvs.delete("51"); });
resolver.define("none bitwise 52", async () => { if ((await isAdmin()) | 1) await kvs.delete("52"); });
resolver.define("full bind 53", async () => { const g = requireAdmin.bind(null); await g(); await kvs.delete("53"); });
resolver.define("full call 54", async () => { await requireAdmin.call(null); await kvs.delete("54"); });
resolver.define("none newpromise 55", async () => { await new Promise((res) => { requireAdmin().then(res, res); }); await kvs.delete("55"); });
resolver.define("full newpromise 56", async () => { await new Promise((res, rej) => { requireAdmin().then(res, rej); }); await kvs.delete("56"); });
resolver.define("none void 57", async () => { void requireAdmin(); await kvs.delete("57"); });
resolver.define("none optcall 58", async ({payload}) => { const guards = { a: requireAdmin }; await guards[payload.g]?.(); await kvs.delete("58"); });
resolver.define("none json 59", async () => { const ok = await isAdmin(); const s = JSON.stringify({ ok }); if (s) await kvs.delete("59"); });
resolver.define("full roundtrip 60", async () => { const ok = await isAdmin(); const s = JSON.parse(JSON.stringify({ ok })); if (s.ok) await kvs.delete("60"); });
resolver.define("none env 61", async () => { if (process.env.DEBUG !== "1") await requireAdmin(); await kvs.delete("61"); });
resolver.define("none stored 62", async () => { const s = await kvs.get("open"); if (!s) await requireAdmin(); await kvs.delete("62"); });
resolver.define("none err 63", async () => { const ok = await isAdmin().catch(() => true); if (ok) await kvs.delete("63"); });
resolver.define("full err 64", async () => { const ok = await isAdmin().catch(() => false); if (ok) await kvs.delete("64"); });
resolver.define("none partialdestruct 65", async () => { const { ok = true } = { ok: (await isAdmin()) || undefined }; if (ok) await kvs.delete("65"); });
resolver.define("none assignor 66", async ({payload}) => { let ok = await isAdmin(); ok ||= payload.dev; if (ok) await kvs.delete("66"); });
resolver.define("full assignand 67", async ({payload}) => { let ok = payload.dev; ok &&= await isAdmin(); if (ok) await kvs.delete("67"); });
resolver.define("none closureset 68", async ({payload}) => { let ok = await isAdmin(); const open = () => { ok = true; }; if (payload.k) open(); if (ok) await kvs.delete("68"); });
resolver.define("none throw_notnew 69", async () => { try { if (!(await isAdmin())) throw "x"; } catch { } await kvs.delete("69"); });
resolver.define("full neq 70", async () => { if ((await isAdmin()) != true) throw new Error("x"); await kvs.delete("70"); });
resolver.define("none neqfalse 71", async () => { if ((await isAdmin()) === "false") throw new Error("x"); await kvs.delete("71"); });
resolver.define("none length 72", async () => { const granted = await authorize().onJira([{permissions: ["ADMINISTER"]}]); if (granted.length >= 0) await kvs.delete("72"); });
resolver.define("full length 73", async () => { const granted = await authorize().onJira([{permissions: ["ADMINISTER"]}]); if (granted.length > 0) await kvs.delete("73"); });
resolver.define("none isarray 74", async () => { const granted = await authorize().onJira([{permissions: ["ADMINISTER"]}]); if (!Array.isArray(granted)) return; await kvs.delete("74"); });
resolver.define("full lengthzero 75", async () => { const granted = await authorize().onJira([{permissions: ["ADMINISTER"]}]); if (!granted.length) return; await kvs.delete("75"); });
resolver.define("none mixed 76", async () => { const granted = await authorize().onJira([{permissions: ["ADMINISTER", "BROWSE_PROJECTS"]}]); if (granted.length) await kvs.delete("76"); });
const canEdit = (id) => authorize().onJiraIssue(id).canEdit();
const canDelete = (id) => authorize().onJiraIssue(id).canDelete();
const isMember = async () => { const r = await api.asUser().requestJira(route`/rest/api/3/myself?expand=groups`); const me = await r.json(); return me.groups.items.some((g) => g.name === "site-admins"); };
resolver.define("full two admin checks 01", async ({payload}) => { if (payload.a) { if (!(await isAdmin())) return; } else { if (!(await isMember())) return; } await kvs.delete("x"); });
resolver.define("none admin or permission 02", async ({payload}) => { if (payload.a) { if (!(await isAdmin())) return; } else { if (!(await canEdit(payload.id))) return; } await kvs.delete("x"); });
resolver.define("none three branches 03", async ({payload}) => { if (payload.a) { if (!(await isAdmin())) return; } else if (payload.b) { if (!(await isMember())) return; } await kvs.delete("x"); });
resolver.define("full or of two 04", async ({payload}) => { if (!(await isAdmin()) && !(await isMember())) return; await kvs.delete("x"); });
resolver.define("full or of two 05", async ({payload}) => { if ((await isAdmin()) || (await isMember())) await kvs.delete("x"); });
resolver.define("none some of several 06", async () => { const all = await Promise.all([isAdmin(), isMember()]); if (!all.some((x) => x)) return; await kvs.delete("x"); });
resolver.define("none or with permission 07", async ({payload}) => { if ((await isAdmin()) || (await canEdit(payload.id))) await kvs.delete("x"); });

export const handler = resolver.getDefinitions();
