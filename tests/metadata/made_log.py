"""A log of Fooocus, made as private_logger.py of lllyasviel/Fooocus makes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import quote

HEAD = """<!DOCTYPE html><html><head><title>Fooocus Log 2024-02-17</title><style>
body { background-color: #121212; } .metadata .label { width: 20%; }</style>
<script>function to_clipboard(txt) { navigator.clipboard.writeText(decodeURIComponent(txt)); }
</script></head><body><p>Fooocus Log 2024-02-17 (private)</p>
<!--fooocus-log-split-->

"""
END = "<!--fooocus-log-split--></body></html>"


def log_page(told: Mapping[str, Mapping[str, object]]) -> str:
    """A `log.html` as Fooocus writes it into its folder of a day: of each picture, by its name, a
    table with the texts as they were typed, and a button that copies them as JSON."""
    return HEAD + "".join(_logged(name, facts) for name, facts in told.items()) + END


def _logged(name: str, facts: Mapping[str, object]) -> str:
    rows = "".join(
        f"<tr><td class='label'>{key.replace('_', ' ').title()}</td>"
        f"<td class='value'>{str(value).replace(chr(10), ' </br> ')}</td></tr>\n"
        for key, value in facts.items()
    )
    copied = quote(json.dumps(facts, indent=0), safe="")
    return (
        f'<div id="{name.replace(".", "_")}" class="image-container"><hr>'
        f'<table class="image-table"><tr>\n<td><a href="{name}" target="_blank">'
        f"<img src='{name}' loading='lazy'/></a><div>{name}</div></td>"
        f"<td><table class='metadata'>{rows}</table></br>"
        f"<button onclick=\"to_clipboard('{copied}')\">Copy to Clipboard</button>"
        "</td></tr></table></div>\n\n"
    )
