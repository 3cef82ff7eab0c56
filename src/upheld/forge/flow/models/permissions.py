"""Permissions asked of the product: what their answers prove about the caller, and when.

What counts: the caller's own permissions (asked as the user, or for the account id that the platform gives), and the
part of the answer that says yes or no. A whole answer, a response, its `ok` or `status`, and the list of
`authorize().onJira()` itself are always true and prove nothing. A call as the user to an endpoint that only
administrators may call, whose failure ends the path, is not taken for a guard either: nothing here says which
endpoints those are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass
from upheld.forge.code.nodes import Node
from upheld.forge.flow.facts import Mode, PermissionCheck
from upheld.forge.flow.guards import NO_GUARDS, Guard, GuardKind, Guards, guards_of
from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models.asking import given, label_of, text_of, texts_of, this_record
from upheld.forge.flow.models.comparisons import count_of
from upheld.forge.flow.models.naming import is_admin_group
from upheld.forge.flow.models.proofs import (
    ADMIN_PERMISSIONS,
    NAME_METHODS,
    REGEX_METHODS,
    chosen_in,
    guard_of,
    place_of,
    proof_of,
)
from upheld.forge.flow.models.reading import exact_elements
from upheld.forge.flow.models.routes import is_callers_id, path_of, query, route_options
from upheld.forge.flow.values import (
    Constant,
    Data,
    DataClass,
    Origin,
    Promise,
    Record,
    Reference,
    Truth,
    Value,
    data,
    options_of,
    record,
)

_COMMON = (*sorted(ADMIN_PERMISSIONS), "ADMINISTER_PROJECTS", "BROWSE_PROJECTS", "EDIT_ISSUES", "CREATE_ISSUES")
"""Told apart in an answer where the call does not say which permissions it asks for."""
_ASKED_ABOUT = ("issueKey", "issueId", "projectKey", "projectId", "projectUuid", "commentId")
CALLER = "caller"
CHOSEN = "chosen"
_OF_PRODUCT = data(Origin.PRODUCT)
_EQUALS = {"===": True, "==": True, "!==": False, "!=": False}


@dataclass(frozen=True, slots=True)
class Asked:
    """A call to the product that may ask for permissions."""

    mode: Mode
    method: str
    route: Value
    body: Value | None
    node: Node
    root: str
    is_before_callers: bool = False
    """Whether a file asks while it is loaded: no caller is known then, and the answer is kept for all."""


def _emit(machine: Machine, asked: Asked, permissions: Sequence[str], subject: str, *, is_admin: bool) -> None:
    machine.emit(
        PermissionCheck(
            place=machine.place(asked.node),
            reach=machine.reach(asked.node),
            side=machine.side,
            via=path_of(asked.route) or "a permission check",
            permissions=tuple(permissions),
            is_admin=is_admin,
            subject=subject,
        )
    )


def _subject(asked: Asked, account: Value | None) -> str:
    """Whose permissions or groups are looked up: the caller's, somebody's whom the code names, the app's own."""
    if asked.is_before_callers:
        return CHOSEN
    if account is not None:
        return CALLER if is_callers_id(account) else CHOSEN
    return CALLER if asked.mode is Mode.USER else CHOSEN


def answer(machine: Machine, asked: Asked) -> Value | None:
    """The answer of a call that asks for permissions or groups, its leaves proving what they say; None for others."""
    routes = route_options(asked.route)
    if len(routes) != 1:
        return None
    path = path_of(asked.route).lower().rstrip("/")
    for ending, model in _ANSWERS:
        if path.endswith(ending):
            return model(machine, asked)
    if "/group/" in path and path.endswith("/member"):
        return _group_members(machine, asked)
    if path.endswith(("/myself", "/user")) and "groups" in text_of(query(asked.route, "expand")):
        return _user_with_groups(machine, asked)
    if path.endswith("/user/current") and "operations" in text_of(query(asked.route, "expand")):
        return _operations(machine, asked)
    return None


def _split(value: Value | None) -> tuple[str, ...] | None:
    texts = texts_of(value)
    if texts is None or len(texts) != 1:
        return None
    return tuple(name.strip() for name in texts[0].replace("%2C", ",").split(",") if name.strip())


def _my_permissions(machine: Machine, asked: Asked) -> Value:
    names = _split(query(asked.route, "permissions"))
    subject = _subject(asked, None)
    is_admin = names is not None and bool(set(names) & ADMIN_PERMISSIONS)
    _emit(machine, asked, names or (), subject, is_admin=is_admin)
    place = machine.place(asked.node)
    about = chosen_in(machine, *(query(asked.route, name) for name in _ASKED_ABOUT))
    leaves = {}
    for name in _COMMON if names is None else names:
        held = proof_of(name, place, about) if subject == CALLER else NO_GUARDS
        truth = Truth(when_true=held, origins=frozenset({Origin.PRODUCT}))
        leaf: dict[str, Value] = {"havePermission": truth, "key": Constant(name)}
        leaves[name] = machine.make_object(leaf, rest=data(Origin.PRODUCT))
    unknown = machine.make_object(
        {"havePermission": Truth(origins=frozenset({Origin.PRODUCT}))}, rest=data(Origin.PRODUCT)
    )
    permissions = machine.make_object(leaves, rest=unknown if names is None else None)
    return machine.make_object({"permissions": permissions}, rest=data(Origin.PRODUCT))


def _listed(machine: Machine, value: Value | None) -> tuple[str, ...] | None:
    """The constant texts of an array; None where others may be among them."""
    if value is None:
        return ()
    elements = exact_elements(machine, value)
    texts = None if elements is None else [text_of(element) for element in elements]
    return tuple(texts) if texts is not None and all(texts) else None


def _granted(
    machine: Machine, names: tuple[str, ...] | None, place: Place, *, wraps: bool, about: tuple[str, ...] = ()
) -> Value:
    """An array of those of some permissions that the caller has: empty where he has none."""
    marks = () if names is None else names
    name = record(
        "permission_name",
        of=_OF_PRODUCT,
        asked=Constant(",".join(marks), line=place.line or 0, file=place.file),
        about=Constant("\n".join(about)),
    )
    element: Value = name
    if wraps:
        fields = {"permission": name}
        element = machine.make_object(fields, rest=data(Origin.PRODUCT))
    held = NO_GUARDS
    if marks:
        is_admin = all(mark in ADMIN_PERMISSIONS for mark in marks)
        held = guards_of(guard_of(" or ".join(marks), place, is_admin=is_admin, about=about))
    array = machine.make_array([], rest=element)
    return record("filtered", array=array, length=count_of(Truth(held, origins=frozenset({Origin.PRODUCT}))))


def _granted_to_others(machine: Machine) -> Value:
    return machine.make_object({}, rest=data(Origin.PRODUCT))


def _checked_permissions(machine: Machine, asked: Asked) -> Value:
    node = asked.node
    names = _listed(machine, given(machine, asked.body, "globalPermissions", node))
    return _check_answer(machine, asked, names, given(machine, asked.body, "projectPermissions", node))


def _check_answer(machine: Machine, asked: Asked, names: tuple[str, ...] | None, projects: Value | None) -> Value:
    subject = _subject(asked, given(machine, asked.body, "accountId", asked.node))
    project_names = _project_permissions(machine, projects, asked.node)
    is_admin = names is not None and bool(set(names) & ADMIN_PERMISSIONS)
    _emit(machine, asked, (*(names or ()), *(project_names or ())), subject, is_admin=is_admin)
    if subject != CALLER:
        return _granted_to_others(machine)
    place = machine.place(asked.node)
    return machine.make_object(
        {
            "globalPermissions": _granted(machine, names, place, wraps=False),
            "projectPermissions": _granted(
                machine, project_names, place, wraps=True, about=_asked_about(machine, projects)
            ),
        }
    )


def _project_permissions(machine: Machine, projects: Value | None, node: Node) -> tuple[str, ...] | None:
    if projects is None:
        return ()
    elements = exact_elements(machine, projects)
    if elements is None:
        return None
    found: list[str] = []
    for element in elements:
        names = _listed(machine, given(machine, element, "permissions", node))
        if names is None:
            return None
        found.extend(names)
    return tuple(dict.fromkeys(found))


def _asked_about(machine: Machine, projects: Value | None) -> tuple[str, ...]:
    """What the caller chose of the issues and projects that permissions are asked for."""
    elements = () if projects is None else exact_elements(machine, projects) or ()
    fields = [machine.heap(one).fields for one in elements if isinstance(one, Reference)]
    return chosen_in(machine, *(each.get(name) for each in fields for name in ("issues", "projects")))


def _groups(machine: Machine, asked: Asked, account: Value | None) -> Value:
    """An array of the groups of a user."""
    subject = _subject(asked, account)
    _emit(machine, asked, (), subject, is_admin=False)
    place = machine.place(asked.node)
    name: Value = data(Origin.PRODUCT)
    if subject == CALLER:
        name = record("group_name", of=_OF_PRODUCT, at=Constant("", line=place.line or 0, file=place.file))
    group = machine.make_object({"name": name, "groupId": data(Origin.PRODUCT)}, rest=data(Origin.PRODUCT))
    return machine.make_array([], rest=group)


def _user_groups(machine: Machine, asked: Asked) -> Value:
    return _groups(machine, asked, query(asked.route, "accountId", "username", "key"))


def _member_of(machine: Machine, asked: Asked) -> Value:
    groups = _groups(machine, asked, query(asked.route, "accountId", "username", "key"))
    return machine.make_object({"results": groups}, rest=data(Origin.PRODUCT))


def _user_with_groups(machine: Machine, asked: Asked) -> Value:
    groups = _groups(machine, asked, query(asked.route, "accountId", "username", "key"))
    items = machine.make_object({"items": groups}, rest=data(Origin.PRODUCT))
    fields: dict[str, Value] = {"groups": items}
    for name in ("accountId", "displayName", "emailAddress", "accountType", "timeZone", "locale", "active", "key"):
        classes = (DataClass.PERSONAL,)
        fields[name] = data(Origin.PRODUCT, root=asked.root, path=(name,) if asked.root else (), classes=classes)
    return machine.make_object(fields, rest=data(Origin.PRODUCT, classes=(DataClass.PERSONAL,)))


def _group_members(machine: Machine, asked: Asked) -> Value:
    """Pages of people of a group: one who is found by the caller's account id proves that the caller is in it."""
    group = query(asked.route, "groupname", "name", "groupId")
    text = text_of(group)
    if not text and path_of(asked.route).endswith("/member"):
        text = path_of(asked.route).rstrip("/").split("/")[-2]
    is_admin = is_admin_group(text) and "{" not in text
    _emit(machine, asked, (text,) if text else (), CALLER, is_admin=is_admin)
    place = machine.place(asked.node)
    mark = Constant(text or label_of(group), line=place.line or 0, file=place.file)
    tags = frozenset({"admin"}) if is_admin else frozenset()
    # Whose group it is must not be the caller's choice.
    chosen = group is not None and bool(machine.origins(group)) and not is_admin
    member: Value = record("member_id", tags, of=_OF_PRODUCT, group=mark)
    account = data(Origin.PRODUCT, classes=(DataClass.PERSONAL,)) if chosen else member
    person = machine.make_object({"accountId": account}, rest=data(Origin.PRODUCT, classes=(DataClass.PERSONAL,)))
    people = machine.make_array([], rest=person)
    return machine.make_object({"values": people, "results": people}, rest=data(Origin.PRODUCT))


def _operations(machine: Machine, asked: Asked) -> Value:
    """Operations of the caller on a page or space, or (with the current user) on the whole product."""
    is_application = path_of(asked.route).lower().rstrip("/").endswith("/user/current")
    subject = _subject(asked, None)
    _emit(machine, asked, (), subject, is_admin=is_application)
    place = machine.place(asked.node)
    name: Value = data(Origin.PRODUCT)
    if subject == CALLER:
        tags = frozenset({"application"}) if is_application else frozenset[str]()
        name = record("operation", tags, of=_OF_PRODUCT, at=Constant("", line=place.line or 0, file=place.file))
    operation = machine.make_object({"operation": name}, rest=data(Origin.PRODUCT))
    array = machine.make_array([], rest=operation)
    return machine.make_object({"operations": array}, rest=data(Origin.PRODUCT, classes=(DataClass.PERSONAL,)))


def _content_check(machine: Machine, asked: Asked) -> Value:
    body = asked.body
    subject_value = given(machine, body, "subject", asked.node)
    account = given(machine, subject_value, "identifier", asked.node)
    subject = _subject(asked, account)
    operation = text_of(given(machine, body, "operation", asked.node)) or "an operation on the content"
    _emit(machine, asked, (operation,), subject, is_admin=False)
    about = chosen_in(machine, asked.route)
    held = proof_of(f"{operation} on the content", machine.place(asked.node), about) if subject == CALLER else NO_GUARDS
    truth = Truth(when_true=held, origins=frozenset({Origin.PRODUCT}))
    return machine.make_object({"hasPermission": truth}, rest=data(Origin.PRODUCT))


def _bitbucket_permissions(machine: Machine, asked: Asked) -> Value:
    subject = _subject(asked, None)
    _emit(machine, asked, (), subject, is_admin=False)
    place = machine.place(asked.node)
    name: Value = data(Origin.PRODUCT)
    if subject == CALLER:
        tags = frozenset({"workspace"}) if "workspaces" in path_of(asked.route) else frozenset[str]()
        name = record("operation", tags, of=_OF_PRODUCT, at=Constant("", line=place.line or 0, file=place.file))
    entry = machine.make_object({"permission": name}, rest=data(Origin.PRODUCT))
    array = machine.make_array([], rest=entry)
    return machine.make_object({"values": array, "permission": name}, rest=data(Origin.PRODUCT))


_ANSWERS = (
    ("/mypermissions", _my_permissions),
    ("/permissions/check", _checked_permissions),
    ("/user/groups", _user_groups),
    ("/user/memberof", _member_of),
    ("/group/member", _group_members),
    ("/permission/check", _content_check),
    ("/operations", _operations),
    ("/user/permissions/workspaces", _bitbucket_permissions),
    ("/user/permissions/repositories", _bitbucket_permissions),
    ("/user/workspaces", _bitbucket_permissions),
)


# `authorize()`


def _jira_list(machine: Machine, site: CallSite, asked: Asked) -> Value:
    projects = site.argument(0)
    names = _project_permissions(machine, projects, site.node)
    account = this_record(site).get("account")
    subject = _subject(asked, account)
    is_admin = bool(set(names or ()) & ADMIN_PERMISSIONS)
    _emit(machine, asked, names or (), subject, is_admin=is_admin)
    if subject != CALLER:
        return Promise(data(Origin.PRODUCT))
    about = _asked_about(machine, projects)
    return Promise(_granted(machine, names, machine.place(site.node), wraps=True, about=about))


def authorized_list(machine: Machine, site: CallSite, asked: Asked) -> Value:
    """`authorize().onJira([…])`: the permissions that are granted, perhaps none."""
    return _jira_list(machine, site, asked)


def authorized_action(machine: Machine, site: CallSite, asked: Asked) -> Value:
    """`authorize().onJiraIssue(…).canEdit()` and the like: yes or no."""
    owner = this_record(site)
    account = owner.get("account")
    subject = _subject(asked, account)
    name = f"{site.path[-1]} on {owner.text('on')}"
    _emit(machine, asked, (name,), subject, is_admin=False)
    about = chosen_in(machine, owner.get("ids"))
    held = proof_of(name, machine.place(site.node), about) if subject == CALLER else NO_GUARDS
    return Promise(Truth(when_true=held, origins=frozenset({Origin.PRODUCT})))


# Comparisons


def compare(machine: Machine, operator: str, left: Value, right: Value, node: Node) -> Value | None:
    """What a comparison with part of an answer on permissions proves; None where it has nothing to do with one."""
    if operator not in _EQUALS:
        return None
    for one, other in ((left, right), (right, left)):
        held = _held(machine, one, other, node)
        if held is not None:
            origins = machine.origins(left) | machine.origins(right)
            return Truth(held, NO_GUARDS, origins) if _EQUALS[operator] else Truth(NO_GUARDS, held, origins)
    return None


def _held(machine: Machine, one: Value, other: Value, node: Node) -> Guards | None:
    """What holds when both are equal; None where `one` is no part of an answer on permissions."""
    if isinstance(one, Record) and one.kind in _NAMES:
        return _NAMES[one.kind](machine, one, other)
    if isinstance(one, Data) and isinstance(other, Constant):
        return _held_by_context(machine, one, other, node)
    if isinstance(one, Data) and one.origins == {Origin.PRODUCT} and is_callers_id(other) and not is_callers_id(one):
        return _held_by_role(machine, one, node)
    return None


def _held_by_permission(_machine: Machine, one: Record, other: Value) -> Guards:
    asked = one.text("asked").split(",")
    name = text_of(other)
    about = tuple(label for label in one.text("about").split("\n") if label)
    return proof_of(name, place_of(one.get("asked")), about) if name in asked else NO_GUARDS


def _held_by_group(machine: Machine, one: Record, other: Value) -> Guards:
    name = text_of(other)
    place = place_of(one.get("at"))
    if name:
        return guards_of(guard_of("membership of a group", place, is_admin=is_admin_group(name)))
    origins = machine.origins(other)
    if origins and origins <= {Origin.ENVIRONMENT, Origin.STORAGE, Origin.SECRET_STORE}:
        return guards_of(guard_of("membership of a configured group", place, is_admin=False))
    return NO_GUARDS


def _held_by_member(_machine: Machine, one: Record, other: Value) -> Guards:
    if not is_callers_id(other):
        return NO_GUARDS
    return guards_of(guard_of("membership of a group", place_of(one.get("group")), is_admin="admin" in one.tags))


def _held_by_operation(_machine: Machine, one: Record, other: Value) -> Guards:
    name = text_of(other)
    if not name:
        return NO_GUARDS
    is_admin = ("application" in one.tags and name == "administer") or ("workspace" in one.tags and name == "owner")
    return guards_of(guard_of(f"the operation {name}", place_of(one.get("at")), is_admin=is_admin))


_NAMES = {
    "permission_name": _held_by_permission,
    "group_name": _held_by_group,
    "member_id": _held_by_member,
    "operation": _held_by_operation,
}


def _held_by_context(machine: Machine, one: Data, other: Constant, node: Node) -> Guards | None:
    """`context.moduleKey === "admin"`, `context.license.active === true`."""
    if one.origins != {Origin.CONTEXT}:
        return None
    path = tuple(part.lower() for part in one.path)
    if path[-1:] == ("modulekey",) or path[-2:] == ("extension", "type") or path[-1:] == ("moduletype",):
        if text_of(other):
            return guards_of(Guard(GuardKind.MODULE, text_of(other), machine.place(node)))
        return None
    return license_guards(one, machine.place(node)) if other.value is True else None


def license_guards(value: Value, place: Place) -> Guards | None:
    """What the truth of the licence's state proves; None for other values.

    The machine asks it when the truth of some data decides a branch.
    """
    if not isinstance(value, Data) or value.origins != {Origin.CONTEXT}:
        return None
    path = tuple(part.lower() for part in value.path)
    if "license" in path[:-1] and path[-1] in {"active", "isactive"}:
        return guards_of(Guard(GuardKind.LICENCE, value.label, place))
    return None


def _held_by_role(machine: Machine, one: Data, node: Node) -> Guards | None:
    """`issue.fields.reporter.accountId === context.accountId`: the caller is who the product names there."""
    if not one.path or one.path[-1].lower() not in {"accountid", "authorid", "ownerid", "leadaccountid"}:
        return None
    return guards_of(Guard(GuardKind.PERMISSION, f"the caller is {'.'.join(one.path)}", machine.place(node)))


MODELS: Mapping[tuple[str, ...], Model] = {}
METHODS: Mapping[str, Mapping[str, Model]] = {**dict.fromkeys(_NAMES, NAME_METHODS), "regex": REGEX_METHODS}


def is_check(value: Value | None) -> bool:
    """Whether an answer is one on permissions: a value that `answer` made."""
    return value is not None and any(not isinstance(option.value, Data) for option in options_of(value))
