from __future__ import annotations

from pathlib import Path

import pytest

from iib_core.notices.file_systems import Whereabouts, mounts_at, whereabouts_of

MOUNTS = r"""
21 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
22 21 0:19 / /proc rw,nosuid - proc proc rw
30 21 0:40 / /mnt/nas rw,relatime shared:7 master:3 - nfs4 nas:/pics rw,vers=4.2
31 21 0:41 / /mnt/my\040share rw - cifs //nas/pics rw
32 21 8:17 / /mnt/usb rw - exfat /dev/sdb1 rw
33 32 0:50 / /mnt/usb/far rw - fuse.sshfs me@far: rw
34 21 0:60 / /mnt/c rw - 9p C:\134 rw
35 34 0:61 / /mnt/c rw - tmpfs tmpfs rw
no mount at all
36 21 0:70 / /short - """


@pytest.mark.parametrize(
    ("folder", "shared"),
    [
        ("/home/me/pics", False),
        ("/mnt/nas", True),
        ("/mnt/nas/2026", True),
        ("/mnt/nasty", False),
        ("/mnt/my share/in", True),
        ("/mnt/usb/here", False),
        ("/mnt/usb", True),
        ("/mnt/usb/far/away", True),
        ("/mnt/c/pics", False),
        ("/", True),
        ("/mnt", True),
    ],
)
def test_a_folder_is_shared_by_the_drive_it_is_on_and_those_in_it(
    folder: str, shared: bool
) -> None:
    assert Whereabouts(0, 0, mounts_at(MOUNTS, folder)).is_shared == shared


def test_what_says_nothing_is_taken_for_ours() -> None:
    assert not Whereabouts(0, 0, mounts_at("", "/pics")).is_shared


def test_the_folder_of_a_test_is_ours_and_stays_where_it_is(tmp_path: Path) -> None:
    where = whereabouts_of(str(tmp_path))
    assert where is not None
    assert not where.is_shared
    assert whereabouts_of(str(tmp_path)) == where
    (tmp_path / "new").mkdir()
    assert whereabouts_of(str(tmp_path)) == where
    assert whereabouts_of(str(tmp_path / "not" / "there")) is None


def test_a_drive_that_is_mounted_again_is_another_one() -> None:
    again = MOUNTS.replace("32 21 8:17", "40 21 8:17")
    assert mounts_at(again, "/mnt/usb/here") != mounts_at(MOUNTS, "/mnt/usb/here")
    assert mounts_at(again, "/mnt/nas") == mounts_at(MOUNTS, "/mnt/nas")
    assert mounts_at(again, "/mnt") != mounts_at(MOUNTS, "/mnt")
