"""What names tell about data: credentials, people, texts that users wrote, groups of administrators."""

from __future__ import annotations

import functools
import re

from upheld.forge.flow.values import Data, DataClass, Origin

_WORDS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")

_CREDENTIAL_ENDS = frozenset(
    {
        "token", "secret", "password", "passwd", "passphrase", "passcode", "pwd", "apikey", "credential", "credentials",
        "authorization", "bearer", "jwt", "pat", "apitoken", "accesstoken", "clientsecret", "privatekey", "secretkey",
        "signature", "hmac",
    }
)  # fmt: skip
_KEY_QUALIFIERS = frozenset(
    {"api", "private", "secret", "access", "signing", "encryption", "auth", "shared", "master", "hmac", "license",
     "webhook", "x", "service", "subscription", "aes", "crypto", "jwt", "account"}
)  # fmt: skip
_NO_CREDENTIAL_STARTS = frozenset(
    {"has", "is", "should", "needs", "max", "min", "num", "total", "next", "page", "continuation", "sync", "prompt",
     "completion", "count", "cancel", "show", "hide", "set", "get", "csrf", "on", "handle", "cancellation", "public"}
)  # fmt: skip

_PEOPLE = frozenset(
    {
        "assignee", "reporter", "author", "creator", "user", "users", "lead", "actor", "actors", "watchers", "watcher",
        "voters", "owner", "owners", "createdby", "updatedby", "lastupdatedby", "updateauthor", "approvers", "approver",
        "participants", "requestparticipants", "members", "member", "actoruser", "by", "person", "people", "leads",
        "commenter", "updater", "assignees", "reviewers", "reviewer", "profile", "myself", "currentuser",
        "history", "publisher",
    }
)  # fmt: skip
_PERSONAL = frozenset(
    {
        "accountid", "displayname", "emailaddress", "email", "mail", "username", "fullname", "firstname", "lastname",
        "givenname", "familyname", "publicname", "nickname", "phone", "phonenumber", "mobile", "avatarurl",
        "avatarurls", "profilepicture", "atlassianid", "useraccountid", "userid", "authorid", "ownerid", "assigneeid",
        "reporterid", "creatorid", "lastownerid", "address", "birthday", "ipaddress", "leadaccountid",
        "authoraccountid", "useremail", "personalemail", "accountids", "emails", "usernames", "customername",
        "createdbyaccountid", "associatedusers",
    }
)  # fmt: skip
_CONTENT = frozenset(
    {
        "summary", "description", "comment", "comments", "body", "environment", "title", "worklog", "worklogs",
        "attachment", "attachments", "excerpt", "storage", "view", "atlas_doc_format", "renderedfields",
        "renderedbody", "changelog", "histories", "text", "markdown", "html", "message", "question", "answer",
    }
)  # fmt: skip
_NEUTRAL = frozenset(
    {
        "id", "key", "self", "status", "statuscode", "statustext", "ok", "total", "startat", "maxresults", "islast",
        "nextpagetoken", "next", "limit", "start", "size", "count", "length", "issuetype", "priority", "project",
        "labels", "components", "fixversions", "versions", "resolution", "created", "updated", "createdat",
        "updatedat", "duedate", "statuscategory", "version", "number", "type", "issueid", "issuekey", "projectid",
        "projectkey", "spaceid", "spacekey", "space", "pageid", "contentid", "parentid", "errors", "errormessages",
        "warnings", "code", "active", "accounttype", "resolutiondate", "timespent", "storypoints", "iconurl",
        "_links", "links", "subtask", "votes", "when", "eventtype", "success", "headers", "url", "havepermission",
        "permissions", "timespentseconds", "cloudid", "modulekey", "localid", "environmentid", "environmenttype",
        "siteurl", "timezone", "locale", "license", "jobid", "selfgenerated", "retrycount", "retryreason",
    }
)  # fmt: skip
_IDENTIFIERS = frozenset({"id", "ids", "key", "keys", "uuid", "guid"})
"""Last words of names of what only stands for something."""
_ERRORS = frozenset({"error", "errors", "clienterrors", "graphqlerrors", "exception"})
_ERROR_TEXTS = frozenset({"errormessage", "errordescription", "errortext", "errordetails", "reason"})
_TRUSTED_SHAPES = frozenset({Origin.PRODUCT, Origin.EVENT, Origin.CONTEXT, Origin.PAGE_CONTEXT})
_WHOLE = frozenset({DataClass.PERSONAL, DataClass.CONTENT})

_ADMIN_GROUP = re.compile(r"(?i)admin")


@functools.lru_cache(maxsize=4_096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in lower case.

    Example:
        >>> words_of("githubApiKey"), words_of("X-API-Token")
        (('github', 'api', 'key'), ('x', 'api', 'token'))
    """
    return tuple(word.lower() for word in _WORDS.findall(name))


@functools.lru_cache(maxsize=4_096)
def is_credential_name(name: str) -> bool:
    """Whether something called so is a token, key or password itself.

    Example:
        >>> is_credential_name("GITHUB_TOKEN"), is_credential_name("nextPageToken"), is_credential_name("issueKey")
        (True, False, False)
    """
    words = words_of(name)
    while words and (words[-1].isdigit() or words[-1] in {"value", "header", "text", "string", "input"}):
        words = words[:-1]
    if not words or words[0] in _NO_CREDENTIAL_STARTS:
        return False
    if words[-1] in _CREDENTIAL_ENDS or "".join(words[-2:]) in _CREDENTIAL_ENDS:
        return True
    return len(words) > 1 and words[-1] in {"key", "hash"} and words[-2] in _KEY_QUALIFIERS


def is_personal_name(name: str) -> bool:
    """Whether something called so is data on a person, or a person."""
    plain = "".join(words_of(name))
    return plain in _PERSONAL or plain in _PEOPLE


def is_admin_group(name: str) -> bool:
    """Whether a group of this name is one of administrators.

    Example:
        >>> is_admin_group("site-admins"), is_admin_group("jira-software-users")
        (True, False)
    """
    return bool(_ADMIN_GROUP.search(name))


def classify(path: tuple[str, ...], classes: frozenset[DataClass] = _WHOLE) -> frozenset[DataClass]:
    """The classes of what stands at a path inside an answer or event of the product whose whole has `classes`.

    Example:
        >>> sorted(classify(("fields", "assignee"))), sorted(classify(("fields", "summary"))), classify(("key",))
        ([<DataClass.PERSONAL: 'personal'>], [<DataClass.CONTENT: 'content'>], frozenset())
    """
    for position, name in enumerate(path):
        classes = _step(classes, name, path[:position])
    return classes


def _step(classes: frozenset[DataClass], name: str, before: tuple[str, ...]) -> frozenset[DataClass]:
    plain = "".join(words_of(name))
    if plain in _PERSONAL or plain in _PEOPLE:
        return frozenset({DataClass.PERSONAL})
    if plain in {"name", "active", "locale", "timezone"} and before and is_personal_name(before[-1]):
        return frozenset({DataClass.PERSONAL})
    if plain in _ERROR_TEXTS or _is_inside_errors(before):
        return frozenset()
    if plain in _CONTENT:
        both = plain in {"comment", "comments", "worklog", "worklogs", "changelog", "histories", "attachment"}
        return _WHOLE if both else frozenset({DataClass.CONTENT})
    words = words_of(name)
    if plain in _NEUTRAL or (len(words) > 1 and words[-1] in _IDENTIFIERS):
        return frozenset()
    return classes


def _is_inside_errors(path: tuple[str, ...]) -> bool:
    """Whether the field that was read last, elements and results of methods apart, holds errors."""
    named = (part for part in reversed(path) if part != "*" and not part.isdigit() and not part.endswith(")"))
    return "".join(words_of(next(named, ""))) in _ERRORS


def member_classes(data: Data, name: str) -> frozenset[DataClass]:
    """All classes of the member of some data: of the answers of the product by path, else by what its name says."""
    if data.origins & _TRUSTED_SHAPES:
        found = _step(data.classes, name, data.path)
        if data.origins & {Origin.CONTEXT, Origin.PAGE_CONTEXT} and not is_personal_name(name):
            return frozenset()
        return found
    found = data.classes - {DataClass.CREDENTIAL}
    if is_credential_name(name):
        return found | {DataClass.CREDENTIAL}
    if is_personal_name(name):
        return found | {DataClass.PERSONAL}
    return found if data.origins.isdisjoint({Origin.ENVIRONMENT}) else frozenset()
