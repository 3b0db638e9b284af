"""Videos that browsers do not play, turned into ones they do while they are watched."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from iib_core.errors import UnavailableError, UnreadableError
from iib_core.media.ffmpeg import NO_WINDOW, check_is_video, command_for
from iib_core.media.video_info import VideoInfo

MOST_AT_ONCE = 2
"""Each of them may take all processors."""
BEGIN_S = 20.0
"""Within this time something must have come out."""
CHUNK_BYTES = 1 << 16
LONGEST_SIDE_PX = 1920
"""Of what is coded anew: more is too slow to be watched meanwhile."""

# For a stream, which nobody can go back in: a new fragment each second, the index before each.
_AS_FRAGMENTS = [
    *("-movflags", "frag_keyframe+empty_moov+default_base_moof"),
    *("-frag_duration", "1000000"),
    *("-f", "mp4"),
]
_NEW_VIDEO = [
    *("-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-pix_fmt", "yuv420p"),
    # Even numbers of pixels, which H.264 wants.
    *("-vf", rf"scale=w='trunc(iw*min(1\,{LONGEST_SIDE_PX}/max(iw\,ih))/2)*2':h=-2"),
]
_ALL_TRACKS = ("-map", "0:V:0", "-map", "0:a:0?", "-sn", "-dn")
_NEW_SOUND = ["-c:a", "aac", "-b:a", "160k", "-ac", "2"]


class Playing:
    """A video that is being turned into fragmented MP4, a chunk at a time. Close it at the end."""

    def __init__(self, process: subprocess.Popen[bytes], slots: threading.BoundedSemaphore) -> None:
        self._process = process
        self._slots = slots
        self._lock = threading.Lock()
        self._is_closed = False
        self._first = self._begin()

    @property
    def has_begun(self) -> bool:
        """Whether anything came out."""
        return bool(self._first)

    def chunks(self) -> Iterator[bytes]:
        chunk = self._first
        while chunk:
            yield chunk
            chunk = self._read()

    def close(self) -> None:
        """End the process. Idempotent."""
        with self._lock:
            if self._is_closed:
                return
            self._is_closed = True
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._slots.release()

    def _begin(self) -> bytes:
        too_late = threading.Timer(BEGIN_S, self._process.kill)
        too_late.start()
        try:
            return self._read()
        finally:
            too_late.cancel()

    def _read(self) -> bytes:
        out = self._process.stdout
        try:
            return out.read1(CHUNK_BYTES) if out else b""  # type: ignore[attr-defined]
        except ValueError:  # closed by another thread
            return b""


class Players:
    """Whatever is being turned, at most two at a time."""

    def __init__(self) -> None:
        self._slots = threading.BoundedSemaphore(MOST_AT_ONCE)

    def play(self, path: Path, info: VideoInfo, from_s: float = 0) -> Playing:
        """The video from a time on, its pictures and sound as they are if that will do, or coded
        anew. Raises UnavailableError while two are playing, and UnreadableError."""
        if info.video_fits_mp4:
            copied = self._start(path, from_s, ["-c:v", "copy", *_sound(info)])
            if copied.has_begun:
                return copied
            copied.close()
        coded = self._start(path, from_s, [*_NEW_VIDEO, *_NEW_SOUND])
        if not coded.has_begun:
            coded.close()
            raise UnreadableError(f"{path.name} is damaged, or takes too long to be played")
        return coded

    def play_sound(self, path: Path, from_s: float = 0) -> Playing:
        """A sound from a time on, as AAC. Errors as for play()."""
        check_is_video(path)  # the same containers
        playing = self._start(path, from_s, _NEW_SOUND, ["-map", "0:a:0", "-vn", "-sn", "-dn"])
        if not playing.has_begun:
            playing.close()
            raise UnreadableError(f"{path.name} is damaged, or takes too long to be played")
        return playing

    def _start(
        self,
        path: Path,
        from_s: float,
        coding: Sequence[str],
        tracks: Sequence[str] = _ALL_TRACKS,
    ) -> Playing:
        before = ["-fflags", "+genpts", *(["-ss", f"{from_s:.3f}"] if from_s else [])]
        command = command_for(path, before, [*tracks, *coding, *_AS_FRAGMENTS])
        if not self._slots.acquire(blocking=False):
            raise UnavailableError(
                f"{MOST_AT_ONCE} videos are being converted to be watched: close one of them first"
            )
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=NO_WINDOW,
            )
        except OSError as error:
            self._slots.release()
            raise UnreadableError(f"ffmpeg cannot be started: {error.strerror}") from error
        return Playing(process, self._slots)


def _sound(info: VideoInfo) -> list[str]:
    return ["-c:a", "copy"] if info.audio_fits_mp4 else _NEW_SOUND
