const brand = "Infinite Images";
const actions = { "close": "關閉", "cancel": "取消", "retry": "重試", "copy": "複製", "like": "喜歡", "unlike": "取消喜歡", "download": "下載檔案", "delete": "刪除" };
const rating = { "label": "評分", "stars": "{n} 星", "none": "清除評分" };
const sidebar = { "label": "圖庫", "everything": "所有圖片", "favourites": "收藏", "folders": "資料夾", "noFolders": "尚無", "addFolder": "加入資料夾…", "open": "{name} 中的資料夾", "offline": "離線", "offlineHint": "未連線。沒有任何遺失：磁碟重新連線後，圖片會自動恢復。", "manage": "關於 {name}…", "show": "資料夾", "home": "首頁", "albums": "相簿", "searches": "已儲存的搜尋", "forget": "從清單中移除" };
const addFolder = { "title": "加入資料夾", "hint": "圖片在原處讀取，不會複製、移動或修改任何內容。", "path": "資料夾路徑", "folders": "此處的資料夾", "up": "上一層資料夾", "none": "這裡沒有資料夾", "add": "加入此資料夾" };
const manage = { "holds": "其中有 {count} 張圖片。", "removeHint": "從圖庫移除後，檔案仍留在磁碟上；再次加入時，標籤會恢復。", "remove": "從圖庫移除" };
const older = { "title": "發現舊程式的圖庫", "text": "可以匯入：{contents}。舊程式的檔案只會被讀取，不會更動。", "tags": "{count} 個自訂標籤", "folders": "{count} 個資料夾", "takeOver": "匯入", "putAway": "暫不" };
const browse = { "trail": "此資料夾的位置", "folders": "其中的資料夾", "results": "{count} 個結果", "new": "{count} 張新圖", "size": "圖片大小", "deep": "包含所有子資料夾" };
const search = { "label": "搜尋", "placeholder": "搜尋提示詞、模型、標籤、檔案…", "inFolder": "在此資料夾中搜尋…", "suggestions": "建議", "everywhere": "改為搜尋全部", "clear": "清空搜尋", "removeChip": "移除 {chip}", "not": "非", "notWanted": "點擊以排除", "wantAgain": "點擊以重新包含", "keep": "儲存此搜尋", "keepTitle": "儲存此搜尋", "keepName": "搜尋名稱", "keepDo": "儲存" };
const sort = { "label": "排序", "newest": "最新優先", "oldest": "最舊優先", "name": "名稱，A 到 Z", "name-desc": "名稱，Z 到 A", "largest": "檔案由大到小", "smallest": "檔案由小到大", "created": "最近建立優先", "generated": "最近生成優先", "resolution": "像素由多到少", "rating": "評分由高到低", "model": "依模型", "seed": "依種子", "random": "隨機" };
const grid = { "label": "圖片", "liked": "已喜歡", "pick": "選取 (X)", "more": "更多…", "today": "今天", "yesterday": "昨天", "columns": { "name": "名稱", "tags": "標籤", "resolution": "像素", "size": "大小", "date": "修改時間" } };
const media = { "image": "圖片", "video": "影片", "audio": "音訊" };
const viewer = { "previous": "上一張", "next": "下一張", "fit": "符合視窗", "actualSize": "實際大小", "strip": "相鄰圖片", "failed": "無法顯示此檔案", "cannotShow": "該檔案可能已損毀，或瀏覽器不支援這種格式。", "canDownload": "您仍可下載它。", "turn": "旋轉 (R)", "slides": "投影片 (S)", "stream": "直向瀏覽", "single": "單張檢視", "sound": "聲音 (M)", "fullScreen": "全螢幕 (G)", "cover": "將此影格設為封面", "covered": "已將此影格設為封面" };
const inspector = { "label": "生成資訊", "toggle": "生成資訊 (I)", "nothing": "按一下圖片查看它是如何生成的，按兩下開啟。", "prompt": "提示詞", "negative": "反向提示詞", "parameters": "參數", "more": "其他 {count} 項", "text": "文字形式", "fields": "原始資料 ({count})", "file": "檔案", "tag": "標籤", "tagName": "標籤名稱", "addTag": "加入標籤", "removeTag": "移除標籤 {name}", "searchFor": "點擊以搜尋", "clickCopies": "點擊以複製", "copied": "已複製", "notCopied": "瀏覽器不允許複製", "guess": "檔案沒有直接說明，這是根據工作流程作出的最佳推測。", "origins": "資訊來源", "rawOnly": "檔案中有文字，但格式未知。原文如下。", "none": { "image": "這張圖片沒有生成資訊。程式儲存或網站上傳時常會遺失這些資訊。", "video": "這部影片沒有生成資訊。", "audio": "這段音訊沒有生成資訊。" } };
const parameters = { "model": "模型", "lora": "LoRA", "sampler": "取樣器", "scheduler": "排程器", "steps": "步數", "cfg": "CFG", "distilledCfg": "蒸餾 CFG", "seed": "種子", "size": "尺寸", "denoising": "重繪幅度", "clipSkip": "Clip 跳過", "vae": "VAE", "hiresUpscaler": "高清放大演算法", "hiresUpscale": "高清放大倍數", "hiresSteps": "高清步數", "generator": "生成工具" };
const tagTypes = { "custom": "標籤", "Model": "模型", "Sampler": "取樣器", "lora": "LoRA", "lyco": "LyCORIS", "pos": "提示詞", "size": "尺寸", "Size": "尺寸", "Media Type": "類型", "Source Identifier": "生成工具", "Model hash": "模型雜湊", "Schedule type": "排程器", "VAE": "VAE", "Module": "模組", "ControlNet": "ControlNet", "Generator": "生成工具" };
const status = { "items": "{count} 項", "readOnly": "唯讀", "lost": "程式沒有回應，正在重試…" };
const jobs = { "kinds": { "scan": "正在建立索引", "rebuild": "正在重新讀取全部", "live": "正在讀取變更", "text-index": "正在準備文字搜尋", "reparse": "正在重新解析中繼資料", "backup": "正在備份資料庫", "restore": "已從備份還原資料庫", "import": "正在匯入標籤和資料夾", "delete": "正在刪除", "move": "正在移動", "copy": "正在複製", "undo": "正在復原", "zip": "正在打包", "trash-restore": "正在還原", "rewrite": "寫入檔案", "empty-trash": "正在清空回收桶", "other": "正在處理", "embedding": "正在比較提示詞", "topics": "正在尋找主題" }, "outcomes": { "import": "標籤和資料夾已匯入" }, "rate": "{rate}/秒", "left": { "seconds": "剩餘 {amount} 秒", "minutes": "剩餘 {amount} 分鐘", "hours": "剩餘 {amount} 小時" }, "paused": "已暫停", "pause": "暫停", "resume": "繼續", "done": "{what}：{count} 個檔案", "unreadable": "{count} 個無法讀取", "failed": "{what}失敗：{why}", "failuresTitle": "無法讀取的檔案" };
const states = { "empty": { "title": "圖庫是空的", "text": "加入存放圖片的資料夾。圖片在原處讀取，不會複製或修改任何內容。", "readOnly": "圖庫沒有資料夾，而且是唯讀的。請在啟動程式時指定資料夾，或允許修改。", "action": "加入資料夾" }, "noPictures": { "title": "還沒有圖片", "text": "圖庫的資料夾中沒有可辨識的圖片、影片或音訊。", "indexing": "正在讀取資料夾，找到的圖片會顯示在這裡。" }, "emptyFolder": { "title": "此資料夾中沒有圖片", "withFolders": "圖片在上面的資料夾裡。" }, "noFavourites": { "title": "還沒有收藏", "text": "開啟圖片，按 F 鍵或點擊心形，它就會出現在這裡。" }, "noResults": { "title": "沒有找到", "text": "沒有圖片符合全部條件。少用幾個詞會找到更多。", "everywhere": "搜尋全部", "clear": "清空搜尋" }, "failed": { "title": "無法載入" }, "badQuery": { "title": "無法理解這個搜尋" } };
const secret = { "title": "圖庫已鎖定", "hint": "請輸入啟動程式時設定的金鑰。", "key": "金鑰", "wrong": "金鑰不正確。", "enter": "解鎖" };
const settings = { "title": "設定", "theme": "外觀", "themes": { "system": "跟隨系統", "light": "淺色", "dark": "深色" }, "language": "語言", "languageAuto": "跟隨瀏覽器", "size": "圖片大小", "slides": "投影片間隔", "seconds": "{seconds} 秒", "keepsZoom": "切換圖片時保持縮放", "stream": "以直向瀏覽開啟圖片" };
const keys = { "title": "快速鍵", "grid": "在格狀檢視中", "viewer": "開啟圖片時", "does": { "move": "移動", "page": "上一頁，下一頁", "ends": "第一張，最後一張", "open": "開啟", "like": "喜歡", "inspector": "生成資訊", "search": "搜尋", "keys": "這些快速鍵", "step": "上一張，下一張", "zoom": "放大，縮小", "fit": "符合視窗或實際大小", "rate": "評分", "unrate": "清除評分", "back": "返回格狀檢視", "delete": "移到回收桶", "undo": "復原上一步", "pick": "選取或取消", "pickRange": "選取一段", "pickAll": "全選", "invert": "反選", "tag": "標籤", "rename": "重新命名", "menu": "全部操作", "newTab": "新分頁", "closeTab": "關閉分頁", "toTab": "切換到該分頁", "fill": "填滿視窗", "turn": "旋轉", "slides": "投影片", "fullScreen": "全螢幕", "compare": "比較所選（兩到四張）" }, "caps": { "delete": "Del" }, "tabs": "分頁" };
const reasons = { "unreadable": "無法讀取", "metadata-damaged": "無法讀取", "media-not-found": "遺失", "not-found": "遺失", "folder-not-found": "遺失", "outside-roots": "不允許", "refused": "不允許", "secret-required": "已鎖定", "unavailable": "無法使用", "offline": "沒有回應", "error": "失敗" };
const errors = { "error": "出現了意料之外的問題。", "offline": "程式沒有回應。它還在執行嗎？", "invalid": "請求的寫法沒有意義。", "bad-query": "無法理解這個搜尋。", "bad-setting": "某項設定的值無法使用。", "files-refused": "部分檔案無法處理。", "wrong-field": "請求中某個欄位的格式不正確。", "secret-required": "圖庫受金鑰保護。", "refused": "不允許這樣做。", "outside-roots": "它不在圖庫的資料夾內。", "read-only": "圖庫是唯讀的。", "foreign-site": "請求來自其他網站。", "not-found": "它不存在。", "media-not-found": "檔案已不存在。", "folder-not-found": "資料夾已不存在，或其磁碟未連線。", "conflict": "這與現有內容衝突。", "name-taken": "這個名稱已被使用。", "unreadable": "檔案已損壞。", "not-readable": "無法讀取：沒有權限，或磁碟機無法使用。", "metadata-damaged": "檔案中的資訊已損壞。", "unavailable": "目前無法完成。", "too-large": "一次請求的內容太多。", "index-busy": "另一個視窗正在寫入索引。", "database-unusable": "資料庫已損壞、版本高於本程式，或無法寫入。", "provider-failed": "向量與對話服務未能完成請求。" };
const trash = { "title": "回收桶", "empty": "回收桶是空的。刪除的檔案會留在這裡，可以還原。", "count": "{count} 個已刪除的檔案，{size}", "emptyIt": "清空回收桶", "sure": "確定清空？", "restore": "還原 {name}", "more": "更多" };
const acts = { "deleted": "{name} 已移入回收桶 | {count} 個檔案已移入回收桶", "moved": "{name} 已移動到 {folder} | {count} 個檔案已移動到 {folder}", "copied": "{name} 已複製到 {folder} | {count} 個檔案已複製到 {folder}", "renamed": "現在名為 {name}", "nothingDone": "無需任何操作", "andMore": "{sentence} 另有 {count} 個。", "undo": "復原", "undone": "已復原", "nothing": "沒有可復原的操作" };
const picking = { "label": "已選內容", "picked": "已選 {count} 項", "all": "全選已顯示的", "everything": "全選 {count} 項", "fetching": "{share} % … 停止", "none": "取消選擇 (Esc)" };
const menu = { "label": "可執行的操作", "open": "開啟", "openInWindow": "在新視窗中開啟", "folder": "所在資料夾", "folderHere": "前往", "inTab": "在新分頁中", "beside": "在旁邊開啟", "samePrompt": "使用此提示詞的圖片", "pick": "選取", "tags": "標籤…", "download": "下載 | 下載為 ZIP", "packing": "正在打包 {count} 個檔案…", "copy": "複製文字", "copyPrompt": "提示詞", "copyInfotext": "提示詞及全部參數", "copyPath": "檔案路徑", "copyName": "檔案名稱", "copyLink": "檔案連結", "nothingToCopy": "沒有生成資訊", "saveInfo": "將已知資訊儲存為 JSON", "openWithProgram": "用預設程式開啟", "showInFileManager": "在檔案管理員中顯示", "move": "移動到…", "copyTo": "複製到…", "rename": "重新命名…", "album": "加入相簿…" };
const folders = { "moveTitle": "移動 {name} | 移動 {count} 個檔案", "copyTitle": "複製 {name} | 複製 {count} 個檔案", "moveHere": "移動到此處", "copyHere": "複製到此處", "recent": "最近使用", "where": "目前位置", "library": "圖庫", "filter": "在此尋找資料夾", "here": "此處的資料夾", "new": "新增資料夾", "newName": "新資料夾的名稱", "make": "建立" };
const conflict = { "title": "{folder} 中已有同名檔案", "more": "另有 {count} 個", "replaceHint": "被取代的檔案會進入回收桶，所有操作都可復原。", "skip": "略過這些", "replace": "取代", "rename": "兩者都保留" };
const rename = { "title": "重新命名", "name": "新名稱", "hint": "旁邊的文字檔會一併改名，標籤與評分保留。", "do": "重新命名" };
const tagging = { "title": "{name} 的標籤 | {count} 個檔案的標籤", "find": "尋找標籤或輸入新標籤", "tags": "標籤", "make": "新增標籤 {name}" };
const tabs = { "label": "分頁", "add": "新分頁 (Alt+T)", "close": "關閉 (Alt+W)", "closeNamed": "關閉 {name}", "closeOthers": "關閉其他", "duplicate": "複製分頁", "duplicateBeside": "在旁邊複製", "split": "移到單獨一欄", "toLeft": "移到左欄", "toRight": "移到右欄", "menu": "分頁操作", "border": "欄寬", "column": "第 {number} 欄" };
const forms = { "label": "版面", "justified": "等高列", "square": "方格", "list": "清單" };
const kinds = { "label": "類型", "all": "全部類型", "image": "圖片", "video": "影片", "audio": "音訊" };
const albums = { "choose": "加入相簿", "find": "尋找相簿或輸入新相簿", "make": "新增相簿 {name}", "filled": "已將 {count} 項加入 {name}" };
const home = { "welcome": "你生成的所有圖片，盡在一處", "guide": "指定圖片所在的資料夾。圖片在原處讀取，不會複製、移動或變更，也不會離開本機。", "first": "新增一個資料夾，其中的新圖片會自動出現。", "second": "依提示詞、模型、LoRA 或標籤搜尋。", "third": "開啟圖片檢視生成方式。按 F 收藏，按 1 到 5 評分。", "folders": "資料夾", "recent": "最新", "all": "全部 {count}", "visited": "最近瀏覽" };
const workflow = { "title": "工作流程", "nodes": "{count} 個節點", "closer": "放大", "further": "縮小", "download": "下載為 ComfyUI 檔案" };
const editing = { "open": "編輯文字", "title": "生成資訊", "hint": "提示詞、負面提示詞與參數，格式與 A1111 相同。檔案本身不會變更。", "text": "文字", "back": "還原檔案原文", "save": "儲存", "edited": "此文字已被編輯，與檔案內容不同。" };
const notes = { "label": "備註", "placeholder": "寫備註…" };
const host = { "send": "傳送到", "sendTo": "傳送到 {target}", "to": "{target}", "sent": "WebUI 已接收", "targets": { "txt2img": "文生圖", "img2img": "圖生圖", "inpaint": "局部重繪", "extras": "後期處理", "controlnet-txt2img": "ControlNet（文生圖）", "controlnet-img2img": "ControlNet（圖生圖）" } };
const compare = { "title": "比較", "how": "比較方式", "modes": { "beside": "並排", "slider": "滑桿", "flicker": "閃爍", "difference": "差異" }, "split": "分界線", "differs": "不同之處" };
const facets = { "label": "縮小結果範圍", "more": "更多", "less": "收合" };
const zhHant = {
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
  zhHant as default,
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
