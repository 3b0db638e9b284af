"""Every error raised on purpose.

    IibError                          code                    HTTP
    ├── InvalidError                  invalid                 400
    │   ├── BadQueryError             bad-query
    │   ├── BadSettingError           bad-setting
    │   ├── FilesRefusedError         files-refused
    │   ├── WrongFieldError           wrong-field             422
    │   └── TooLargeError             too-large               413
    ├── NotAuthenticatedError         secret-required         401 (400 when no key is configured)
    ├── RefusedError                  refused                 403
    │   ├── OutsideRootsError         outside-roots
    │   ├── ReadOnlyError             read-only
    │   └── ForeignSiteError          foreign-site
    ├── NotFoundError                 not-found               404
    │   ├── MediaNotFoundError        media-not-found
    │   └── FolderNotFoundError       folder-not-found
    ├── ConflictError                 conflict                409
    │   └── NameTakenError            name-taken
    ├── UnreadableError               unreadable              400
    │   ├── NotReadableError          not-readable
    │   └── MetadataError             metadata-damaged
    └── UnavailableError              unavailable             503
        ├── ProviderError             provider-failed         502, or what it said
        ├── IndexBusyError            index-busy
        └── DatabaseError             database-unusable

`code` is a contract with the page, the message is a sentence for people, `hint` says what to do,
`details` holds facts that are safe to show. Each code has a line in docs/errors.md and a text in
web/src/locales/en.json; tests/test_architecture.py checks both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class IibError(Exception):
    """Something went wrong that we can name. Never raised itself: raise a leaf or a category."""

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 500
    hint: str = ""

    @property
    def message(self) -> str:
        return str(self)

    @property
    def details(self) -> dict[str, object]:
        """Facts that are safe to show."""
        return {}


class InvalidError(IibError):
    """What was asked for makes no sense as written."""

    code = "invalid"
    status = 400


class BadQueryError(InvalidError):
    """A search text or pattern that cannot be understood, or takes too long."""

    code = "bad-query"
    hint = "Change the marked part of the search and try again."

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.position = position

    @property
    def details(self) -> dict[str, object]:
        return {"position": self.position}


class BadSettingError(InvalidError):
    """A setting whose value cannot be used. Says which, what it was, and where it came from."""

    code = "bad-setting"

    def __init__(self, name: str, value: object, origin: str, wanted: str) -> None:
        super().__init__(f"{name} from {origin} is {value!r}, but must be {wanted}")
        self.name = name


class WrongFieldError(InvalidError):
    """A field of a request with a value of the right form that means nothing."""

    code = "wrong-field"
    status = 422

    def __init__(self, field: str, wanted: str) -> None:
        super().__init__(f"{field} {wanted}")
        self.field = field

    @property
    def details(self) -> dict[str, object]:
        return {"field": self.field}


class FilesRefusedError(InvalidError):
    """An act on files that could not be done, or not with all of them. Says which, and why."""

    code = "files-refused"

    def __init__(self, message: str, details: Mapping[str, object] | None = None) -> None:
        super().__init__(message)
        self._details = dict(details or {})

    @property
    def details(self) -> dict[str, object]:
        return self._details


class TooLargeError(InvalidError):
    """A request holds more than is read."""

    code = "too-large"
    status = 413
    hint = "Ask for less at once."


class NotAuthenticatedError(IibError):
    """The secret key is needed. `typed_detail` is the object existing clients look for."""

    code = "secret-required"
    status = 401
    hint = "Enter the secret key that the server was started with."

    def __init__(self, kind: str = "secret_verification_failed") -> None:
        super().__init__("This library is protected by a secret key")
        self.kind = kind


class RefusedError(IibError):
    """Understood, and not allowed."""

    code = "refused"
    status = 403


class OutsideRootsError(RefusedError):
    """A path that no root contains."""

    code = "outside-roots"
    hint = "Add the folder to the library to browse it."

    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is outside the folders this library may read")
        self.path = str(path)

    @property
    def details(self) -> dict[str, object]:
        return {"path": self.path}


class ReadOnlyError(RefusedError):
    """A change was asked for, and the server runs in read-only mode."""

    code = "read-only"
    hint = "Set IIB_ACCESS_CONTROL_PERMISSION to read-write or write-only to allow changes."

    def __init__(self) -> None:
        super().__init__("This library is read-only")


class ForeignSiteError(RefusedError):
    """A request made by a page of another site, or to a host name that is not ours."""

    code = "foreign-site"
    hint = "Open the program by its own address, or add the name to IIB_ALLOWED_HOSTS."


class NotFoundError(IibError):
    """The thing asked for is not there."""

    code = "not-found"
    status = 404


class MediaNotFoundError(NotFoundError):
    """No such picture, video or audio file."""

    code = "media-not-found"
    hint = "It may have been moved or deleted. Refresh the view."

    def __init__(self, path: object) -> None:
        super().__init__(f"There is no file at {path}")


class FolderNotFoundError(NotFoundError):
    """No such folder."""

    code = "folder-not-found"
    hint = "It may have been moved or deleted, or its drive may be unplugged."

    def __init__(self, path: object) -> None:
        super().__init__(f"There is no folder at {path}")


class ConflictError(IibError):
    """It would overwrite or contradict what is there."""

    code = "conflict"
    status = 409


class NameTakenError(ConflictError):
    """What has that name exists already."""

    code = "name-taken"


class UnreadableError(IibError):
    """A file that is there but cannot be understood. A loop over files records it and goes on."""

    code = "unreadable"
    status = 400
    hint = "Open it in another program. If that fails too, restore it from a backup."


class NotReadableError(UnreadableError):
    """The system does not let us read it."""

    code = "not-readable"
    hint = "Check that you may read it and that its drive is connected."


class MetadataError(UnreadableError):
    """The picture is fine, what it says about itself is damaged."""

    code = "metadata-damaged"
    hint = "The picture itself can be shown without."


class UnavailableError(IibError):
    """Cannot be done now; later, or after a change outside the program, it can."""

    code = "unavailable"
    status = 503


class ProviderError(UnavailableError):
    """The service for vectors and words did not do what it was asked to."""

    code = "provider-failed"
    status = 502
    hint = "See OPENAI_BASE_URL, OPENAI_API_KEY and the names of the models."

    def __init__(self, message: str, provider_status: int = 502) -> None:
        super().__init__(message)
        self.provider_status = provider_status
        # Its refusal of our key is not a refusal of the caller's.
        refused = provider_status in (401, 403)
        is_error = 400 <= provider_status <= 599
        self.status = 502 if refused or not is_error else provider_status  # type: ignore[misc]


class IndexBusyError(UnavailableError):
    """Another process has held the database for too long."""

    code = "index-busy"
    hint = "Another window is writing the index. Try again in a moment."


class DatabaseError(UnavailableError):
    """The database is damaged, of a newer version, or its folder cannot be written."""

    code = "database-unusable"
