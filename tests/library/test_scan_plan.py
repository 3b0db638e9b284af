"""What a scan has to do in one folder."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iib_core.library.scan_plan import FolderPlan, Known, Stamp, plan_folder

stamps = st.builds(Stamp, st.integers(0, 2), st.integers(0, 2))
names = st.sampled_from("abcdef")
disks = st.dictionaries(names, stamps)
rows = st.dictionaries(names, st.builds(Known, st.integers(1, 9), stamps, st.booleans()))


@given(disks, rows, st.booleans())
def test_after_a_scan_the_next_one_has_nothing_to_do(
    on_disk: dict[str, Stamp], known: dict[str, Known], reread: bool
) -> None:
    plan = plan_folder(on_disk, known, reread)
    after = {name: row._replace(missing=True) for name, row in known.items()}
    after.update((name, Known(1, stamp, missing=False)) for name, stamp in on_disk.items())
    assert plan_folder(on_disk, after) == FolderPlan((), (), (), ())
    touched = [*plan.add, *plan.read, *plan.back, *plan.missing]
    assert len(touched) == len(set(touched)), "each name has one fate"
    for name in on_disk.keys() - set(touched):
        assert known[name] == known[name]._replace(stamp=on_disk[name], missing=False)


@given(disks, rows)
def test_a_rebuild_reads_all_that_is_there(
    on_disk: dict[str, Stamp], known: dict[str, Known]
) -> None:
    plan = plan_folder(on_disk, known, reread=True)
    assert {*plan.add, *plan.read} == on_disk.keys()
    assert set(plan.add) == on_disk.keys() - known.keys()
