const brand = "Infinite Images";
const actions = { "close": "关闭", "cancel": "取消", "retry": "重试", "copy": "复制", "like": "喜欢", "unlike": "取消喜欢", "download": "下载文件", "delete": "删除" };
const rating = { "label": "评分", "stars": "{n} 星", "none": "清除评分" };
const sidebar = { "label": "图库", "everything": "所有图片", "favourites": "收藏", "folders": "文件夹", "noFolders": "暂无", "addFolder": "添加文件夹…", "open": "{name} 中的文件夹", "offline": "离线", "offlineHint": "未连接。没有任何丢失：磁盘重新连接后，图片会自动恢复。", "manage": "关于 {name}…", "show": "文件夹", "home": "主页", "albums": "相册", "searches": "已保存的搜索", "forget": "从列表中移除" };
const addFolder = { "title": "添加文件夹", "hint": "图片在原处读取，不会复制、移动或修改任何内容。", "path": "文件夹路径", "folders": "此处的文件夹", "up": "上一级文件夹", "none": "这里没有文件夹", "add": "添加此文件夹" };
const manage = { "holds": "其中有 {count} 张图片。", "removeHint": "从图库移除后，文件仍留在磁盘上；再次添加时，标签会恢复。", "remove": "从图库移除" };
const older = { "title": "发现旧程序的图库", "text": "可以导入：{contents}。旧程序的文件只会被读取，不会改动。", "tags": "{count} 个自定义标签", "folders": "{count} 个文件夹", "takeOver": "导入", "putAway": "暂不" };
const browse = { "trail": "此文件夹的位置", "folders": "其中的文件夹", "results": "{count} 个结果", "new": "{count} 张新图", "size": "图片大小", "deep": "包含所有子文件夹" };
const search = { "label": "搜索", "placeholder": "搜索提示词、模型、标签、文件…", "inFolder": "在此文件夹中搜索…", "suggestions": "建议", "everywhere": "改为搜索全部", "clear": "清空搜索", "removeChip": "移除 {chip}", "not": "非", "notWanted": "点击以排除", "wantAgain": "点击以重新包含", "keep": "保存此搜索", "keepTitle": "保存此搜索", "keepName": "搜索名称", "keepDo": "保存" };
const sort = { "label": "排序", "newest": "最新优先", "oldest": "最旧优先", "name": "名称，A 到 Z", "name-desc": "名称，Z 到 A", "largest": "文件从大到小", "smallest": "文件从小到大", "created": "最近创建优先", "generated": "最近生成优先", "resolution": "像素从多到少", "rating": "评分从高到低", "model": "按模型", "seed": "按种子", "random": "随机" };
const grid = { "label": "图片", "liked": "已喜欢", "pick": "选择 (X)", "more": "更多…", "today": "今天", "yesterday": "昨天", "columns": { "name": "名称", "tags": "标签", "resolution": "像素", "size": "大小", "date": "修改时间" } };
const media = { "image": "图片", "video": "视频", "audio": "音频" };
const viewer = { "previous": "上一张", "next": "下一张", "fit": "适应窗口", "actualSize": "实际大小", "strip": "相邻图片", "failed": "无法显示此文件", "cannotShow": "该文件可能已损坏，或浏览器不支持这种格式。", "canDownload": "您仍可下载它。", "turn": "旋转 (R)", "slides": "幻灯片 (S)", "stream": "竖向浏览", "single": "单张查看", "sound": "声音 (M)", "fullScreen": "全屏 (G)", "cover": "将此帧设为封面", "covered": "已将此帧设为封面" };
const inspector = { "label": "生成信息", "toggle": "生成信息 (I)", "nothing": "单击图片查看它是如何生成的，双击打开。", "prompt": "提示词", "negative": "反向提示词", "parameters": "参数", "more": "其他 {count} 项", "text": "文本形式", "fields": "原始数据 ({count})", "file": "文件", "tag": "标签", "tagName": "标签名称", "addTag": "添加标签", "removeTag": "移除标签 {name}", "searchFor": "点击以搜索", "clickCopies": "点击以复制", "copied": "已复制", "notCopied": "浏览器不允许复制", "guess": "文件没有直接说明，这是根据工作流作出的最佳推测。", "origins": "信息来源", "rawOnly": "文件中有文本，但格式未知。原文如下。", "none": { "image": "这张图片没有生成信息。程序保存或网站上传时常会丢失这些信息。", "video": "这个视频没有生成信息。", "audio": "这个音频没有生成信息。" } };
const parameters = { "model": "模型", "lora": "LoRA", "sampler": "采样器", "scheduler": "调度器", "steps": "步数", "cfg": "CFG", "distilledCfg": "蒸馏 CFG", "seed": "种子", "size": "尺寸", "denoising": "重绘幅度", "clipSkip": "Clip 跳过", "vae": "VAE", "hiresUpscaler": "高清放大算法", "hiresUpscale": "高清放大倍数", "hiresSteps": "高清步数", "generator": "生成工具" };
const tagTypes = { "custom": "标签", "Model": "模型", "Sampler": "采样器", "lora": "LoRA", "lyco": "LyCORIS", "pos": "提示词", "size": "尺寸", "Size": "尺寸", "Media Type": "类型", "Source Identifier": "生成工具", "Model hash": "模型哈希", "Schedule type": "调度器", "VAE": "VAE", "Module": "模块", "ControlNet": "ControlNet", "Generator": "生成工具" };
const status = { "items": "{count} 项", "readOnly": "只读", "lost": "程序没有响应，正在重试…" };
const jobs = { "kinds": { "scan": "正在建立索引", "rebuild": "正在重新读取全部", "live": "正在读取更改", "text-index": "正在准备文本搜索", "reparse": "正在重新解析元数据", "backup": "正在备份数据库", "restore": "已从备份恢复数据库", "import": "正在导入标签和文件夹", "delete": "正在删除", "move": "正在移动", "copy": "正在复制", "undo": "正在撤销", "zip": "正在打包", "trash-restore": "正在恢复", "rewrite": "写入文件", "empty-trash": "正在清空回收站", "other": "正在处理", "embedding": "正在比较提示词", "topics": "正在寻找主题" }, "outcomes": { "import": "标签和文件夹已导入" }, "rate": "{rate}/秒", "left": { "seconds": "剩余 {amount} 秒", "minutes": "剩余 {amount} 分钟", "hours": "剩余 {amount} 小时" }, "paused": "已暂停", "pause": "暂停", "resume": "继续", "done": "{what}：{count} 个文件", "unreadable": "{count} 个无法读取", "failed": "{what}失败：{why}", "failuresTitle": "无法读取的文件" };
const states = { "empty": { "title": "图库是空的", "text": "添加存放图片的文件夹。图片在原处读取，不会复制或修改任何内容。", "readOnly": "图库没有文件夹，而且是只读的。请在启动程序时指定文件夹，或允许修改。", "action": "添加文件夹" }, "noPictures": { "title": "还没有图片", "text": "图库的文件夹中没有可识别的图片、视频或音频。", "indexing": "正在读取文件夹，找到的图片会显示在这里。" }, "emptyFolder": { "title": "此文件夹中没有图片", "withFolders": "图片在上面的文件夹里。" }, "noFavourites": { "title": "还没有收藏", "text": "打开图片，按 F 键或点击心形，它就会出现在这里。" }, "noResults": { "title": "没有找到", "text": "没有图片符合全部条件。少用几个词会找到更多。", "everywhere": "搜索全部", "clear": "清空搜索" }, "failed": { "title": "无法加载" }, "badQuery": { "title": "无法理解这个搜索" } };
const secret = { "title": "图库已锁定", "hint": "请输入启动程序时设置的密钥。", "key": "密钥", "wrong": "密钥不正确。", "enter": "解锁" };
const settings = { "title": "设置", "theme": "外观", "themes": { "system": "跟随系统", "light": "浅色", "dark": "深色" }, "language": "语言", "languageAuto": "跟随浏览器", "size": "图片大小", "slides": "幻灯片间隔", "seconds": "{seconds} 秒", "keepsZoom": "切换图片时保持缩放", "stream": "以竖向浏览打开图片" };
const keys = { "title": "快捷键", "grid": "在网格中", "viewer": "打开图片时", "does": { "move": "移动", "page": "上一页，下一页", "ends": "第一张，最后一张", "open": "打开", "like": "喜欢", "inspector": "生成信息", "search": "搜索", "keys": "这些快捷键", "step": "上一张，下一张", "zoom": "放大，缩小", "fit": "适应窗口或实际大小", "rate": "评分", "unrate": "清除评分", "back": "返回网格", "delete": "移到回收站", "undo": "撤销上一步", "pick": "选择或取消", "pickRange": "选择一段", "pickAll": "全选", "invert": "反选", "tag": "标签", "rename": "重命名", "menu": "全部操作", "newTab": "新标签页", "closeTab": "关闭标签页", "toTab": "切换到该标签页", "fill": "填满窗口", "turn": "旋转", "slides": "幻灯片", "fullScreen": "全屏", "compare": "比较所选（两到四张）" }, "caps": { "delete": "Del" }, "tabs": "标签页" };
const reasons = { "unreadable": "无法读取", "metadata-damaged": "无法读取", "media-not-found": "缺失", "not-found": "缺失", "folder-not-found": "缺失", "outside-roots": "不允许", "refused": "不允许", "secret-required": "已锁定", "unavailable": "不可用", "offline": "没有响应", "error": "失败" };
const errors = { "error": "出现了意料之外的问题。", "offline": "程序没有响应。它还在运行吗？", "invalid": "请求的写法没有意义。", "bad-query": "无法理解这个搜索。", "bad-setting": "某项设置的值无法使用。", "files-refused": "部分文件无法处理。", "wrong-field": "请求中某个字段的格式不正确。", "secret-required": "图库受密钥保护。", "refused": "不允许这样做。", "outside-roots": "它不在图库的文件夹内。", "read-only": "图库是只读的。", "foreign-site": "请求来自其他网站。", "not-found": "它不存在。", "media-not-found": "文件已不存在。", "folder-not-found": "文件夹已不存在，或其磁盘未连接。", "conflict": "这与现有内容冲突。", "name-taken": "这个名称已被使用。", "unreadable": "文件已损坏。", "not-readable": "无法读取：没有权限，或驱动器不可用。", "metadata-damaged": "文件中的信息已损坏。", "unavailable": "目前无法完成。", "too-large": "一次请求的内容太多。", "index-busy": "另一个窗口正在写入索引。", "database-unusable": "数据库已损坏、版本高于本程序，或无法写入。", "provider-failed": "向量与对话服务未能完成请求。" };
const trash = { "title": "回收站", "empty": "回收站是空的。删除的文件会留在这里，可以恢复。", "count": "{count} 个已删除的文件，{size}", "emptyIt": "清空回收站", "sure": "确定清空？", "restore": "恢复 {name}", "more": "更多" };
const acts = { "deleted": "{name} 已移入回收站 | {count} 个文件已移入回收站", "moved": "{name} 已移动到 {folder} | {count} 个文件已移动到 {folder}", "copied": "{name} 已复制到 {folder} | {count} 个文件已复制到 {folder}", "renamed": "现在名为 {name}", "nothingDone": "无需任何操作", "andMore": "{sentence} 另有 {count} 个。", "undo": "撤销", "undone": "已撤销", "nothing": "没有可撤销的操作" };
const picking = { "label": "已选内容", "picked": "已选 {count} 项", "all": "全选已显示的", "everything": "全选 {count} 项", "fetching": "{share} % … 停止", "none": "取消选择 (Esc)" };
const menu = { "label": "可执行的操作", "open": "打开", "openInWindow": "在新窗口中打开", "folder": "所在文件夹", "folderHere": "前往", "inTab": "在新标签页中", "beside": "在旁边打开", "samePrompt": "使用此提示词的图片", "pick": "选择", "tags": "标签…", "download": "下载 | 下载为 ZIP", "packing": "正在打包 {count} 个文件…", "copy": "复制文本", "copyPrompt": "提示词", "copyInfotext": "提示词及全部参数", "copyPath": "文件路径", "copyName": "文件名", "copyLink": "文件链接", "nothingToCopy": "没有生成信息", "saveInfo": "将已知信息保存为 JSON", "openWithProgram": "用默认程序打开", "showInFileManager": "在文件管理器中显示", "move": "移动到…", "copyTo": "复制到…", "rename": "重命名…", "album": "加入相册…" };
const folders = { "moveTitle": "移动 {name} | 移动 {count} 个文件", "copyTitle": "复制 {name} | 复制 {count} 个文件", "moveHere": "移动到此处", "copyHere": "复制到此处", "recent": "最近使用", "where": "当前位置", "library": "图库", "filter": "在此查找文件夹", "here": "此处的文件夹", "new": "新建文件夹", "newName": "新文件夹的名称", "make": "创建" };
const conflict = { "title": "{folder} 中已有同名文件", "more": "另有 {count} 个", "replaceHint": "被替换的文件会进入回收站，所有操作都可撤销。", "skip": "跳过这些", "replace": "替换", "rename": "两者都保留" };
const rename = { "title": "重命名", "name": "新名称", "hint": "旁边的文本文件会一并改名，标签和评分保留。", "do": "重命名" };
const tagging = { "title": "{name} 的标签 | {count} 个文件的标签", "find": "查找标签或输入新标签", "tags": "标签", "make": "新建标签 {name}" };
const tabs = { "label": "标签页", "add": "新标签页 (Alt+T)", "close": "关闭 (Alt+W)", "closeNamed": "关闭 {name}", "closeOthers": "关闭其他", "duplicate": "复制标签页", "duplicateBeside": "在旁边复制", "split": "移到单独一栏", "toLeft": "移到左栏", "toRight": "移到右栏", "menu": "标签页操作", "border": "栏宽", "column": "第 {number} 栏" };
const forms = { "label": "布局", "justified": "等高行", "square": "方格", "list": "列表" };
const kinds = { "label": "类型", "all": "全部类型", "image": "图片", "video": "视频", "audio": "音频" };
const albums = { "choose": "加入相册", "find": "查找相册或输入新相册", "make": "新建相册 {name}", "filled": "已将 {count} 项加入 {name}" };
const home = { "welcome": "你生成的所有图片，尽在一处", "guide": "指定图片所在的文件夹。图片在原处读取，不会复制、移动或更改，也不会离开本机。", "first": "添加一个文件夹，其中的新图片会自动出现。", "second": "按提示词、模型、LoRA 或标签搜索。", "third": "打开图片查看生成方式。按 F 收藏，按 1 到 5 评分。", "folders": "文件夹", "recent": "最新", "all": "全部 {count}", "visited": "最近浏览" };
const workflow = { "title": "工作流", "nodes": "{count} 个节点", "closer": "放大", "further": "缩小", "download": "下载为 ComfyUI 文件" };
const editing = { "open": "编辑文本", "title": "生成信息", "hint": "提示词、负面提示词和参数，格式与 A1111 相同。文件本身不会更改。", "text": "文本", "back": "恢复文件原文", "save": "保存", "edited": "此文本已被编辑，与文件内容不同。" };
const notes = { "label": "备注", "placeholder": "写备注…" };
const host = { "send": "发送到", "sendTo": "发送到 {target}", "to": "{target}", "sent": "WebUI 已接收", "targets": { "txt2img": "文生图", "img2img": "图生图", "inpaint": "局部重绘", "extras": "后期处理", "controlnet-txt2img": "ControlNet（文生图）", "controlnet-img2img": "ControlNet（图生图）" } };
const compare = { "title": "比较", "how": "比较方式", "modes": { "beside": "并排", "slider": "滑块", "flicker": "闪烁", "difference": "差异" }, "split": "分界线", "differs": "不同之处" };
const facets = { "label": "缩小结果范围", "more": "更多", "less": "收起" };
const zhHans = {
  brand,
  actions,
  rating,
  sidebar,
  addFolder,
  manage,
  older,
  browse,
  search,
  sort,
  grid,
  media,
  viewer,
  inspector,
  parameters,
  tagTypes,
  status,
  jobs,
  states,
  secret,
  settings,
  keys,
  reasons,
  errors,
  trash,
  acts,
  picking,
  menu,
  folders,
  conflict,
  rename,
  tagging,
  tabs,
  forms,
  kinds,
  albums,
  home,
  workflow,
  editing,
  notes,
  host,
  compare,
  facets
};
export {
  actions,
  acts,
  addFolder,
  albums,
  brand,
  browse,
  compare,
  conflict,
  zhHans as default,
  editing,
  errors,
  facets,
  folders,
  forms,
  grid,
  home,
  host,
  inspector,
  jobs,
  keys,
  kinds,
  manage,
  media,
  menu,
  notes,
  older,
  parameters,
  picking,
  rating,
  reasons,
  rename,
  search,
  secret,
  settings,
  sidebar,
  sort,
  states,
  status,
  tabs,
  tagTypes,
  tagging,
  trash,
  viewer,
  workflow
};
