"""What the API says in the language of IIB_SERVER_LANG, for clients that show it as it is.

Our own page does not need them: it has texts of its own for each code.
"""

from __future__ import annotations

from collections.abc import Mapping

CHINESE: Mapping[str, str] = {
    "error": "出现了意料之外的问题。",
    "invalid": "请求的写法没有意义。",
    "bad-query": "无法理解这个搜索。",
    "bad-setting": "某项设置的值无法使用。",
    "files-refused": "部分文件无法处理。",
    "wrong-field": "请求中某个字段的格式不正确。",
    "secret-required": "图库受密钥保护。",
    "refused": "不允许这样做。",
    "outside-roots": "它不在图库的文件夹内。",
    "read-only": "图库是只读的。",
    "foreign-site": "请求来自其他网站。",
    "not-found": "它不存在。",
    "media-not-found": "文件已不存在。",
    "folder-not-found": "文件夹已不存在，或其磁盘未连接。",
    "conflict": "这与现有内容冲突。",
    "name-taken": "这个名称已被使用。",
    "unreadable": "文件已损坏。",
    "not-readable": "无法读取：没有权限，或驱动器不可用。",
    "metadata-damaged": "文件中的信息已损坏。",
    "provider-failed": "向量与对话服务未能完成请求。",
    "unavailable": "目前无法完成。",
    "too-large": "一次请求的内容太多。",
    "index-busy": "另一个窗口正在写入索引。",
    "database-unusable": "数据库已损坏、版本高于本程序，或无法写入。",
}


def sentence(message: str, code: str, lang: str) -> str:
    """What happened. In Chinese (`lang` "zh") what kind of thing it is, with the details behind."""
    known = CHINESE.get(code) if lang == "zh" else None
    return f"{known}（{message}）" if known else message
