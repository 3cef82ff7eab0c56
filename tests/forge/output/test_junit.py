"""JUnit files are read by a reader that others wrote; only what is proven has passed."""

from __future__ import annotations

from pathlib import Path

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from forge.scans import FILES, SOURCE, Scan, ScanJson, write

DEMO = Path(__file__).parents[3] / "src/upheld/server/site/demo/apps"


def cases(scan: Scan, folder: Path, *words: str) -> dict[str, TestCase]:
    _, out = scan(folder, "--format", "junit", *words)
    found: dict[str, TestCase] = {}
    for suite in JUnitXml.fromstring(out.encode()):
        assert isinstance(suite, TestSuite)
        found.update({str(case.name): case for case in suite})
    return found


def kinds(case: TestCase) -> set[type]:
    return {type(result) for result in case.result}


def test_each_promise_is_a_case(scan: Scan, scan_json: ScanJson, app: Path) -> None:
    found = cases(scan, app)
    verdicts = scan_json(app)["verdicts"]
    assert set(found) == {verdict["promise"] for verdict in verdicts}
    for verdict in verdicts:
        expected = {"proven": set(), "refuted": {Failure}, "unknown": {Error}}[verdict["verdict"]]
        assert kinds(found[verdict["promise"]]) == expected


def test_counts_are_right_over_several_apps(scan: Scan) -> None:
    read = JUnitXml.fromstring(scan(DEMO, "--format", "junit")[1].encode())
    suites = [suite for suite in read if isinstance(suite, TestSuite)]
    assert len(suites) == 2
    assert read.tests == sum(len(list(suite)) for suite in suites)
    assert read.failures == sum(Failure in kinds(case) for suite in suites for case in suite)


def test_a_failure_says_where_and_what_to_do(scan: Scan, app: Path) -> None:
    (failure,) = cases(scan, app, "--promise", "supported_runtime")["forge.supported_runtime"].result
    assert str(failure.text).startswith("manifest.yml:5: ")
    assert "To mend: " in str(failure.text)


def test_unknown_is_skipped_where_it_does_not_fail(scan: Scan, app: Path) -> None:
    write(app, {"src/index.js": SOURCE + "\nconst = ;\n"})
    words = ("--promise", "admin_only_reach", "--promise", "no_personal_data_in_logs")
    name = "forge.no_personal_data_in_logs"
    assert kinds(cases(scan, app, *words)[name]) == {Error}
    assert kinds(cases(scan, app, *words, "--fail-on", "refuted")[name]) == {Skipped}


def test_what_xml_does_not_know_is_replaced(scan: Scan, app: Path) -> None:
    name = FILES["manifest.yml"].replace("name: Rates", 'name: "Ra\\u0001tes <&> \\uFFFE"')
    write(app, {"manifest.yml": name})
    found = cases(scan, app, "--promise", "supported_runtime")
    assert "Ra�tes <&>" in str(found["forge.supported_runtime"].classname)
