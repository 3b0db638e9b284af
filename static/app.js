const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["WorkflowDialog.js","vendor.js","ModalDialog.js","TextDialog.js","CompareView.js","StreamView.js","FolderDialog.js","ConflictDialog.js","RenameDialog.js","AlbumDialog.js","NameDialog.js","TagDialog.js","PopupMenu.js","menus.js","MediaViewer.js","AddFolderDialog.js","ManageRootDialog.js","SettingsDialog.js","KeysDialog.js","TrashDialog.js","FailuresDialog.js"])))=>i.map(i=>d[i]);
import { B as defineComponent, H as openBlock, Q as createElementBlock, Z as normalizeClass, K as renderSlot, _ as useI18n, $ as useTemplateRef, k as onMounted, a0 as createBaseVNode, U as createVNode, u as unref, a1 as KeyRound, a2 as toDisplayString, a3 as withDirectives, a4 as vModelText, M as createCommentVNode, J as withCtx, a5 as createTextVNode, X as withModifiers, s as shallowRef, a6 as createI18n, i as inject, p as provide, w as watch, b as onScopeDispose, a7 as readonly, f as computed, a8 as shallowReactive, r as reactive, q as watchEffect, I as createBlock, F as Fragment, a9 as renderList, aa as X, ab as TransitionGroup, ac as SlidersHorizontal, ad as ChevronRight, ae as Folder, o as onBeforeUnmount, L as normalizeStyle, af as useModel, ag as vModelSelect, ah as ChevronDown, ai as SearchX, aj as FolderX, ak as CircleAlert, al as FolderPlus, am as Images, an as Heart, ao as ImageOff, ap as Import, aq as mergeModels, ar as resolveDynamicComponent, as as List, at as Grid2x2, au as LayoutDashboard, av as Film, aw as AudioLines, ax as Star, ay as Play, az as Check, aA as Ellipsis, y as toRef, n as nextTick, aB as onActivated, aC as Send, A as useId, Y as withKeys, aD as Plus, aE as MousePointerClick, aF as TriangleAlert, aG as Copy, aH as Workflow, aI as PencilLine, E as mergeProps, aJ as defineAsyncComponent, aK as Columns2, aL as Tags, aM as FolderInput, aN as Download, aO as Trash2, aP as Eye, aQ as ExternalLink, aR as FolderSearch, aS as AppWindow, aT as Quote, aU as SquareDashed, aV as BookImage, aW as Type, aX as TextQuote, aY as FolderOpen, aZ as Pencil, a_ as Link2, a$ as Braces, b0 as MonitorPlay, b1 as Search, b2 as BookmarkPlus, b3 as vShow, b4 as onDeactivated, b5 as Layers, b6 as PanelRight, b7 as toHandlers, b8 as ArrowUp, b9 as Transition, T as Teleport, ba as resolveComponent, bb as House, bc as Settings, bd as PanelLeft, be as KeepAlive, bf as FolderTree, bg as createApp } from "./vendor.js";
function apiBase() {
  const meta = document.querySelector('meta[name="iib-base"]');
  return meta?.content ?? "/infinite_image_browsing";
}
function apiUrl(path, params = {}) {
  const query = new URLSearchParams(params).toString();
  return `${apiBase()}/${path}${query === "" ? "" : `?${query}`}`;
}
class ApiError extends Error {
  constructor(message, code, status2, hint = "", details = {}) {
    super(message);
    this.code = code;
    this.status = status2;
    this.hint = hint;
    this.details = details;
    this.name = "ApiError";
  }
  code;
  status;
  hint;
  details;
}
async function get(path, params = {}, signal) {
  return ask(apiUrl(path, params), signal ? { signal } : {});
}
async function post(path, body = {}, signal) {
  return send("POST", path, body, signal);
}
async function postTo(path, params) {
  return ask(apiUrl(path, params), { method: "POST" });
}
async function remove(path, body) {
  return send("DELETE", path, body);
}
async function postForBlob(path, body, signal) {
  return (await answerOf(apiUrl(path), sending("POST", body, signal))).blob();
}
async function send(method, path, body, signal) {
  return ask(apiUrl(path), sending(method, body, signal));
}
function sending(method, body, signal) {
  return {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...signal ? { signal } : {}
  };
}
async function ask(url, request) {
  return await (await answerOf(url, request)).json();
}
async function answerOf(url, request) {
  let response;
  try {
    response = await fetch(url, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new ApiError("", "offline", 0);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}
async function problemOf(response) {
  const body = await response.json().catch(() => void 0);
  if (!isRecord$2(body)) return new ApiError("", codeOf(response.status), response.status);
  return new ApiError(
    sentenceOf(body["detail"]),
    typeof body["code"] === "string" ? body["code"] : codeOf(response.status),
    response.status,
    typeof body["hint"] === "string" ? body["hint"] : "",
    isRecord$2(body["details"]) ? body["details"] : {}
  );
}
function sentenceOf(detail) {
  if (typeof detail === "string") return detail;
  if (!Array.isArray(detail)) return "";
  return detail.map((each) => isRecord$2(each) ? String(each["msg"] ?? "") : "").join(". ");
}
function codeOf(status2) {
  if (status2 === 401) return "secret-required";
  if (status2 === 404) return "not-found";
  if (status2 === 422) return "invalid";
  if (status2 === 503) return "unavailable";
  return "error";
}
function isRecord$2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
const FIELDS = /* @__PURE__ */ new Set([
  ...["prompt", "neg", "tag", "model", "lora", "sampler", "scheduler", "vae", "controlnet", "generator"],
  ...["seed", "steps", "cfg", "guidance", "denoise", "clip", "w", "h", "mp", "size", "date", "created", "generated"],
  ...["rating", "album", "note", "type", "file", "path", "has", "is"]
]);
function splitQuery(query) {
  const items = itemsOf(query);
  if (items.some((item) => item === "OR" || /^-?\(/.test(item))) return { chips: [], words: query.trim() };
  const chips = [];
  const words = [];
  for (const item of items) {
    const chip = chipOf(item);
    if (chip) chips.push(chip);
    else words.push(item);
  }
  return { chips, words: words.join(" ") };
}
function joinQuery({ chips, words }) {
  return [...chips.map((chip) => chip.source), words.trim()].filter((part) => part !== "").join(" ");
}
function term(field, value) {
  return `${field}:${quoted(value)}`;
}
function phrase(value) {
  return `"${value.replaceAll('"', " ").replace(/\s+/g, " ").trim()}"`;
}
function quoted(value) {
  const whole = phrase(value);
  const plain = whole.slice(1, -1);
  const isWord = /^[^\s"(),/~<>:-][^\s"(),]*$/.test(plain) && plain !== "OR" && !plain.includes("..");
  return isWord ? plain : whole;
}
function chipOf(item) {
  const match = /^(-?)([a-z]+):(.+)$/s.exec(item);
  if (!match) return void 0;
  const [, minus, field = "", raw = ""] = match;
  if (!FIELDS.has(field)) return void 0;
  if (/[()"]/.test(raw.replaceAll(/"[^"]*"/g, ""))) return void 0;
  return { field, value: raw.replaceAll('"', ""), isNot: minus === "-", source: item };
}
function itemsOf(query) {
  const items = [];
  let item = "";
  let depth = 0;
  let isQuoted = false;
  for (const character of query) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === "(") depth += 1;
    else if (!isQuoted && character === ")") depth -= 1;
    if (/\s/.test(character) && !isQuoted && depth <= 0) {
      if (item !== "") items.push(item);
      item = "";
    } else item += character;
  }
  if (item !== "") items.push(item);
  return items;
}
function lastItem(text) {
  const item = /\s$/.test(text) && (text.split('"').length - 1) % 2 === 0 ? "" : itemsOf(text).at(-1) ?? "";
  return { item, from: text.length - item.length };
}
const FIELD_OF_TAG = {
  custom: "tag",
  Model: "model",
  Sampler: "sampler",
  lora: "lora",
  lyco: "lora",
  pos: "prompt",
  "Source Identifier": "generator",
  Generator: "generator",
  "Model hash": "model",
  "Schedule type": "scheduler",
  VAE: "vae",
  Module: "vae",
  ControlNet: "controlnet"
};
function queryOfTag(tag) {
  const field = FIELD_OF_TAG[tag.type];
  if (field !== void 0) return exactly(field, tag.name);
  if (tag.type === "Media Type") return term("type", tag.name.toLowerCase());
  const sides = /^(\d+) × (\d+)$/.exec(tag.name);
  if (tag.type === "size" && sides) return `w:${sides[1] ?? ""} h:${sides[2] ?? ""}`;
  return phrase(tag.name);
}
function exactly(field, value) {
  return `${field}:${phrase(value)}`;
}
function isByMeaning(query) {
  return itemsOf(query).some((item) => /^[-(]*~[^\s()]/.test(item));
}
const PREFERENCES = "iib_page";
function fetchSettings() {
  return get("global_setting");
}
function savePreferences(value) {
  return post("app_fe_setting", { name: PREFERENCES, value: JSON.stringify(value) });
}
function listFolder(folder, recursive, kind, page, signal) {
  return post("list", { folder, recursive, ...kind === "" ? {} : { media_type: kind }, ...page }, signal);
}
function search$1(q, folders2, page, signal) {
  const scope = folders2.length > 0 ? { folder_paths: folders2 } : {};
  const { sort: sort2, ...rest } = page;
  const order = sort2 === "newest" && isByMeaning(q) ? {} : { sort: sort2 };
  return post("db/query", { q, ...scope, ...order, ...rest }, signal);
}
async function fetchFacets(q, folders2, facets2, signal) {
  const scope = folders2.length > 0 ? { folder_paths: folders2 } : {};
  return (await post("db/query", { q, ...scope, facets: facets2, size: 1 }, signal)).facets;
}
function completeTag(prefix, signal) {
  return get("db/complete", { q: prefix, limit: "12" }, signal);
}
function fetchGeneration(path, signal) {
  return get("generation", { path }, signal);
}
function announce(path, ticket) {
  return postTo("send_img_path", { path, ticket });
}
function editText(path, text) {
  return post("update_exif", { path, exif: text });
}
function saveNote(path, text) {
  return post("db/note", { path, text });
}
function setVideoCover(item, base64) {
  return post("set_target_frame_as_video_cover", { path: item.fullpath, base64_img: base64, updated_time: item.date });
}
function fetchFolders(path, signal) {
  return get("folders", path === void 0 ? {} : { path }, signal);
}
function fetchFolderCovers(paths, signal) {
  return post("batch_top_4_media_info", { paths }, signal);
}
async function fetchSavedSearches() {
  return (await get("db/saved_searches")).saved_searches;
}
function saveSearch(search2, id) {
  return post(id === void 0 ? "db/saved_searches" : `db/saved_searches/${String(id)}`, search2);
}
function removeSavedSearch(id) {
  return remove(`db/saved_searches/${String(id)}`, {});
}
async function fetchAlbums() {
  return (await get("db/albums")).albums;
}
function makeAlbum(name) {
  return post("db/albums", { name });
}
function renameAlbum(id, name) {
  return post(`db/albums/${String(id)}`, { name });
}
function removeAlbum(id) {
  return remove(`db/albums/${String(id)}`, {});
}
function fillAlbum(id, paths, does) {
  return post(`db/albums/${String(id)}/${does}`, { paths });
}
function addRoot(path) {
  return post("db/extra_paths", { path, types: ["scanned"] });
}
function removeRoot(path, types) {
  return remove("db/extra_paths", { path, types });
}
function fetchOlderLibrary() {
  return get("db/peer_library");
}
function importOlderLibrary() {
  return post("db/peer_library/import");
}
function updateIndex() {
  return post("db/update_image_data");
}
function addCustomTag(name) {
  return post("db/add_custom_tag", { tag_name: name });
}
function toggleTag(path, tagId) {
  return post("db/toggle_custom_tag_to_img", { img_path: path, tag_id: tagId });
}
function tagMany(paths, tagId, action) {
  return post("db/batch_update_image_tag", { img_paths: paths, tag_id: tagId, action });
}
function rate(paths, stars) {
  return post("db/rate", { img_paths: paths, rating: stars });
}
function deleteFiles(paths) {
  return post("delete_files", { file_paths: paths });
}
function transfer(kind, paths, folder, onConflict) {
  return post(`${kind}_files`, {
    file_paths: paths,
    dest: folder,
    create_dest_folder: true,
    continue_on_error: true,
    on_conflict: onConflict
  });
}
function rename$1(path, name) {
  return post("db/rename", { path, name });
}
function makeFolder(path) {
  return post("mkdirs", { dest_folder: path });
}
function whichExist(paths) {
  return post("check_path_exists", { paths });
}
function showInFileManager(path) {
  return post("open_folder", { path });
}
function openWithProgram(path) {
  return post("open_with_default_app", { path });
}
function fetchInfotexts(paths) {
  return post("image_geninfo_batch", { paths });
}
function zip(paths, signal) {
  return postForBlob("zip", { paths, compress: false, pack_only: false }, signal);
}
function undo(operationId) {
  return post("undo", operationId === void 0 ? {} : { operation_id: operationId });
}
function fetchTrash(cursor) {
  return get("trash", { cursor });
}
function restoreFromTrash(ids) {
  return post("trash/restore", { ids });
}
function emptyTrash() {
  return post("trash/empty", { all: true });
}
function fetchJobs() {
  return get("jobs");
}
function controlJob(id, action) {
  return post(`jobs/${encodeURIComponent(id)}/${action}`);
}
function fileUrl(item) {
  return apiUrl("file", { path: item.fullpath, t: item.date });
}
function shownUrl(item) {
  return apiUrl(item.media_type === "video" ? "play_video" : "display", { path: item.fullpath, t: item.date });
}
function downloadUrl(item) {
  return apiUrl("file", { path: item.fullpath, t: item.date, disposition: item.name });
}
function thumbnailUrl(item, side) {
  const size = `${String(side)}x${String(side)}`;
  return apiUrl("image-thumbnail", { path: item.fullpath, t: item.date, size });
}
function storyboardUrl(item) {
  return apiUrl("video_storyboard", { path: item.fullpath, t: item.date, count: "10" });
}
const POLL_MS = 3e3;
function listen(listeners) {
  let stop = () => {
  };
  let isFirst = true;
  const followVisibility = () => {
    stop();
    stop = document.hidden ? () => {
    } : listenNow(listeners, isFirst);
    isFirst = false;
  };
  document.addEventListener("visibilitychange", followVisibility);
  followVisibility();
  return () => {
    document.removeEventListener("visibilitychange", followVisibility);
    stop();
  };
}
function listenNow(listeners, isFirst) {
  const source = new EventSource(apiUrl("events"));
  let stopPolling = () => {
  };
  let hasMissed = !isFirst;
  source.onopen = () => {
    listeners.connection(true);
    if (hasMissed) listeners.settings();
    hasMissed = false;
  };
  source.onerror = () => {
    hasMissed = true;
    listeners.connection(false);
    if (source.readyState === EventSource.CLOSED) stopPolling = poll(listeners);
  };
  on(source, "job", (data) => {
    if (isRecord$2(data)) listeners.job(data);
  });
  on(source, "library", (data) => {
    if (isRecord$2(data)) listeners.library(Number(data["count"] ?? 0));
  });
  on(source, "settings", () => {
    listeners.settings();
  });
  return () => {
    source.close();
    stopPolling();
  };
}
function on(source, name, tell) {
  source.addEventListener(name, (event) => {
    tell(JSON.parse(event.data));
  });
}
function poll(listeners) {
  const ask2 = async () => {
    try {
      const { jobs: jobs2 } = await fetchJobs();
      listeners.connection(true);
      for (const job of jobs2) listeners.job(job);
    } catch {
      listeners.connection(false);
    }
  };
  const timer = setInterval(() => void ask2(), POLL_MS);
  void ask2();
  return () => {
    clearInterval(timer);
  };
}
const _hoisted_1$x = ["type"];
const _sfc_main$y = /* @__PURE__ */ defineComponent({
  __name: "PushButton",
  props: {
    isPrimary: { type: Boolean },
    type: { default: "button" }
  },
  setup(__props) {
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("button", {
        type: __props.type,
        class: normalizeClass(["push", { primary: __props.isPrimary }])
      }, [
        renderSlot(_ctx.$slots, "default", {}, void 0, true)
      ], 10, _hoisted_1$x);
    };
  }
});
const _export_sfc = (sfc, props) => {
  const target = sfc.__vccOpts || sfc;
  for (const [key, val] of props) {
    target[key] = val;
  }
  return target;
};
const PushButton = /* @__PURE__ */ _export_sfc(_sfc_main$y, [["__scopeId", "data-v-a6bc0ca7"]]);
const _hoisted_1$w = { class: "locked" };
const _hoisted_2$r = { class: "mark" };
const _hoisted_3$j = { class: "hint" };
const _hoisted_4$h = ["aria-label", "placeholder", "aria-invalid"];
const _hoisted_5$e = {
  key: 0,
  class: "wrong",
  role: "alert"
};
const _sfc_main$x = /* @__PURE__ */ defineComponent({
  __name: "SecretPrompt",
  props: {
    tryAgain: { type: Function }
  },
  setup(__props) {
    const props = __props;
    const { t } = useI18n();
    const input = useTemplateRef("input");
    const key = shallowRef("");
    const isWrong = shallowRef(false);
    const isAsking = shallowRef(false);
    onMounted(() => input.value?.focus());
    async function enter() {
      if (key.value === "" || isAsking.value) return;
      isAsking.value = true;
      try {
        await post("login", { key: key.value });
        isWrong.value = !await props.tryAgain();
      } catch {
        isWrong.value = true;
      }
      isAsking.value = false;
      if (isWrong.value) input.value?.select();
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("main", _hoisted_1$w, [
        createBaseVNode("form", {
          onSubmit: withModifiers(enter, ["prevent"])
        }, [
          createBaseVNode("div", _hoisted_2$r, [
            createVNode(unref(KeyRound), { size: 22 })
          ]),
          createBaseVNode("h1", null, toDisplayString(unref(t)("secret.title")), 1),
          createBaseVNode("p", _hoisted_3$j, toDisplayString(unref(t)("secret.hint")), 1),
          withDirectives(createBaseVNode("input", {
            ref_key: "input",
            ref: input,
            "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => key.value = $event),
            type: "password",
            autocomplete: "current-password",
            "aria-label": unref(t)("secret.key"),
            placeholder: unref(t)("secret.key"),
            "aria-invalid": isWrong.value,
            onInput: _cache[1] || (_cache[1] = ($event) => isWrong.value = false)
          }, null, 40, _hoisted_4$h), [
            [vModelText, key.value]
          ]),
          isWrong.value ? (openBlock(), createElementBlock("p", _hoisted_5$e, toDisplayString(unref(t)("secret.wrong")), 1)) : createCommentVNode("", true),
          createVNode(PushButton, {
            "is-primary": "",
            type: "submit",
            disabled: key.value === "" || isAsking.value
          }, {
            default: withCtx(() => [
              createTextVNode(toDisplayString(unref(t)("secret.enter")), 1)
            ]),
            _: 1
          }, 8, ["disabled"])
        ], 32)
      ]);
    };
  }
});
const SecretPrompt = /* @__PURE__ */ _export_sfc(_sfc_main$x, [["__scopeId", "data-v-18694049"]]);
const scriptRel = /* @__PURE__ */ (function detectScriptRel() {
  const relList = typeof document !== "undefined" && document.createElement("link").relList;
  return relList && relList.supports && relList.supports("modulepreload") ? "modulepreload" : "preload";
})();
const assetsURL = function(dep) {
  return "/infinite_image_browsing/fe-static/" + dep;
};
const seen = {};
const __vitePreload = function preload(baseModule, deps, importerUrl) {
  let promise = Promise.resolve();
  if (deps && deps.length > 0) {
    let allSettled = function(promises$2) {
      return Promise.all(promises$2.map((p) => Promise.resolve(p).then((value$1) => ({
        status: "fulfilled",
        value: value$1
      }), (reason) => ({
        status: "rejected",
        reason
      }))));
    };
    document.getElementsByTagName("link");
    const cspNonceMeta = document.querySelector("meta[property=csp-nonce]");
    const cspNonce = cspNonceMeta?.nonce || cspNonceMeta?.getAttribute("nonce");
    promise = allSettled(deps.map((dep) => {
      dep = assetsURL(dep);
      if (dep in seen) return;
      seen[dep] = true;
      const isCss = dep.endsWith(".css");
      const cssSelector = isCss ? '[rel="stylesheet"]' : "";
      if (document.querySelector(`link[href="${dep}"]${cssSelector}`)) return;
      const link = document.createElement("link");
      link.rel = isCss ? "stylesheet" : scriptRel;
      if (!isCss) link.as = "script";
      link.crossOrigin = "";
      link.href = dep;
      if (cspNonce) link.setAttribute("nonce", cspNonce);
      document.head.appendChild(link);
      if (isCss) return new Promise((res, rej) => {
        link.addEventListener("load", res);
        link.addEventListener("error", () => rej(/* @__PURE__ */ new Error(`Unable to preload CSS for ${dep}`)));
      });
    }));
  }
  function handlePreloadError(err$2) {
    const e$1 = new Event("vite:preloadError", { cancelable: true });
    e$1.payload = err$2;
    window.dispatchEvent(e$1);
    if (!e$1.defaultPrevented) throw err$2;
  }
  return promise.then((res) => {
    for (const item of res || []) {
      if (item.status !== "rejected") continue;
      handlePreloadError(item.reason);
    }
    return baseModule().catch(handlePreloadError);
  });
};
const brand = "Infinite Images";
const actions = { "close": "Close", "cancel": "Cancel", "retry": "Try again", "copy": "Copy", "like": "Like", "unlike": "Take the like away", "download": "Download the file", "delete": "Delete" };
const rating = { "label": "Rating", "stars": "One star | {n} stars", "none": "Take the stars away" };
const sidebar = { "label": "Library", "everything": "All pictures", "favourites": "Favourites", "folders": "Folders", "noFolders": "None yet", "addFolder": "Add a folder…", "open": "Folders in {name}", "offline": "offline", "offlineHint": "Not connected. Nothing is lost: its pictures come back when the drive does.", "manage": "About {name}…", "show": "Folders", "home": "Home", "albums": "Albums", "searches": "Saved searches", "forget": "Remove from the list" };
const addFolder = { "title": "Add a folder", "hint": "Its pictures are read where they are. Nothing is copied, moved or changed.", "path": "Path of the folder", "folders": "Folders here", "up": "Up one folder", "none": "No folders in here", "add": "Add this folder" };
const manage = { "holds": "It holds one picture. | It holds {count} pictures.", "removeHint": "Taken out of the library, its files stay on the disk, and its tags come back when you add it again.", "remove": "Take out of the library" };
const older = { "title": "The older program's library is here", "text": "It holds {contents} that can be taken over. Its file is only read, and stays as it is.", "tags": "one tag of yours | {count} tags of yours", "folders": "one folder | {count} folders", "takeOver": "Take over", "putAway": "Not now" };
const browse = { "trail": "Where this folder is", "folders": "Folders in here", "results": "One result | {count} results", "new": "One new | {count} new", "size": "Size of the pictures", "deep": "With all folders below" };
const search = { "label": "Search", "placeholder": "Search prompts, models, tags, files…", "inFolder": "Search in this folder…", "suggestions": "Suggestions", "everywhere": "Search everywhere instead", "clear": "Clear the search", "removeChip": "Remove {chip}", "not": "not", "notWanted": "Click to leave these out", "wantAgain": "Click to want these again", "keep": "Keep this search", "keepTitle": "Keep this search", "keepName": "Name of the search", "keepDo": "Keep" };
const sort = { "label": "Order", "newest": "Newest first", "oldest": "Oldest first", "name": "Name, A to Z", "name-desc": "Name, Z to A", "largest": "Largest files first", "smallest": "Smallest files first", "created": "Created last first", "generated": "Generated last first", "resolution": "Most pixels first", "rating": "Best rated first", "model": "By model", "seed": "By seed", "random": "Random" };
const grid = { "label": "Pictures", "liked": "liked", "pick": "Pick (X)", "more": "More…", "today": "Today", "yesterday": "Yesterday", "columns": { "name": "Name", "tags": "Tags", "resolution": "Pixels", "size": "Size", "date": "Modified" } };
const media = { "image": "Picture", "video": "Video", "audio": "Audio" };
const viewer = { "previous": "Previous picture", "next": "Next picture", "fit": "Fit to the window", "actualSize": "Actual size", "strip": "Neighbours", "failed": "This file cannot be shown", "cannotShow": "It may be damaged, or in a format your browser does not know.", "canDownload": "You can still download it.", "turn": "Turn (R)", "slides": "One after the other (S)", "stream": "One below the other", "single": "One at a time", "sound": "Sound (M)", "fullScreen": "Full screen (G)", "cover": "Let this frame stand for the video", "covered": "This frame stands for the video now" };
const inspector = { "label": "How it was made", "toggle": "How it was made (I)", "nothing": "Click a picture to read how it was made. A double click opens it.", "prompt": "Prompt", "negative": "Negative", "parameters": "Parameters", "more": "{count} more", "text": "As text", "fields": "Raw ({count})", "file": "File", "tag": "tag", "tagName": "Name of the tag", "addTag": "Add a tag", "removeTag": "Remove the tag {name}", "searchFor": "Click to search for this", "clickCopies": "Click to copy", "copied": "Copied", "notCopied": "The browser did not allow copying", "guess": "The file does not say this outright. It is the best guess that can be made from its workflow.", "origins": "Where it was found", "rawOnly": "The file holds text, but in no format that is known. Here it is as it stands.", "none": { "image": "This picture says nothing about how it was made. Programs often lose this when they save, and websites when they upload.", "video": "This video says nothing about how it was made.", "audio": "This sound says nothing about how it was made." } };
const parameters = { "model": "Model", "lora": "LoRA", "sampler": "Sampler", "scheduler": "Scheduler", "steps": "Steps", "cfg": "CFG", "distilledCfg": "Distilled CFG", "seed": "Seed", "size": "Size", "denoising": "Denoising", "clipSkip": "Clip skip", "vae": "VAE", "hiresUpscaler": "Hires upscaler", "hiresUpscale": "Hires scale", "hiresSteps": "Hires steps", "generator": "Made with" };
const tagTypes = { "custom": "tag", "Model": "model", "Sampler": "sampler", "lora": "LoRA", "lyco": "LyCORIS", "pos": "prompt", "size": "size", "Size": "size", "Media Type": "kind", "Source Identifier": "made with", "Model hash": "model hash", "Schedule type": "schedule", "VAE": "VAE", "Module": "module", "ControlNet": "ControlNet", "Generator": "made with" };
const status = { "items": "One item | {count} items", "readOnly": "Read-only", "lost": "The program does not answer. Trying again…" };
const jobs = { "kinds": { "scan": "Indexing", "rebuild": "Reading everything again", "live": "Taking in changes", "text-index": "Preparing the text search", "reparse": "Understanding metadata anew", "backup": "Saving a copy of the database", "restore": "Database restored from a copy", "import": "Taking over your tags and folders", "delete": "Deleting", "move": "Moving", "copy": "Copying", "undo": "Undoing", "zip": "Packing", "trash-restore": "Putting back", "rewrite": "Writing into the file", "empty-trash": "Emptying the trash", "other": "Working", "embedding": "Comparing prompts", "topics": "Finding topics" }, "outcomes": { "import": "Your tags and folders have been taken over" }, "rate": "{rate}/s", "left": { "seconds": "1 s left | {amount} s left", "minutes": "1 min left | {amount} min left", "hours": "1 h left | {amount} h left" }, "paused": "Paused", "pause": "Pause", "resume": "Go on", "done": "{what}: one file | {what}: {count} files", "unreadable": "1 unreadable | {count} unreadable", "failed": "{what} failed: {why}", "failuresTitle": "Files that could not be read" };
const states = { "empty": { "title": "Your library is empty", "text": "Add the folder your pictures are in. They are read where they are; nothing is copied or changed.", "readOnly": "This library has no folders, and it is read-only. Start the program with a folder, or allow changes.", "action": "Add a folder" }, "noPictures": { "title": "No pictures yet", "text": "The folders of the library hold no pictures, videos or sounds that are known.", "indexing": "The folders are being read. Pictures appear here as they are found." }, "emptyFolder": { "title": "No pictures in this folder", "withFolders": "They are in the folders above." }, "noFavourites": { "title": "No favourites yet", "text": "Open a picture and press F, or the heart, and it is here." }, "noResults": { "title": "Nothing found", "text": "No picture matches all of this. Fewer words find more.", "everywhere": "Search everywhere", "clear": "Clear the search" }, "failed": { "title": "This could not be loaded" }, "badQuery": { "title": "This search cannot be understood" } };
const secret = { "title": "This library is locked", "hint": "Enter the secret key that the program was started with.", "key": "Secret key", "wrong": "That is not the key.", "enter": "Unlock" };
const settings = { "title": "Settings", "theme": "Appearance", "themes": { "system": "System", "light": "Light", "dark": "Dark" }, "language": "Language", "languageAuto": "As the browser", "size": "Size of the pictures", "slides": "One after the other, each for", "seconds": "{seconds} s", "keepsZoom": "Keep the zoom from picture to picture", "stream": "Open pictures one below the other" };
const keys = { "title": "Keys", "grid": "In the grid", "viewer": "With a picture open", "does": { "move": "Move", "page": "A page up, a page down", "ends": "First, last", "open": "Open", "like": "Like", "inspector": "How it was made", "search": "Search", "keys": "These keys", "step": "Previous, next", "zoom": "Closer, further", "fit": "Fit to the window, or actual size", "rate": "Give stars", "unrate": "Take the stars away", "back": "Back to the grid", "delete": "Move to the trash", "undo": "Undo the last thing", "pick": "Pick, or let go", "pickRange": "Pick a range", "pickAll": "Pick all", "invert": "Pick the others instead", "tag": "Tags", "rename": "Rename", "menu": "All that can be done", "newTab": "New tab", "closeTab": "Close the tab", "toTab": "The tab of this number", "fill": "Fill the window", "turn": "Turn", "slides": "One after the other", "fullScreen": "Full screen", "compare": "Compare what is picked (two to four)" }, "caps": { "delete": "Del" }, "tabs": "Tabs" };
const reasons = { "unreadable": "Unreadable", "metadata-damaged": "Unreadable", "media-not-found": "Missing", "not-found": "Missing", "folder-not-found": "Missing", "outside-roots": "Not allowed", "refused": "Not allowed", "secret-required": "Locked", "unavailable": "Not available", "offline": "No answer", "error": "Failed" };
const errors = { "error": "Something went wrong that nobody had thought of.", "offline": "The program does not answer. Is it still running?", "invalid": "What was asked for makes no sense as written.", "bad-query": "This search cannot be understood.", "bad-setting": "A setting has a value that cannot be used.", "files-refused": "Some files could not be dealt with.", "wrong-field": "A field of the request has the wrong form.", "secret-required": "This library is protected by a secret key.", "refused": "That is not allowed.", "outside-roots": "This lies outside the folders of the library.", "read-only": "This library is read-only.", "foreign-site": "The request came from another site.", "not-found": "It is not there.", "media-not-found": "This file is not there any more.", "folder-not-found": "This folder is not there any more, or its drive is not connected.", "conflict": "It would contradict what is there.", "name-taken": "That name is taken already.", "unreadable": "This file is damaged.", "not-readable": "This cannot be read: its permissions or its drive do not allow it.", "metadata-damaged": "What this file says about itself is damaged.", "unavailable": "This cannot be done at the moment.", "too-large": "That was too much at once.", "index-busy": "The index is being written by another window.", "database-unusable": "The database is damaged, newer than this program, or cannot be written.", "provider-failed": "The service for vectors and chat did not do what it was asked to." };
const trash = { "title": "Trash", "empty": "The trash is empty. What you delete waits here, and can be put back.", "count": "{count} deleted file, {size} | {count} deleted files, {size}", "emptyIt": "Empty the trash", "sure": "Empty it for good?", "restore": "Put {name} back", "more": "More" };
const acts = { "deleted": "{name} is in the trash | {count} files are in the trash", "moved": "{name} moved to {folder} | {count} files moved to {folder}", "copied": "{name} copied to {folder} | {count} files copied to {folder}", "renamed": "It is called {name} now", "nothingDone": "Nothing was to be done", "andMore": "{sentence} And one more. | {sentence} And {count} more.", "undo": "Undo", "undone": "Undone", "nothing": "There is nothing to undo" };
const picking = { "label": "What is picked", "picked": "One picked | {count} picked", "all": "Pick all shown", "everything": "Pick all {count}", "fetching": "{share} % … stop", "none": "Pick nothing (Esc)" };
const menu = { "label": "What can be done with it", "open": "Open", "openInWindow": "Open in a new window", "folder": "Its folder", "folderHere": "Go there", "inTab": "In a new tab", "beside": "Beside this", "samePrompt": "Pictures with this prompt", "pick": "Pick", "tags": "Tags…", "download": "Download | Download as a ZIP", "packing": "Packing one file… | Packing {count} files…", "copy": "Copy as text", "copyPrompt": "Prompt", "copyInfotext": "Prompt with all settings", "copyPath": "Path of the file", "copyName": "Name of the file", "copyLink": "Link to the file", "nothingToCopy": "It says nothing about how it was made", "saveInfo": "Save what is known as JSON", "openWithProgram": "Open with its program", "showInFileManager": "Show in the file manager", "move": "Move to…", "copyTo": "Copy to…", "rename": "Rename…", "album": "Into an album…" };
const folders = { "moveTitle": "Move {name} | Move {count} files", "copyTitle": "Copy {name} | Copy {count} files", "moveHere": "Move here", "copyHere": "Copy here", "recent": "Where things went last", "where": "Where this is", "library": "Library", "filter": "Find a folder here", "here": "Folders here", "new": "New folder", "newName": "Name of the new folder", "make": "Make it" };
const conflict = { "title": "This name is taken in {folder} | These names are taken in {folder}", "more": "and one more | and {count} more", "replaceHint": "What is replaced goes to the trash, and all of it can be undone.", "skip": "Leave these out", "replace": "Replace", "rename": "Keep both" };
const rename = { "title": "Rename", "name": "New name", "hint": "The texts beside it get the new name, too. Tags and stars stay.", "do": "Rename" };
const tagging = { "title": "Tags of {name} | Tags of {count} files", "find": "Find a tag, or name a new one", "tags": "Tags", "make": "Make the tag {name}" };
const tabs = { "label": "Tabs", "add": "New tab (Alt+T)", "close": "Close (Alt+W)", "closeNamed": "Close {name}", "closeOthers": "Close the others", "duplicate": "The same in a new tab", "duplicateBeside": "The same beside this", "split": "Into a column of its own", "toLeft": "To the column on the left", "toRight": "To the column on the right", "menu": "What can be done with the tab", "border": "Width of the columns", "column": "Column {number}" };
const forms = { "label": "Layout", "justified": "Rows", "square": "Squares", "list": "List" };
const kinds = { "label": "Kind", "all": "All kinds", "image": "Pictures", "video": "Videos", "audio": "Sounds" };
const albums = { "choose": "Put it into an album | Put them into an album", "find": "Find an album, or name a new one", "make": "Make the album {name}", "filled": "One put into {name} | {count} put into {name}" };
const home = { "welcome": "Every picture you have made, in one place", "guide": "Name the folders that your pictures are in. They are read where they are; nothing is copied, moved or changed, and nothing leaves this machine.", "first": "Add a folder. New pictures in it come by themselves.", "second": "Search by words of the prompt, by model, LoRA or tag.", "third": "Open a picture to read how it was made. F likes it, 1 to 5 give stars.", "folders": "Folders", "recent": "Newest", "all": "All {count}", "visited": "Where you were" };
const workflow = { "title": "Workflow", "nodes": "One node | {count} nodes", "closer": "Closer", "further": "Further away", "download": "Download as a file for ComfyUI" };
const editing = { "open": "Edit the text", "title": "What it says about how it was made", "hint": "Prompt, negative prompt and settings, as A1111 writes them. The file itself is not changed.", "text": "Text", "back": "Back to what the file says", "save": "Save", "edited": "You have edited this text. The file says something else." };
const notes = { "label": "Note", "placeholder": "Write a note…" };
const host = { "send": "Send to", "sendTo": "Send to {target}", "to": "{target}", "sent": "The WebUI has it", "targets": { "txt2img": "txt2img", "img2img": "img2img", "inpaint": "Inpaint", "extras": "Extras", "controlnet-txt2img": "ControlNet in txt2img", "controlnet-img2img": "ControlNet in img2img" } };
const compare = { "title": "Compare", "how": "How they are compared", "modes": { "beside": "Side by side", "slider": "Slider", "flicker": "Flicker", "difference": "Difference" }, "split": "Border between the two", "differs": "What differs" };
const facets = { "label": "Narrow the results", "more": "More", "less": "Less" };
const en = {
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
const LOADERS = {
  "zh-Hans": () => __vitePreload(() => import("./zh-Hans.js"), true ? [] : void 0),
  "zh-Hant": () => __vitePreload(() => import("./zh-Hant.js"), true ? [] : void 0),
  de: () => __vitePreload(() => import("./de.js"), true ? [] : void 0)
};
function makeI18n() {
  return createI18n({
    locale: "en",
    fallbackLocale: "en",
    messages: { en }
  });
}
async function setLanguage(i18n2, language) {
  if (language !== "en" && !i18n2.global.availableLocales.includes(language)) {
    const { default: messages } = await LOADERS[language]();
    i18n2.global.setLocaleMessage(language, messages);
  }
  i18n2.global.locale.value = language;
  document.documentElement.lang = language;
}
const LANGUAGES = ["en", "zh-Hans", "zh-Hant", "de"];
const LANGUAGE_NAMES = {
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  de: "Deutsch"
};
function languageOf(preferred) {
  for (const tag of preferred) {
    const [language, ...rest] = tag.toLowerCase().split("-");
    if (language === "de" || language === "en") return language;
    if (language === "zh") return rest.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "zh-Hant" : "zh-Hans";
  }
  return "en";
}
function defineShared(name) {
  const key = Symbol(name);
  return {
    provide(value) {
      provide(key, value);
      return value;
    },
    use() {
      const value = inject(key);
      if (value === void 0) throw new Error(`${name} is used outside App`);
      return value;
    }
  };
}
const sharedCollections = defineShared("collections");
function createCollections(settings2, onFailure) {
  const albums2 = shallowRef([]);
  const searches = shallowRef([]);
  async function load() {
    await trying(async () => {
      const [foundAlbums, foundSearches] = await Promise.all([fetchAlbums(), fetchSavedSearches()]);
      albums2.value = foundAlbums;
      searches.value = foundSearches;
    });
  }
  watch(settings2, (loaded) => {
    if (loaded) void load();
  }, { immediate: true });
  async function changing(act) {
    const done = await trying(act);
    await load();
    return done;
  }
  async function trying(act) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      onFailure(error);
      return void 0;
    }
  }
  return {
    albums: albums2,
    searches,
    keep: (search2, id) => changing(() => saveSearch(search2, id)),
    dropSearch: (id) => changing(() => removeSavedSearch(id)),
    makeAlbum: (name) => changing(() => makeAlbum(name)),
    renameAlbum: (id, name) => changing(() => renameAlbum(id, name)),
    dropAlbum: (id) => changing(() => removeAlbum(id)),
    fillAlbum: (id, paths, does) => changing(() => fillAlbum(id, paths, does))
  };
}
const PATHS_TYPE = "application/x-iib-paths";
const MIME = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
  mp4: "video/mp4",
  webm: "video/webm"
};
function downloadUrlOf(name, url) {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return `${MIME[extension] ?? "application/octet-stream"}:${name.replaceAll(":", "_")}:${url}`;
}
function pathsIn(data) {
  try {
    const paths = JSON.parse(data?.getData(PATHS_TYPE) ?? "[]");
    return Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : [];
  } catch {
    return [];
  }
}
const sharedCarrying = defineShared("carrying");
function createCarrying() {
  const dropped = shallowRef();
  return { dropped };
}
function useFolderDrop(folder) {
  const { dropped } = sharedCarrying.use();
  const isOver = shallowRef(false);
  const isOurs = (event) => folder() !== "" && (event.dataTransfer?.types.includes(PATHS_TYPE) ?? false);
  const kindOf = (event) => event.ctrlKey || event.metaKey ? "copy" : "move";
  return {
    isOver,
    listeners: {
      dragover(event) {
        if (!isOurs(event)) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.dataTransfer) event.dataTransfer.dropEffect = kindOf(event);
        isOver.value = true;
      },
      dragleave() {
        isOver.value = false;
      },
      drop(event) {
        isOver.value = false;
        if (!isOurs(event)) return;
        event.preventDefault();
        event.stopPropagation();
        const paths = pathsIn(event.dataTransfer);
        if (paths.length > 0) dropped.value = { kind: kindOf(event), paths, folder: folder() };
      }
    }
  };
}
const SORTS = [
  ...["newest", "oldest", "created", "generated", "name", "name-desc", "largest", "smallest"],
  ...["resolution", "rating", "model", "seed", "random"]
];
const KINDS = ["", "image", "video", "audio"];
const EVERYTHING = { isHome: false, folder: "", isDeep: false, kind: "", query: "", sort: "newest", open: "" };
const HOME = { ...EVERYTHING, isHome: true };
function placeOf(search2) {
  const params = new URLSearchParams(search2);
  return {
    isHome: params.get("view") === "home",
    folder: params.get("folder") ?? "",
    isDeep: params.get("deep") === "1",
    kind: oneOf(KINDS, params.get("kind"), ""),
    query: params.get("q") ?? "",
    sort: oneOf(SORTS, params.get("sort"), "newest"),
    open: params.get("open") ?? ""
  };
}
function placeFrom(stored) {
  if (typeof stored !== "object" || stored === null) return void 0;
  const { isHome, folder, isDeep, kind, query, sort: sort2, open: open2 } = stored;
  const text = (value) => typeof value === "string" ? value : "";
  return {
    isHome: isHome === true,
    folder: text(folder),
    isDeep: isDeep === true,
    kind: oneOf(KINDS, kind, ""),
    query: text(query),
    sort: oneOf(SORTS, sort2, "newest"),
    open: text(open2)
  };
}
function oneOf(known, value, otherwise) {
  return known.find((each) => each === value) ?? otherwise;
}
function searchOf(place, search2 = "") {
  const params = new URLSearchParams(search2);
  set(params, "view", place.isHome ? "home" : "");
  set(params, "folder", place.folder);
  set(params, "deep", place.isDeep ? "1" : "");
  set(params, "kind", place.kind);
  set(params, "q", place.query);
  set(params, "sort", place.sort === "newest" ? "" : place.sort);
  set(params, "open", place.open);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
function set(params, key, value) {
  if (value === "") params.delete(key);
  else params.set(key, value);
}
function listKey(place) {
  return JSON.stringify([place.isHome, place.folder, place.isDeep, place.kind, place.query, place.sort]);
}
function nameOf(path) {
  const trimmed = path.replace(/[\\/]+$/, "");
  return trimmed.slice(Math.max(trimmed.lastIndexOf("/"), trimmed.lastIndexOf("\\")) + 1) || path;
}
function folderOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"), 0));
}
function isWithin(path, folder) {
  const base = folder.replace(/[\\/]+$/, "");
  return path === folder || path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}\\`);
}
const MOST_COLUMNS = 4;
const LEAST_SHARE = 0.2;
function deskWith(place) {
  return { columns: [{ id: 1, tabs: [{ id: 2, place }], shown: 2, share: 1 }], active: 1, next: 3 };
}
function activeTab(desk) {
  const tab = shownIn(activeColumn(desk));
  if (!tab) throw new Error("a desk without a tab");
  return tab;
}
function activeColumn(desk) {
  const column = desk.columns.find((each) => each.id === desk.active) ?? desk.columns[0];
  if (!column) throw new Error("a desk without a column");
  return column;
}
function shownIn(column) {
  return column.tabs.find((tab) => tab.id === column.shown) ?? column.tabs[0];
}
function columnOf(desk, tabId) {
  return desk.columns.find((column) => column.tabs.some((tab) => tab.id === tabId));
}
function tabOf(desk, tabId) {
  return columnOf(desk, tabId)?.tabs.find((tab) => tab.id === tabId);
}
function lookingAt(desk, tabId, place) {
  return withColumns(desk, (column) => ({
    ...column,
    tabs: column.tabs.map((tab) => tab.id === tabId ? { ...tab, place } : tab)
  }));
}
function withTab(desk, place, isBehind = false) {
  const column = activeColumn(desk);
  const id = desk.next;
  const at2 = column.tabs.findIndex((tab) => tab.id === column.shown) + 1;
  return {
    ...replaced(desk, { ...column, tabs: inserted(column.tabs, at2, { id, place }), shown: isBehind ? column.shown : id }),
    next: id + 1
  };
}
function beside(desk, place) {
  const at2 = desk.columns.findIndex((column2) => column2.id === desk.active);
  const right = desk.columns[at2 + 1];
  if (right) return withTab({ ...desk, active: right.id }, place);
  if (desk.columns.length >= MOST_COLUMNS) return withTab(desk, place);
  const [column, tab] = [desk.next, desk.next + 1];
  return {
    columns: [...desk.columns, { id: column, tabs: [{ id: tab, place }], shown: tab, share: averageShare(desk) }],
    active: column,
    next: desk.next + 2
  };
}
function showing(desk, tabId) {
  const column = columnOf(desk, tabId);
  if (!column) return desk;
  return { ...replaced(desk, { ...column, shown: tabId }), active: column.id };
}
function withoutTab(desk, tabId) {
  const column = columnOf(desk, tabId);
  if (!column) return desk;
  const at2 = column.tabs.findIndex((tab) => tab.id === tabId);
  const tabs2 = column.tabs.filter((tab) => tab.id !== tabId);
  const neighbour = tabs2[at2] ?? tabs2[at2 - 1];
  if (neighbour) return replaced(desk, { ...column, tabs: tabs2, shown: column.shown === tabId ? neighbour.id : column.shown });
  if (desk.columns.length === 1) return renumbered(desk);
  const columns = desk.columns.filter((each) => each !== column);
  const index = desk.columns.indexOf(column);
  const heir = columns[Math.max(index - 1, 0)];
  return { ...desk, columns, active: desk.active === column.id ? heir?.id ?? desk.active : desk.active };
}
function withoutOthers(desk, tabId) {
  const column = columnOf(desk, tabId);
  return (column?.tabs ?? []).filter((tab) => tab.id !== tabId).reduce((rest, tab) => withoutTab(rest, tab.id), desk);
}
function carried(desk, tabId, columnId, at2) {
  const tab = tabOf(desk, tabId);
  const from = columnOf(desk, tabId);
  const to = desk.columns.find((column) => column.id === columnId);
  if (!tab || !from || !to) return desk;
  if (from === to) {
    const old = from.tabs.indexOf(tab);
    const others = from.tabs.filter((each) => each !== tab);
    const tabs2 = inserted(others, at2 > old ? at2 - 1 : at2, tab);
    return { ...replaced(desk, { ...from, tabs: tabs2, shown: tabId }), active: from.id };
  }
  const received = { ...to, tabs: inserted(to.tabs, at2, tab), shown: tabId };
  const left = { ...from, tabs: from.tabs.filter((each) => each !== tab) };
  const kept = left.tabs.length > 0 ? { ...left, shown: left.shown === tabId ? left.tabs[0]?.id ?? 0 : left.shown } : void 0;
  const columns = desk.columns.flatMap((each) => {
    if (each === to) return [received];
    if (each === from) return kept ? [kept] : [];
    return [each];
  });
  return { ...desk, columns, active: to.id };
}
function split(desk, tabId) {
  const tab = tabOf(desk, tabId);
  const from = columnOf(desk, tabId);
  if (!tab || !from || from.tabs.length < 2 || desk.columns.length >= MOST_COLUMNS) return desk;
  const rest = withoutTab(desk, tabId);
  const at2 = rest.columns.findIndex((column2) => column2.id === from.id) + 1;
  const column = { id: desk.next, tabs: [tab], shown: tab.id, share: averageShare(desk) };
  return { columns: inserted(rest.columns, at2, column), active: column.id, next: desk.next + 1 };
}
function resized(desk, columnId, part) {
  const at2 = desk.columns.findIndex((column) => column.id === columnId);
  const [one, other] = [desk.columns[at2], desk.columns[at2 + 1]];
  if (!one || !other) return desk;
  const whole = desk.columns.reduce((sum, column) => sum + column.share, 0);
  const least = LEAST_SHARE * averageShare(desk);
  const step = Math.min(Math.max(part * whole, least - one.share), other.share - least);
  return withColumns(desk, (column) => {
    if (column === one) return { ...column, share: column.share + step };
    return column === other ? { ...column, share: column.share - step } : column;
  });
}
function deskFrom(stored) {
  if (!isRecord$1(stored) || !Array.isArray(stored["columns"])) return void 0;
  let next = 1;
  let active;
  const columns = stored["columns"].slice(0, MOST_COLUMNS).flatMap((each) => {
    if (!isRecord$1(each) || !Array.isArray(each["tabs"])) return [];
    let shown2;
    const tabs2 = each["tabs"].flatMap((tab) => {
      const place = isRecord$1(tab) ? placeFrom(tab["place"]) : void 0;
      if (!place || !isRecord$1(tab)) return [];
      const id2 = next++;
      if (tab["id"] === each["shown"]) shown2 = id2;
      return [{ id: id2, place: { ...place, open: "" } }];
    });
    const [first2] = tabs2;
    if (!first2) return [];
    const id = next++;
    if (each["id"] === stored["active"]) active = id;
    const share = typeof each["share"] === "number" && each["share"] > 0 && each["share"] < 100 ? each["share"] : 1;
    return [{ id, tabs: tabs2, shown: shown2 ?? first2.id, share }];
  });
  const [first] = columns;
  return first && { columns, active: active ?? first.id, next };
}
function tabAt(desk, place) {
  return desk.columns.flatMap((column) => column.tabs).find((tab) => listKey(tab.place) === listKey(place));
}
function renumbered(desk) {
  const [column, tab] = [desk.next, desk.next + 1];
  return {
    columns: [{ id: column, tabs: [{ id: tab, place: EVERYTHING }], shown: tab, share: 1 }],
    active: column,
    next: desk.next + 2
  };
}
function withColumns(desk, change) {
  return { ...desk, columns: desk.columns.map(change) };
}
function replaced(desk, column) {
  return withColumns(desk, (each) => each.id === column.id ? column : each);
}
function inserted(list, at2, item) {
  return [...list.slice(0, at2), item, ...list.slice(at2)];
}
function averageShare(desk) {
  return desk.columns.reduce((sum, column) => sum + column.share, 0) / desk.columns.length;
}
function isRecord$1(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
const sharedDesk = defineShared("desk");
const STORED = "iib_desk";
const STORE_AFTER_MS = 300;
function createDesk(sortAt = () => void 0) {
  const desk = shallowRef(firstDesk());
  const returned = shallowRef(0);
  const active = computed(() => activeTab(desk.value));
  const write = (how, state = {}) => {
    const url = location.pathname + searchOf(active.value.place, location.search);
    const all = { ...how === "push" ? {} : asObject(history.state), ...state, tab: active.value.id };
    if (how === "push") history.pushState(all, "", url);
    else history.replaceState(all, "", url);
  };
  write("replace");
  const follow2 = () => {
    const asked = Number(asObject(history.state)["tab"]);
    const id = tabOf(desk.value, asked) ? asked : active.value.id;
    returned.value = id;
    desk.value = showing(lookingAt(desk.value, id, placeOf(location.search)), id);
  };
  addEventListener("popstate", follow2);
  let timer;
  const store = () => {
    clearTimeout(timer);
    try {
      localStorage.setItem(STORED, JSON.stringify(desk.value));
    } catch {
    }
  };
  watch(desk, () => {
    clearTimeout(timer);
    timer = setTimeout(store, STORE_AFTER_MS);
  });
  addEventListener("pagehide", store);
  onScopeDispose(() => {
    removeEventListener("popstate", follow2);
    removeEventListener("pagehide", store);
    clearTimeout(timer);
  });
  function change(next) {
    if (next === desk.value) return;
    returned.value = 0;
    desk.value = next;
    write("replace", { fromGrid: false });
  }
  function stateOf(id) {
    const place = computed(() => (tabOf(desk.value, id()) ?? active.value).place);
    const completed = (to) => ({
      ...EVERYTHING,
      sort: sortAt(to.folder ?? "") ?? place.value.sort,
      ...to
    });
    const look = (next, how, state = {}) => {
      returned.value = 0;
      desk.value = showing(lookingAt(desk.value, id(), next), id());
      write(how, state);
    };
    return {
      place,
      isReturn: computed(() => returned.value === id()),
      href: (to) => location.pathname + searchOf(completed(to), location.search),
      go(to) {
        const next = completed(to);
        if (searchOf(next) !== searchOf(place.value)) look(next, "push");
      },
      open(path) {
        const next = { ...place.value, open: path };
        if (place.value.open === "") look(next, "push", { fromGrid: true });
        else look(next, "replace");
      },
      close() {
        if (asObject(history.state)["fromGrid"] === true) history.back();
        else look({ ...place.value, open: "" }, "replace");
      }
    };
  }
  return {
    desk: readonly(desk),
    change,
    /** The place of the active tab. */
    here: stateOf(() => active.value.id),
    placeOf: (tabId) => stateOf(() => tabId)
  };
}
function firstDesk() {
  const asked = placeOf(location.search);
  const stored = storedDesk();
  if (!stored) return deskWith(asked);
  if (searchOf(asked) === "") return stored;
  const tab = tabAt(stored, asked);
  return tab ? lookingAt(showing(stored, tab.id), tab.id, asked) : withTab(stored, asked);
}
function storedDesk() {
  try {
    return deskFrom(JSON.parse(localStorage.getItem(STORED) ?? "null"));
  } catch {
    return void 0;
  }
}
function asObject(state) {
  return typeof state === "object" && state !== null ? state : {};
}
const sharedFocus = defineShared("focus");
function createFocus() {
  return shallowRef({ total: void 0, current: void 0, picked: [], query: "" });
}
const TARGETS = ["txt2img", "img2img", "inpaint", "extras", "controlnet-txt2img", "controlnet-img2img"];
function fromHost(data) {
  if (typeof data !== "object" || data === null) return void 0;
  const { iib, targets, theme, ticket, error } = data;
  const shade = theme === "dark" ? "dark" : "light";
  if (iib === "host" && Array.isArray(targets)) {
    return { iib, targets: TARGETS.filter((target) => targets.includes(target)), theme: shade };
  }
  if (iib === "theme") return { iib, theme: shade };
  if (iib === "sent" && typeof ticket === "string") return { iib, ticket, error: typeof error === "string" ? error : "" };
  return void 0;
}
const sharedHost = defineShared("host");
const LONGEST_MS = 25e3;
function createHost(around = window.parent) {
  const targets = shallowRef([]);
  const theme = shallowRef();
  const waiting = /* @__PURE__ */ new Map();
  const tell = (message) => {
    around.postMessage(message, location.origin);
  };
  const onMessage = (event) => {
    if (event.source !== around || event.origin !== location.origin) return;
    const message = fromHost(event.data);
    if (message?.iib === "host") targets.value = message.targets;
    if (message?.iib === "host" || message?.iib === "theme") theme.value = message.theme;
    if (message?.iib === "sent") waiting.get(message.ticket)?.(message.error);
  };
  if (around !== window) {
    addEventListener("message", onMessage);
    onScopeDispose(() => {
      removeEventListener("message", onMessage);
    });
    tell({ iib: "hello" });
  }
  return {
    /** Where pictures can be sent to; nowhere outside a WebUI. */
    targets,
    theme,
    /** Have the host take a picture. What went wrong is an ApiError, or a sentence of the host. */
    async send(target, item) {
      const ticket = crypto.getRandomValues(new Uint32Array(4)).join("-");
      await announce(item.fullpath, ticket);
      const url = new URL(fileUrl(item), location.href).href;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(ticket);
          reject(new ApiError("", "unavailable", 0));
        }, LONGEST_MS);
        const end = (error) => {
          clearTimeout(timer);
          waiting.delete(ticket);
          resolve(error);
        };
        waiting.set(ticket, end);
        tell({ iib: "send", target, ticket, url, name: item.name });
      });
    }
  };
}
const sharedJobs = defineShared("jobs");
const ENDED_SHOWN_MS = 6e3;
function createJobs() {
  const jobs2 = shallowReactive(/* @__PURE__ */ new Map());
  const endedId = shallowRef("");
  const isConnected = shallowRef(true);
  return {
    isConnected,
    /** What runs, or waits to go on. */
    active: computed(() => [...jobs2.values()].find((job) => job.state === "running" || job.state === "paused")),
    /** What has just ended and has something to say. */
    ended: computed(() => jobs2.get(endedId.value)),
    /** As it was told last. */
    get: (id) => jobs2.get(id),
    receive(job) {
      const before = jobs2.get(job.id);
      jobs2.set(job.id, job);
      const isNews = before === void 0 ? job.kind === "restore" : before.ended_at === null;
      const hasEnded = job.ended_at !== null && isNews;
      if (!hasEnded || job.state === "cancelled") return;
      if (job.kind === "live" && job.failed === 0 && job.state === "done") return;
      endedId.value = job.id;
      if (job.failed > 0 || job.state === "failed") return;
      setTimeout(() => {
        if (endedId.value === job.id) endedId.value = "";
      }, ENDED_SHOWN_MS);
    },
    putAway() {
      endedId.value = "";
    },
    async control(job, action) {
      jobs2.set(job.id, await controlJob(job.id, action));
    }
  };
}
const sharedLibrary = defineShared("library");
const REFRESH_MS$1 = 1500;
function createLibrary() {
  const settings2 = shallowRef();
  const roots = shallowRef();
  const total = shallowRef();
  const problem = shallowRef();
  const version = shallowRef(0);
  const changes = shallowRef(0);
  let refreshTimer;
  async function load() {
    try {
      settings2.value = await fetchSettings();
      problem.value = void 0;
      await loadCounts();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      problem.value = error;
    }
  }
  async function loadCounts() {
    const [folders2, page] = await Promise.all([
      fetchFolders(),
      search$1("", [], { sort: "newest", cursor: "", size: 1 })
    ]);
    roots.value = folders2.folders;
    total.value = page.total;
    version.value += 1;
  }
  async function refresh() {
    try {
      await loadCounts();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === "secret-required") problem.value = error;
    }
  }
  return {
    settings: settings2,
    roots,
    total,
    problem,
    version,
    changes,
    isReadOnly: computed(() => settings2.value?.is_readonly ?? true),
    // 400: a host wants a key, and none is set. No key would be right then.
    isLocked: computed(() => problem.value?.code === "secret-required" && problem.value.status === 401),
    isEmpty: computed(() => roots.value?.length === 0),
    load,
    refresh,
    /** Something was done here that changes what lists hold. */
    touched() {
      changes.value += 1;
    },
    /** The server says that something changed; it may say so many times a second. */
    changed(count2) {
      total.value = count2;
      changes.value += 1;
      refreshTimer ??= setTimeout(() => {
        refreshTimer = void 0;
        void refresh();
      }, REFRESH_MS$1);
    }
  };
}
const sharedPlace = defineShared("place");
const FORMS = ["justified", "square", "list"];
const NARROWEST = 0.4;
const WIDEST = 4;
function ratioOf(width, height) {
  if (!(width > 0 && height > 0)) return 1;
  return Math.min(Math.max(width / height, NARROWEST), WIDEST);
}
function layOut(ratios, shape, groups = [], before) {
  const kept = before && sameShape(before.shape, shape) ? Math.max(before.starts.length - 1, 0) : 0;
  const starts = before?.starts.slice(0, kept) ?? [];
  const tops = before?.tops.slice(0, kept) ?? [];
  const heights = before?.heights.slice(0, kept) ?? [];
  let start = kept > 0 && before?.starts[kept] || 0;
  let top = kept > 0 ? (tops[kept - 1] ?? 0) + (heights[kept - 1] ?? 0) + shape.gap : 0;
  let group = firstIndex(groups.length, (index) => (groups[index] ?? 0) >= start);
  while (start < ratios.length) {
    if (groups[group] === start) {
      top += shape.heading;
      group += 1;
    }
    const { end, height } = nextRow(ratios, start, groups[group] ?? ratios.length, shape);
    starts.push(start);
    tops.push(top);
    heights.push(height);
    top += height + shape.gap;
    start = end;
  }
  return { shape, ratios, groups, starts, tops, heights, height: Math.max(top - shape.gap, 0) };
}
function nextRow(ratios, start, limit, shape) {
  if (shape.form === "list") return { end: start + 1, height: Math.round(shape.target) };
  if (shape.form === "square") {
    const columns = columnsOf(shape);
    const side = (shape.width - shape.gap * (columns - 1)) / columns;
    return { end: Math.min(start + columns, limit), height: Math.max(Math.round(side), 1) };
  }
  const heightOf = (count2, sum2) => (shape.width - shape.gap * (count2 - 1)) / sum2;
  let sum = 0;
  for (let end = start; end < limit; end += 1) {
    const ratio = ratios[end] ?? 1;
    const count2 = end - start + 1;
    const height = heightOf(count2, sum + ratio);
    if (height <= shape.target) {
      const without = count2 > 1 ? heightOf(count2 - 1, sum) : Infinity;
      if (without - shape.target < shape.target - height) return { end, height: Math.round(without) };
      return { end: end + 1, height: Math.max(Math.round(height), 1) };
    }
    sum += ratio;
  }
  return { end: limit, height: Math.round(shape.target) };
}
function columnsOf(shape) {
  return Math.max(Math.round((shape.width + shape.gap) / (shape.target + shape.gap)), 1);
}
function sameShape(one, other) {
  return one.form === other.form && one.width === other.width && one.gap === other.gap && one.target === other.target && one.heading === other.heading;
}
function endOfRow(layout, row) {
  return layout.starts[row + 1] ?? layout.ratios.length;
}
function tilesOf(layout, row) {
  const { shape, ratios } = layout;
  const first = layout.starts[row] ?? 0;
  const end = endOfRow(layout, row);
  const height = layout.heights[row] ?? shape.target;
  if (shape.form === "list") return [{ index: first, left: 0, width: shape.width }];
  const columns = shape.form === "square" ? columnsOf(shape) : end - first;
  const room = shape.width - shape.gap * (columns - 1);
  let sum = 0;
  for (let index = first; index < end; index += 1) sum += ratios[index] ?? 1;
  const scale = sum * height >= room - sum / 2 - 1 ? room / sum : height;
  const widthOf = (ratio) => shape.form === "square" ? room / columns : ratio * scale;
  const tiles = [];
  let edge = 0;
  for (let index = first; index < end; index += 1) {
    const left = Math.round(edge) + shape.gap * (index - first);
    edge += widthOf(ratios[index] ?? 1);
    tiles.push({ index, left, width: Math.round(edge) + shape.gap * (index - first) - left });
  }
  return tiles;
}
function tilesWithin(layout, frame) {
  const { from, to } = rowsBetween(layout, frame.top, frame.bottom);
  const found = [];
  for (let row = from; row < to; row += 1) {
    for (const tile of tilesOf(layout, row)) {
      if (tile.left < frame.right && tile.left + tile.width > frame.left) found.push(tile.index);
    }
  }
  return found;
}
function rowsBetween(layout, top, bottom) {
  const { tops, heights } = layout;
  const from = firstIndex(tops.length, (row) => (tops[row] ?? 0) + (heights[row] ?? 0) > top);
  const to = firstIndex(tops.length, (row) => (tops[row] ?? 0) >= bottom);
  return { from: Math.min(from, to), to };
}
function rowOf(layout, index) {
  return Math.max(firstIndex(layout.starts.length, (row) => (layout.starts[row] ?? 0) > index) - 1, 0);
}
function verticalNeighbour(layout, index, rows) {
  const here = rowOf(layout, index);
  const there = Math.min(Math.max(here + rows, 0), layout.starts.length - 1);
  if (there === here) return index;
  const own = tilesOf(layout, here).find((tile) => tile.index === index);
  const middle = own ? own.left + own.width / 2 : 0;
  let best = layout.starts[there] ?? index;
  let least = Infinity;
  for (const tile of tilesOf(layout, there)) {
    const distance = Math.abs(tile.left + tile.width / 2 - middle);
    if (distance < least) {
      least = distance;
      best = tile.index;
    }
  }
  return best;
}
function firstIndex(count2, holds) {
  let low = 0;
  let high = count2;
  while (low < high) {
    const middle = low + high >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
const THEMES = ["system", "light", "dark"];
const sharedPreferences = defineShared("preferences");
const ROW_HEIGHTS = { least: 96, usual: 208, most: 420 };
const SLIDE_SECONDS = [2, 3, 5, 10, 20];
const DEFAULTS = {
  theme: "system",
  language: "auto",
  isInspectorOpen: false,
  isViewerInspectorOpen: true,
  rowHeight: ROW_HEIGHTS.usual,
  form: "justified",
  sorts: {},
  destinations: [],
  visited: [],
  keepsZoom: false,
  slideSeconds: 5,
  isStream: false,
  isOlderLibraryPutAway: false
};
const SAVE_AFTER_MS = 600;
const KEPT_FOLDERS = 8;
function createPreferences(settings2) {
  const preferences = reactive({ ...DEFAULTS, ...valid(fromBrowser()) });
  let saved = JSON.stringify(preferences);
  let timer;
  watch(settings2, (loaded) => {
    if (!loaded || timer !== void 0) return;
    Object.assign(preferences, valid(loaded.app_fe_setting[PREFERENCES]));
    saved = JSON.stringify(preferences);
  });
  watch(preferences, () => {
    const text = JSON.stringify(preferences);
    if (text === saved) return;
    saved = text;
    toBrowser(text);
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = void 0;
      if (settings2.value?.is_readonly === false) void savePreferences({ ...preferences }).catch(() => {
      });
    }, SAVE_AFTER_MS);
  });
  return preferences;
}
function valid(stored) {
  if (!isRecord$2(stored)) return {};
  const { theme, language, isInspectorOpen, isViewerInspectorOpen, rowHeight, form, sorts, destinations, visited, isOlderLibraryPutAway } = stored;
  const { keepsZoom, slideSeconds, isStream } = stored;
  const found = {};
  const knownTheme = THEMES.find((known) => known === theme);
  if (knownTheme) found.theme = knownTheme;
  const knownLanguage = ["auto", ...LANGUAGES].find((known) => known === language);
  if (knownLanguage) found.language = knownLanguage;
  if (typeof isInspectorOpen === "boolean") found.isInspectorOpen = isInspectorOpen;
  if (typeof isViewerInspectorOpen === "boolean") found.isViewerInspectorOpen = isViewerInspectorOpen;
  if (typeof isOlderLibraryPutAway === "boolean") found.isOlderLibraryPutAway = isOlderLibraryPutAway;
  if (typeof keepsZoom === "boolean") found.keepsZoom = keepsZoom;
  if (typeof isStream === "boolean") found.isStream = isStream;
  if (SLIDE_SECONDS.some((each) => each === slideSeconds)) found.slideSeconds = Number(slideSeconds);
  if (typeof rowHeight === "number" && rowHeight >= ROW_HEIGHTS.least && rowHeight <= ROW_HEIGHTS.most) {
    found.rowHeight = rowHeight;
  }
  const knownForm = FORMS.find((known) => known === form);
  if (knownForm) found.form = knownForm;
  if (isRecord$2(sorts)) found.sorts = knownSorts(sorts);
  if (Array.isArray(destinations)) found.destinations = destinations.filter(isText).slice(0, KEPT_FOLDERS);
  if (Array.isArray(visited)) found.visited = visited.filter(isText).slice(0, KEPT_FOLDERS);
  return found;
}
function knownSorts(stored) {
  const known = Object.entries(stored).filter((entry) => SORTS.some((sort2) => sort2 === entry[1]));
  return Object.fromEntries(known.slice(-300));
}
function withSort(sorts, folder, sort2) {
  const others = Object.entries(sorts).filter(([each]) => each !== folder);
  return Object.fromEntries([...others, [folder, sort2]].slice(-300));
}
function withFolder(folders2, folder) {
  return [folder, ...folders2.filter((each) => each !== folder)].slice(0, KEPT_FOLDERS);
}
function isText(value) {
  return typeof value === "string";
}
function fromBrowser() {
  try {
    return JSON.parse(localStorage.getItem(PREFERENCES) ?? "null");
  } catch {
    return void 0;
  }
}
function toBrowser(text) {
  try {
    localStorage.setItem(PREFERENCES, text);
  } catch {
  }
}
function useProblemText() {
  const { t, te } = useI18n();
  return (error) => {
    const known = te(`errors.${error.code}`) ? t(`errors.${error.code}`) : t("errors.error");
    return [error.message || known, error.hint].filter((part) => part !== "").map(withStop).join(" ");
  };
}
function withStop(sentence) {
  return /[.!?…。！？]$/.test(sentence) ? sentence : `${sentence}.`;
}
const sharedTagging = defineShared("tagging");
const LIKE = "like";
const STAR_TAG = /^star-[1-5]$/;
function createTagging(settings2, onFailure) {
  const tags = shallowRef([]);
  const changes = shallowReactive(/* @__PURE__ */ new Map());
  const ratings = shallowReactive(/* @__PURE__ */ new Map());
  watch(settings2, (loaded) => tags.value = (loaded?.all_custom_tags ?? []).filter((tag) => !STAR_TAG.test(tag.name)), { immediate: true });
  const like = computed(() => tags.value.find((tag) => tag.name === LIKE));
  const idsOf = (item) => changes.get(item.fullpath) ?? item.tags;
  const carries = (item, tag) => tag !== void 0 && idsOf(item).includes(tag.id);
  async function toggle(item, tag) {
    const before = idsOf(item);
    const isRemoval = before.includes(tag.id);
    changes.set(item.fullpath, isRemoval ? before.filter((id) => id !== tag.id) : [...before, tag.id]);
    count2(tag, isRemoval ? -1 : 1);
    try {
      const { is_remove } = await toggleTag(item.fullpath, tag.id);
      if (is_remove === isRemoval) return;
      const now = idsOf(item).filter((id) => id !== tag.id);
      changes.set(item.fullpath, is_remove ? now : [...now, tag.id]);
    } catch (error) {
      changes.set(item.fullpath, before);
      count2(tag, isRemoval ? 1 : -1);
      if (!(error instanceof ApiError)) throw error;
      onFailure(error);
    }
  }
  const ratingOf = (item) => ratings.get(item.fullpath) ?? item.rating;
  async function setTag(items, tag, isOn) {
    const changed = items.filter((item) => carries(item, tag) !== isOn);
    if (changed.length === 0) return;
    const before = changed.map((item) => [item.fullpath, idsOf(item)]);
    for (const [path, ids] of before) changes.set(path, isOn ? [...ids, tag.id] : ids.filter((id) => id !== tag.id));
    const step = isOn ? changed.length : -changed.length;
    count2(tag, step);
    try {
      await tagMany(changed.map((item) => item.fullpath), tag.id, isOn ? "add" : "remove");
    } catch (error) {
      for (const [path, ids] of before) changes.set(path, ids);
      count2(tag, -step);
      if (!(error instanceof ApiError)) throw error;
      onFailure(error);
    }
  }
  async function rateWith(items, stars) {
    const before = items.filter((item) => ratingOf(item) !== stars).map((item) => [item.fullpath, ratingOf(item)]);
    if (before.length === 0) return;
    for (const [path] of before) ratings.set(path, stars);
    try {
      await rate(before.map(([path]) => path), stars);
    } catch (error) {
      for (const [path, old] of before) if (ratings.get(path) === stars) ratings.set(path, old);
      if (!(error instanceof ApiError)) throw error;
      onFailure(error);
    }
  }
  function count2(tag, step) {
    tags.value = tags.value.map((each) => each.id === tag.id ? { ...each, count: each.count + step } : each);
  }
  return {
    tags,
    like,
    tagsOf: (item) => tags.value.filter((tag) => idsOf(item).includes(tag.id)),
    isLiked: (item) => carries(item, like.value),
    toggle,
    carries,
    setTag,
    /** What was undone on the server is not to be shown any more: lists that are loaded anew say how it is. */
    forget() {
      changes.clear();
      ratings.clear();
    },
    ratingOf,
    rate: rateWith,
    async toggleLike(item) {
      if (like.value) await toggle(item, like.value);
    },
    /** Give them the tag of this name, which is made when there is none. */
    async addByName(items, name) {
      try {
        const tag = await addCustomTag(name);
        if (!tags.value.some((each) => each.id === tag.id)) tags.value = [...tags.value, tag];
        await setTag(items, tag, true);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        onFailure(error);
      }
    }
  };
}
function useMedia(query) {
  const list = matchMedia(query);
  const matches = shallowRef(list.matches);
  const follow2 = () => {
    matches.value = list.matches;
  };
  list.addEventListener("change", follow2);
  onScopeDispose(() => {
    list.removeEventListener("change", follow2);
  });
  return readonly(matches);
}
function useIsNarrow() {
  return useMedia("(max-width: 699px)");
}
function useTheme(preferences, hostTheme) {
  const systemIsLight = useMedia("(prefers-color-scheme: light)");
  const host2 = new URLSearchParams(location.search).get("__theme");
  const theme = computed(() => {
    if (preferences.theme !== "system") return preferences.theme;
    if (hostTheme.value) return hostTheme.value;
    if (host2 === "light" || host2 === "dark") return host2;
    return systemIsLight.value ? "light" : "dark";
  });
  watchEffect(() => {
    document.documentElement.dataset["theme"] = theme.value;
  });
  return theme;
}
const sharedToasts = defineShared("toasts");
const SHOWN_MS = { done: 2500, failed: 9e3 };
const WITH_ACTION_MS = 1e4;
function createToasts() {
  const toasts = shallowRef([]);
  let count2 = 0;
  const putAway = (id) => {
    toasts.value = toasts.value.filter((toast) => toast.id !== id);
  };
  return {
    toasts,
    putAway,
    tell(text, kind = "done", action) {
      const id = count2 += 1;
      toasts.value = [...toasts.value.filter((toast) => toast.text !== text).slice(-2), { id, text, kind, action }];
      setTimeout(() => {
        putAway(id);
      }, action ? WITH_ACTION_MS : SHOWN_MS[kind]);
    }
  };
}
const _hoisted_1$v = ["onClick"];
const _hoisted_2$q = ["aria-label", "onClick"];
const _sfc_main$w = /* @__PURE__ */ defineComponent({
  __name: "ToastList",
  props: {
    toasts: {},
    closeLabel: {}
  },
  emits: ["close"],
  setup(__props, { emit: __emit }) {
    const emit = __emit;
    function act(id, run) {
      emit("close", id);
      run();
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(TransitionGroup, {
        tag: "div",
        name: "toast",
        class: "toasts",
        role: "status",
        "aria-live": "polite"
      }, {
        default: withCtx(() => [
          (openBlock(true), createElementBlock(Fragment, null, renderList(__props.toasts, (toast) => {
            return openBlock(), createElementBlock("div", {
              key: toast.id,
              class: normalizeClass(["toast", toast.kind])
            }, [
              createBaseVNode("span", null, toDisplayString(toast.text), 1),
              toast.action ? (openBlock(), createElementBlock("button", {
                key: 0,
                type: "button",
                class: "action",
                onClick: ($event) => act(toast.id, toast.action.run)
              }, toDisplayString(toast.action.label), 9, _hoisted_1$v)) : createCommentVNode("", true),
              toast.kind === "failed" ? (openBlock(), createElementBlock("button", {
                key: 1,
                type: "button",
                "aria-label": __props.closeLabel,
                onClick: ($event) => emit("close", toast.id)
              }, [
                createVNode(unref(X), { size: 15 })
              ], 8, _hoisted_2$q)) : createCommentVNode("", true)
            ], 2);
          }), 128))
        ]),
        _: 1
      });
    };
  }
});
const ToastList = /* @__PURE__ */ _export_sfc(_sfc_main$w, [["__scopeId", "data-v-d7725a8d"]]);
function timeOf(sort2) {
  if (sort2 === "newest" || sort2 === "oldest") return (item) => item.date;
  if (sort2 === "created") return (item) => item.created_time;
  return void 0;
}
const FEWEST_A_DAY = 5;
const SAMPLE = 200;
function spanOf(items, time) {
  const sample = items.slice(0, SAMPLE);
  return groupStarts(sample, time, "day").length * FEWEST_A_DAY <= Math.max(sample.length, FEWEST_A_DAY) ? "day" : "month";
}
function groupStarts(items, time, span) {
  const length = span === "day" ? 10 : 7;
  const starts = [];
  let group = "";
  items.forEach((item, index) => {
    const own = time(item).slice(0, length);
    if (index === 0 || own !== group) starts.push(index);
    group = own;
  });
  return starts;
}
function dayOf(time) {
  return time.slice(0, 10);
}
function dayName(day, today, locale, words) {
  const date = noonOf(day);
  if (date === void 0) return day;
  const distance = Math.round(((noonOf(today)?.getTime() ?? 0) - date.getTime()) / 864e5);
  if (distance === 0) return words.today;
  if (distance === 1) return words.yesterday;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return date.toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long", ...isThisYear ? {} : { year: "numeric" } });
}
function monthName(month, locale, form = "short") {
  return noonOf(`${month}-01`)?.toLocaleDateString(locale, { month: form, year: "numeric" }) ?? month;
}
function noonOf(day) {
  const date = /* @__PURE__ */ new Date(`${day}T12:00:00`);
  return Number.isNaN(date.getTime()) ? void 0 : date;
}
function count(value, locale) {
  return new Intl.NumberFormat(locale).format(value);
}
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];
function bytes(value, locale) {
  let amount = value;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: UNITS[unit] ?? "byte",
    unitDisplay: unit === 0 ? "long" : "short",
    maximumFractionDigits: unit > 0 && amount < 99.95 ? 1 : 0
  }).format(amount);
}
function moment(text, locale) {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)/.exec(text)?.slice(1).map(Number);
  if (!parts) return text;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  return format.format(Date.UTC(year, month - 1, day, hour, minute));
}
function ago(text, now, locale) {
  const then = new Date(text.replace(" ", "T")).getTime();
  if (Number.isNaN(then)) return "";
  const seconds = Math.round((then - now.getTime()) / 1e3);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  for (const [unit, length] of AGO) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, "minute");
}
const AGO = [
  ["year", 31536e3],
  ["month", 2592e3],
  ["week", 604800],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60]
];
function timeLeft(seconds) {
  if (seconds < 60) return { unit: "seconds", amount: Math.max(Math.ceil(seconds), 1) };
  if (seconds < 90 * 60) return { unit: "minutes", amount: Math.round(seconds / 60) };
  return { unit: "hours", amount: Math.round(seconds / 3600) };
}
function weight(value) {
  return String(Math.round(value * 100) / 100);
}
const _hoisted_1$u = ["aria-label"];
const _hoisted_2$p = ["title", "onClick"];
const _hoisted_3$i = { class: "cut" };
const _hoisted_4$g = { class: "count" };
const _hoisted_5$d = ["aria-expanded"];
const SHOWN = 8;
const EACH = 3;
const EACH_MORE = 12;
const _sfc_main$v = /* @__PURE__ */ defineComponent({
  __name: "FacetBar",
  props: {
    query: {},
    folder: {},
    total: {}
  },
  emits: ["narrow"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const FIELDS2 = [
      ["model", "model"],
      ["lora", "lora"],
      ["sampler", "sampler"],
      ["tag", "tag"],
      ["month", "date"]
    ];
    const { t, locale } = useI18n();
    const facets2 = shallowRef({});
    const isMore = shallowRef(false);
    watch(
      () => [props.query, props.folder, props.total],
      async ([query, folder], _before, onCleanup) => {
        const request = new AbortController();
        onCleanup(() => {
          request.abort();
        });
        try {
          facets2.value = await fetchFacets(query, folder === "" ? [] : [folder], FIELDS2.map(([facet]) => facet), request.signal);
        } catch (error) {
          if (!request.signal.aborted && !(error instanceof ApiError)) throw error;
          if (!request.signal.aborted) facets2.value = {};
        }
      },
      { immediate: true }
    );
    const chips = computed(() => {
      const each = isMore.value ? EACH_MORE : EACH;
      const all = FIELDS2.flatMap(
        ([facet, field]) => (facets2.value[facet] ?? []).filter((found) => found.count < props.total && String(found.value) !== "").slice(0, each).map((found) => ({ key: `${field}:${String(found.value)}`, value: String(found.value), count: found.count, term: termOf(field, String(found.value)) }))
      );
      return (isMore.value ? all : all.slice(0, SHOWN)).filter((chip) => !props.query.includes(chip.term));
    });
    function termOf(field, value) {
      return field === "date" ? `date:${value}` : exactly(field, value);
    }
    function narrow(chip) {
      const query = props.query.trim();
      emit("narrow", query.includes(" OR ") ? `(${query}) ${chip.term}` : `${query} ${chip.term}`.trim());
    }
    return (_ctx, _cache) => {
      return chips.value.length > 0 ? (openBlock(), createElementBlock("div", {
        key: 0,
        class: "facets",
        role: "group",
        "aria-label": unref(t)("facets.label")
      }, [
        (openBlock(true), createElementBlock(Fragment, null, renderList(chips.value, (chip) => {
          return openBlock(), createElementBlock("button", {
            key: chip.key,
            type: "button",
            title: chip.term,
            onClick: ($event) => narrow(chip)
          }, [
            createBaseVNode("span", _hoisted_3$i, toDisplayString(chip.value), 1),
            createBaseVNode("span", _hoisted_4$g, toDisplayString(unref(count)(chip.count, unref(locale))), 1)
          ], 8, _hoisted_2$p);
        }), 128)),
        createBaseVNode("button", {
          type: "button",
          class: "more",
          "aria-expanded": isMore.value,
          onClick: _cache[0] || (_cache[0] = ($event) => isMore.value = !isMore.value)
        }, [
          createVNode(unref(SlidersHorizontal), { size: 13 }),
          createTextVNode(toDisplayString(isMore.value ? unref(t)("facets.less") : unref(t)("facets.more")), 1)
        ], 8, _hoisted_5$d)
      ], 8, _hoisted_1$u)) : createCommentVNode("", true);
    };
  }
});
const FacetBar = /* @__PURE__ */ _export_sfc(_sfc_main$v, [["__scopeId", "data-v-18afe9bd"]]);
const AT_ONCE = 60;
function useFolderCovers(paths) {
  const covers = shallowRef(/* @__PURE__ */ new Map());
  watch(
    paths,
    async (wanted, _before, onCleanup) => {
      const request = new AbortController();
      onCleanup(() => {
        request.abort();
      });
      try {
        for (let start = 0; start < wanted.length; start += AT_ONCE) {
          const found = await fetchFolderCovers(wanted.slice(start, start + AT_ONCE), request.signal);
          const urls = Object.entries(found).map(([path, items]) => [path, items.map((item) => thumbnailUrl(item, 256))]);
          covers.value = new Map([...covers.value, ...urls]);
        }
      } catch (error) {
        if (!request.signal.aborted && !(error instanceof ApiError)) throw error;
      }
    },
    { immediate: true }
  );
  return covers;
}
const _hoisted_1$t = ["src"];
const _sfc_main$u = /* @__PURE__ */ defineComponent({
  __name: "PictureMosaic",
  props: {
    urls: {}
  },
  setup(__props) {
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("span", {
        class: normalizeClass(["mosaic", `of-${__props.urls.length}`]),
        "aria-hidden": "true"
      }, [
        (openBlock(true), createElementBlock(Fragment, null, renderList(__props.urls.slice(0, 4), (url) => {
          return openBlock(), createElementBlock("img", {
            key: url,
            src: url,
            alt: "",
            loading: "lazy",
            decoding: "async",
            draggable: "false"
          }, null, 8, _hoisted_1$t);
        }), 128)),
        __props.urls.length === 0 ? renderSlot(_ctx.$slots, "default", {}, void 0, true, 0) : createCommentVNode("", true)
      ], 2);
    };
  }
});
const PictureMosaic = /* @__PURE__ */ _export_sfc(_sfc_main$u, [["__scopeId", "data-v-095fa933"]]);
const _hoisted_1$s = ["aria-label"];
const _hoisted_2$o = {
  key: 1,
  class: "cut"
};
const _hoisted_3$h = ["href", "onClick"];
const _hoisted_4$f = ["aria-label"];
const _hoisted_5$c = ["href", "title", "onClick"];
const _hoisted_6$a = { class: "cut" };
const _hoisted_7$7 = { class: "count" };
const MOST_COVERS = 240;
const _sfc_main$t = /* @__PURE__ */ defineComponent({
  __name: "FolderCards",
  props: {
    folder: {},
    folders: {}
  },
  setup(__props) {
    const props = __props;
    const { t, locale } = useI18n();
    const { go, href } = sharedPlace.use();
    const library = sharedLibrary.use();
    const covers = useFolderCovers(computed(() => props.folders.length > MOST_COVERS ? [] : props.folders.map((each) => each.fullpath)));
    const trail = computed(() => {
      const root = library.roots.value?.find((each) => isWithin(props.folder, each.fullpath));
      if (!root) return [{ name: nameOf(props.folder), path: props.folder }];
      const steps = [];
      for (let path = props.folder; path !== root.fullpath && isWithin(path, root.fullpath); path = folderOf(path)) {
        steps.unshift({ name: nameOf(path), path });
      }
      return [{ name: root.name, path: root.fullpath }, ...steps];
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock(Fragment, null, [
        createBaseVNode("nav", {
          class: "trail",
          "aria-label": unref(t)("browse.trail")
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(trail.value, (step, index) => {
            return openBlock(), createElementBlock(Fragment, {
              key: step.path
            }, [
              index > 0 ? (openBlock(), createBlock(unref(ChevronRight), {
                key: 0,
                size: 14
              })) : createCommentVNode("", true),
              index === trail.value.length - 1 ? (openBlock(), createElementBlock("h1", _hoisted_2$o, toDisplayString(step.name), 1)) : (openBlock(), createElementBlock("a", {
                key: 2,
                class: "cut",
                href: unref(href)({ folder: step.path }),
                onClick: withModifiers(($event) => unref(go)({ folder: step.path }), ["exact", "prevent"])
              }, toDisplayString(step.name), 9, _hoisted_3$h))
            ], 64);
          }), 128))
        ], 8, _hoisted_1$s),
        __props.folders.length > 0 ? (openBlock(), createElementBlock("ul", {
          key: 0,
          class: "folders",
          "aria-label": unref(t)("browse.folders")
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(__props.folders, (each) => {
            return openBlock(), createElementBlock("li", {
              key: each.fullpath
            }, [
              createBaseVNode("a", {
                href: unref(href)({ folder: each.fullpath }),
                title: each.name,
                onClick: withModifiers(($event) => unref(go)({ folder: each.fullpath }), ["exact", "prevent"])
              }, [
                createVNode(PictureMosaic, {
                  class: "cover",
                  urls: unref(covers).get(each.fullpath) ?? []
                }, {
                  default: withCtx(() => [
                    createVNode(unref(Folder), { size: 16 })
                  ]),
                  _: 1
                }, 8, ["urls"]),
                createBaseVNode("span", _hoisted_6$a, toDisplayString(each.name), 1),
                createBaseVNode("span", _hoisted_7$7, toDisplayString(unref(count)(each.count, unref(locale))), 1)
              ], 8, _hoisted_5$c)
            ]);
          }), 128))
        ], 8, _hoisted_4$f)) : createCommentVNode("", true)
      ], 64);
    };
  }
});
const FolderCards = /* @__PURE__ */ _export_sfc(_sfc_main$t, [["__scopeId", "data-v-36a80d8c"]]);
const _hoisted_1$r = {
  key: 0,
  class: "skeleton",
  "aria-hidden": "true"
};
const AFTER_MS = 300;
const _sfc_main$s = /* @__PURE__ */ defineComponent({
  __name: "GridSkeleton",
  setup(__props) {
    const ROWS2 = [
      [0.667, 1.5, 1, 0.667, 1.78],
      [1, 0.75, 1.5, 0.667, 1],
      [1.5, 0.667, 1, 1.333, 0.667],
      [0.75, 1, 0.667, 1.78, 1]
    ];
    const isShown = shallowRef(false);
    let timer;
    onMounted(() => {
      timer = setTimeout(() => isShown.value = true, AFTER_MS);
    });
    onBeforeUnmount(() => {
      clearTimeout(timer);
    });
    return (_ctx, _cache) => {
      return isShown.value ? (openBlock(), createElementBlock("div", _hoisted_1$r, [
        (openBlock(), createElementBlock(Fragment, null, renderList(ROWS2, (row, index) => {
          return createBaseVNode("div", {
            key: index,
            class: "row"
          }, [
            (openBlock(true), createElementBlock(Fragment, null, renderList(row, (ratio, place) => {
              return openBlock(), createElementBlock("i", {
                key: place,
                style: normalizeStyle({ flexGrow: ratio })
              }, null, 4);
            }), 128))
          ]);
        }), 64))
      ])) : createCommentVNode("", true);
    };
  }
});
const GridSkeleton = /* @__PURE__ */ _export_sfc(_sfc_main$s, [["__scopeId", "data-v-2d115712"]]);
const _hoisted_1$q = { class: "unseen" };
const _hoisted_2$n = ["value"];
const _sfc_main$r = /* @__PURE__ */ defineComponent({
  __name: "KindSelect",
  props: {
    "modelValue": { required: true },
    "modelModifiers": {}
  },
  emits: ["update:modelValue"],
  setup(__props) {
    const kind = useModel(__props, "modelValue");
    const { t } = useI18n();
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("label", {
        class: normalizeClass(["kind", { on: kind.value !== "" }])
      }, [
        createBaseVNode("span", _hoisted_1$q, toDisplayString(unref(t)("kinds.label")), 1),
        withDirectives(createBaseVNode("select", {
          "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => kind.value = $event),
          onKeydown: _cache[1] || (_cache[1] = withModifiers(() => {
          }, ["stop"]))
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(unref(KINDS), (each) => {
            return openBlock(), createElementBlock("option", {
              key: each,
              value: each
            }, toDisplayString(unref(t)(`kinds.${each || "all"}`)), 9, _hoisted_2$n);
          }), 128))
        ], 544), [
          [vModelSelect, kind.value]
        ]),
        createVNode(unref(ChevronDown), { size: 15 })
      ], 2);
    };
  }
});
const KindSelect = /* @__PURE__ */ _export_sfc(_sfc_main$r, [["__scopeId", "data-v-02fe297f"]]);
const _hoisted_1$p = ["role"];
const _hoisted_2$m = { class: "mark" };
const _hoisted_3$g = { key: 0 };
const _hoisted_4$e = {
  key: 1,
  class: "actions"
};
const _sfc_main$q = /* @__PURE__ */ defineComponent({
  __name: "StatePanel",
  props: {
    title: {},
    text: {},
    isAlert: { type: Boolean }
  },
  setup(__props) {
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("section", {
        class: "panel",
        role: __props.isAlert ? "alert" : "status"
      }, [
        createBaseVNode("div", _hoisted_2$m, [
          renderSlot(_ctx.$slots, "icon", {}, void 0, true)
        ]),
        createBaseVNode("h2", null, toDisplayString(__props.title), 1),
        __props.text ? (openBlock(), createElementBlock("p", _hoisted_3$g, toDisplayString(__props.text), 1)) : createCommentVNode("", true),
        _ctx.$slots["default"] ? (openBlock(), createElementBlock("div", _hoisted_4$e, [
          renderSlot(_ctx.$slots, "default", {}, void 0, true)
        ])) : createCommentVNode("", true)
      ], 8, _hoisted_1$p);
    };
  }
});
const StatePanel = /* @__PURE__ */ _export_sfc(_sfc_main$q, [["__scopeId", "data-v-dae0a3c8"]]);
const _hoisted_1$o = { class: "query" };
const _sfc_main$p = /* @__PURE__ */ defineComponent({
  __name: "ListState",
  props: {
    place: {},
    problem: {},
    hasFolders: { type: Boolean }
  },
  emits: ["retry", "addFolder"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const textOf = useProblemText();
    const { go } = sharedPlace.use();
    const library = sharedLibrary.use();
    const { active } = sharedJobs.use();
    const problemText = computed(() => props.problem ? textOf(props.problem) : "");
    const badQuery = computed(() => {
      const { problem } = props;
      if (problem?.code !== "bad-query") return void 0;
      const at2 = Number(problem.details["position"] ?? 0);
      const { query } = props.place;
      return { before: query.slice(0, at2), from: query.slice(at2) || " " };
    });
    const isOffline = computed(
      () => props.problem?.code === "folder-not-found" || library.roots.value?.some((root) => !root.online && root.fullpath === props.place.folder)
    );
    return (_ctx, _cache) => {
      return badQuery.value ? (openBlock(), createBlock(StatePanel, {
        key: 0,
        title: unref(t)("states.badQuery.title"),
        text: problemText.value,
        "is-alert": ""
      }, {
        icon: withCtx(() => [
          createVNode(unref(SearchX), { size: 24 })
        ]),
        default: withCtx(() => [
          createBaseVNode("code", _hoisted_1$o, [
            createTextVNode(toDisplayString(badQuery.value.before), 1),
            createBaseVNode("mark", null, toDisplayString(badQuery.value.from), 1)
          ])
        ]),
        _: 1
      }, 8, ["title", "text"])) : __props.problem ? (openBlock(), createBlock(StatePanel, {
        key: 1,
        title: unref(t)("states.failed.title"),
        text: problemText.value,
        "is-alert": ""
      }, {
        icon: withCtx(() => [
          isOffline.value ? (openBlock(), createBlock(unref(FolderX), {
            key: 0,
            size: 24
          })) : (openBlock(), createBlock(unref(CircleAlert), {
            key: 1,
            size: 24
          }))
        ]),
        default: withCtx(() => [
          createVNode(PushButton, {
            onClick: _cache[0] || (_cache[0] = ($event) => emit("retry"))
          }, {
            default: withCtx(() => [
              createTextVNode(toDisplayString(unref(t)("actions.retry")), 1)
            ]),
            _: 1
          })
        ]),
        _: 1
      }, 8, ["title", "text"])) : unref(library).isEmpty.value && __props.place.folder === "" ? (openBlock(), createBlock(StatePanel, {
        key: 2,
        title: unref(t)("states.empty.title"),
        text: unref(library).isReadOnly.value ? unref(t)("states.empty.readOnly") : unref(t)("states.empty.text")
      }, {
        icon: withCtx(() => [
          createVNode(unref(Images), { size: 24 })
        ]),
        default: withCtx(() => [
          !unref(library).isReadOnly.value ? (openBlock(), createBlock(PushButton, {
            key: 0,
            "is-primary": "",
            onClick: _cache[1] || (_cache[1] = ($event) => emit("addFolder"))
          }, {
            default: withCtx(() => [
              createVNode(unref(FolderPlus), { size: 16 }),
              createTextVNode(toDisplayString(unref(t)("states.empty.action")), 1)
            ]),
            _: 1
          })) : createCommentVNode("", true)
        ]),
        _: 1
      }, 8, ["title", "text"])) : isOffline.value ? (openBlock(), createBlock(StatePanel, {
        key: 3,
        title: unref(t)("states.emptyFolder.title"),
        text: unref(t)("sidebar.offlineHint")
      }, {
        icon: withCtx(() => [
          createVNode(unref(FolderX), { size: 24 })
        ]),
        _: 1
      }, 8, ["title", "text"])) : __props.place.query === "is:liked" && __props.place.folder === "" ? (openBlock(), createBlock(StatePanel, {
        key: 4,
        title: unref(t)("states.noFavourites.title"),
        text: unref(t)("states.noFavourites.text")
      }, {
        icon: withCtx(() => [
          createVNode(unref(Heart), { size: 24 })
        ]),
        _: 1
      }, 8, ["title", "text"])) : __props.place.query ? (openBlock(), createBlock(StatePanel, {
        key: 5,
        title: unref(t)("states.noResults.title"),
        text: unref(t)("states.noResults.text")
      }, {
        icon: withCtx(() => [
          createVNode(unref(SearchX), { size: 24 })
        ]),
        default: withCtx(() => [
          __props.place.folder ? (openBlock(), createBlock(PushButton, {
            key: 0,
            onClick: _cache[2] || (_cache[2] = ($event) => unref(go)({ query: __props.place.query }))
          }, {
            default: withCtx(() => [
              createTextVNode(toDisplayString(unref(t)("states.noResults.everywhere")), 1)
            ]),
            _: 1
          })) : createCommentVNode("", true),
          createVNode(PushButton, {
            onClick: _cache[3] || (_cache[3] = ($event) => unref(go)({ folder: __props.place.folder }))
          }, {
            default: withCtx(() => [
              createTextVNode(toDisplayString(unref(t)("states.noResults.clear")), 1)
            ]),
            _: 1
          })
        ]),
        _: 1
      }, 8, ["title", "text"])) : __props.place.folder && !unref(active) ? (openBlock(), createBlock(StatePanel, {
        key: 6,
        title: unref(t)("states.emptyFolder.title"),
        text: __props.hasFolders ? unref(t)("states.emptyFolder.withFolders") : ""
      }, {
        icon: withCtx(() => [
          createVNode(unref(ImageOff), { size: 24 })
        ]),
        _: 1
      }, 8, ["title", "text"])) : (openBlock(), createBlock(StatePanel, {
        key: 7,
        title: unref(t)("states.noPictures.title"),
        text: unref(active) ? unref(t)("states.noPictures.indexing") : unref(t)("states.noPictures.text")
      }, {
        icon: withCtx(() => [
          createVNode(unref(Images), { size: 24 })
        ]),
        _: 1
      }, 8, ["title", "text"]));
    };
  }
});
const ListState = /* @__PURE__ */ _export_sfc(_sfc_main$p, [["__scopeId", "data-v-4d0f0392"]]);
const _hoisted_1$n = {
  key: 0,
  class: "older",
  "aria-labelledby": "older-title"
};
const _hoisted_2$l = { class: "words" };
const _hoisted_3$f = { id: "older-title" };
const _hoisted_4$d = ["title"];
const _hoisted_5$b = { class: "actions" };
const _sfc_main$o = /* @__PURE__ */ defineComponent({
  __name: "OlderLibrary",
  setup(__props) {
    const { t, locale } = useI18n();
    const library = sharedLibrary.use();
    const jobs2 = sharedJobs.use();
    const preferences = sharedPreferences.use();
    const toasts = sharedToasts.use();
    const problemText = useProblemText();
    const found = shallowRef();
    const isStarted = shallowRef(false);
    const jobId = shallowRef("");
    const isOffered = computed(() => {
      const older2 = found.value;
      if (!older2?.path || older2.imported || isStarted.value || preferences.isOlderLibraryPutAway) return false;
      return older2.tags > 0 || older2.folders > 0;
    });
    const contents = computed(() => {
      const { tags = 0, folders: folders2 = 0 } = found.value ?? {};
      const each = [
        tags > 0 ? t("older.tags", { count: count(tags, locale.value) }, tags) : "",
        folders2 > 0 ? t("older.folders", { count: count(folders2, locale.value) }, folders2) : ""
      ];
      return each.filter((part) => part !== "").join(", ");
    });
    onMounted(async () => {
      if (library.isReadOnly.value || preferences.isOlderLibraryPutAway) return;
      try {
        found.value = await fetchOlderLibrary();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    });
    watch(
      () => jobs2.get(jobId.value)?.state,
      (state) => {
        if (state === "done") {
          toasts.tell(t("jobs.outcomes.import"));
          void library.load();
        } else if (state === "failed" || state === "cancelled") isStarted.value = false;
      }
    );
    async function takeOver() {
      isStarted.value = true;
      try {
        jobId.value = (await importOlderLibrary()).job_id;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        isStarted.value = false;
        toasts.tell(problemText(error), "failed");
      }
    }
    return (_ctx, _cache) => {
      return isOffered.value ? (openBlock(), createElementBlock("section", _hoisted_1$n, [
        createVNode(unref(Import), { size: 20 }),
        createBaseVNode("div", _hoisted_2$l, [
          createBaseVNode("h2", _hoisted_3$f, toDisplayString(unref(t)("older.title")), 1),
          createBaseVNode("p", null, toDisplayString(unref(t)("older.text", { contents: contents.value })), 1),
          createBaseVNode("p", {
            class: "path cut",
            title: found.value?.path ?? ""
          }, toDisplayString(found.value?.path), 9, _hoisted_4$d)
        ]),
        createBaseVNode("div", _hoisted_5$b, [
          createVNode(PushButton, {
            "is-primary": "",
            onClick: takeOver
          }, {
            default: withCtx(() => [
              createTextVNode(toDisplayString(unref(t)("older.takeOver")), 1)
            ]),
            _: 1
          }),
          createVNode(PushButton, {
            onClick: _cache[0] || (_cache[0] = ($event) => unref(preferences).isOlderLibraryPutAway = true)
          }, {
            default: withCtx(() => [
              createTextVNode(toDisplayString(unref(t)("older.putAway")), 1)
            ]),
            _: 1
          })
        ])
      ])) : createCommentVNode("", true);
    };
  }
});
const OlderLibrary = /* @__PURE__ */ _export_sfc(_sfc_main$o, [["__scopeId", "data-v-d5517595"]]);
const _hoisted_1$m = { class: "unseen" };
const _hoisted_2$k = ["value"];
const _sfc_main$n = /* @__PURE__ */ defineComponent({
  __name: "SortSelect",
  props: /* @__PURE__ */ mergeModels({
    isQuiet: { type: Boolean }
  }, {
    "modelValue": { required: true },
    "modelModifiers": {}
  }),
  emits: ["update:modelValue"],
  setup(__props) {
    const sort2 = useModel(__props, "modelValue");
    const { t } = useI18n();
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("label", {
        class: normalizeClass(["sort", { quiet: __props.isQuiet }])
      }, [
        createBaseVNode("span", _hoisted_1$m, toDisplayString(unref(t)("sort.label")), 1),
        withDirectives(createBaseVNode("select", {
          "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => sort2.value = $event),
          onKeydown: _cache[1] || (_cache[1] = withModifiers(() => {
          }, ["stop"]))
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(unref(SORTS), (each) => {
            return openBlock(), createElementBlock("option", {
              key: each,
              value: each
            }, toDisplayString(unref(t)(`sort.${each}`)), 9, _hoisted_2$k);
          }), 128))
        ], 544), [
          [vModelSelect, sort2.value]
        ]),
        createVNode(unref(ChevronDown), { size: 15 })
      ], 2);
    };
  }
});
const SortSelect = /* @__PURE__ */ _export_sfc(_sfc_main$n, [["__scopeId", "data-v-a5c8a938"]]);
const _hoisted_1$l = ["aria-label"];
const _hoisted_2$j = ["aria-checked", "aria-label", "title", "onClick"];
const _sfc_main$m = /* @__PURE__ */ defineComponent({
  __name: "ViewOptions",
  props: {
    "modelValue": { required: true },
    "modelModifiers": {}
  },
  emits: ["update:modelValue"],
  setup(__props) {
    const form = useModel(__props, "modelValue");
    const { t } = useI18n();
    const ICONS = { justified: LayoutDashboard, square: Grid2x2, list: List };
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        class: "forms",
        role: "radiogroup",
        "aria-label": unref(t)("forms.label")
      }, [
        (openBlock(true), createElementBlock(Fragment, null, renderList(unref(FORMS), (each) => {
          return openBlock(), createElementBlock("button", {
            key: each,
            type: "button",
            role: "radio",
            "aria-checked": form.value === each,
            "aria-label": unref(t)(`forms.${each}`),
            title: unref(t)(`forms.${each}`),
            class: normalizeClass({ on: form.value === each }),
            onClick: ($event) => form.value = each
          }, [
            (openBlock(), createBlock(resolveDynamicComponent(ICONS[each]), { size: 16 }))
          ], 10, _hoisted_2$j);
        }), 128))
      ], 8, _hoisted_1$l);
    };
  }
});
const ViewOptions = /* @__PURE__ */ _export_sfc(_sfc_main$m, [["__scopeId", "data-v-1165aa2d"]]);
function menuPlaceOf(event) {
  const { target } = event;
  if (event.detail === 0 && event.clientX === 0 && event.clientY === 0 && target instanceof Element) {
    return menuPlaceBelow(target);
  }
  return { x: event.clientX, y: event.clientY, width: 0, height: 0 };
}
function menuPlaceBelow(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
const STAY_MS = 160;
function useStoryboard(item) {
  const url = shallowRef("");
  const frames = shallowRef(0);
  const place = shallowRef();
  let timer;
  let request = new AbortController();
  async function load() {
    request = new AbortController();
    const response = await fetch(storyboardUrl(item()), { signal: request.signal }).catch(() => void 0);
    if (!response?.ok) return;
    frames.value = Number(response.headers.get("X-IIB-Frames") ?? 0);
    url.value = URL.createObjectURL(await response.blob());
  }
  function leave() {
    clearTimeout(timer);
    request.abort();
    place.value = void 0;
  }
  onBeforeUnmount(() => {
    leave();
    URL.revokeObjectURL(url.value);
  });
  return {
    /** What to lay over the tile; nothing while there is nothing to see. */
    style: computed(() => {
      if (url.value === "" || frames.value < 1 || place.value === void 0) return void 0;
      const frame = Math.min(Math.floor(place.value * frames.value), frames.value - 1);
      const share = frames.value > 1 ? frame / (frames.value - 1) * 100 : 0;
      return {
        backgroundImage: `url(${url.value})`,
        backgroundSize: `${String(frames.value * 100)}% 100%`,
        backgroundPosition: `${String(share)}% 0`
      };
    }),
    onPointermove(event) {
      if (item().media_type !== "video" || event.pointerType !== "mouse" || !(event.currentTarget instanceof Element)) return;
      const box = event.currentTarget.getBoundingClientRect();
      if (place.value === void 0 && url.value === "") {
        clearTimeout(timer);
        timer = setTimeout(() => void load(), STAY_MS);
      }
      place.value = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1);
    },
    onPointerleave: leave
  };
}
function useThumbnail(item, side, isFlying, image) {
  const source = shallowRef("");
  const state = shallowRef("waiting");
  const reason = shallowRef("");
  const wanted = () => item.value.media_type !== "audio" ? thumbnailUrl(item.value, side.value > 288 ? 512 : 256) : "";
  watch(
    [wanted, isFlying],
    ([url, flying]) => {
      if (flying || url === source.value) return;
      source.value = url;
      state.value = "waiting";
    },
    { immediate: true }
  );
  onBeforeUnmount(() => {
    if (state.value === "waiting") image.value?.removeAttribute("src");
  });
  return {
    source: readonly(source),
    state: readonly(state),
    reason: readonly(reason),
    onLoad() {
      state.value = "shown";
    },
    async onError() {
      state.value = "broken";
      const response = await fetch(source.value).catch(() => void 0);
      reason.value = response === void 0 ? "offline" : response.ok ? "unreadable" : (await problemOf(response)).code;
    }
  };
}
const _hoisted_1$k = ["aria-selected", "aria-label", "title"];
const _hoisted_2$i = { class: "picture" };
const _hoisted_3$e = {
  key: 0,
  class: "instead broken"
};
const _hoisted_4$c = {
  key: 0,
  class: "cut"
};
const _hoisted_5$a = ["src"];
const _hoisted_6$9 = {
  key: 2,
  class: "instead"
};
const _hoisted_7$6 = {
  key: 2,
  class: "cut"
};
const _hoisted_8$6 = { class: "name" };
const _hoisted_9$6 = { class: "cut" };
const _hoisted_10$6 = {
  key: 1,
  class: "rated"
};
const _hoisted_11$5 = {
  key: 2,
  class: "why"
};
const _hoisted_12$4 = { class: "wide cut quiet" };
const _hoisted_13$3 = { class: "quiet" };
const _hoisted_14$2 = { class: "quiet" };
const _hoisted_15$2 = { class: "quiet" };
const _hoisted_16$2 = {
  key: 0,
  class: "dots",
  "aria-hidden": "true"
};
const _hoisted_17$2 = ["title"];
const _hoisted_18$2 = {
  key: 1,
  class: "pill like"
};
const _hoisted_19$2 = {
  key: 2,
  class: "pill stars"
};
const _hoisted_20$2 = {
  key: 3,
  class: "pill kind"
};
const _hoisted_21$2 = {
  key: 4,
  class: "pill kind"
};
const _hoisted_22$2 = ["aria-label", "title"];
const _hoisted_23$1 = ["aria-checked", "aria-label", "title"];
const _hoisted_24$1 = ["aria-label", "title"];
const MOST_DOTS = 5;
const _sfc_main$l = /* @__PURE__ */ defineComponent({
  __name: "GridTile",
  props: {
    item: {},
    width: {},
    height: {},
    form: {},
    isCurrent: { type: Boolean },
    isPicked: { type: Boolean },
    isPicking: { type: Boolean },
    isLiked: { type: Boolean },
    rating: {},
    tags: {},
    isFlying: { type: Boolean },
    isReadOnly: { type: Boolean }
  },
  emits: ["pick", "like", "more"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, te } = useI18n();
    const image = useTemplateRef("image");
    const isList = computed(() => props.form === "list");
    const side = computed(() => isList.value ? 64 : Math.max(props.width, props.height) * Math.min(devicePixelRatio, 2));
    const { source, state, reason, onLoad, onError } = useThumbnail(toRef(props, "item"), side, toRef(props, "isFlying"), image);
    const storyboard = useStoryboard(() => props.item);
    const isBroken = computed(() => state.value === "broken" && props.item.media_type === "image");
    const reasonWord = computed(() => {
      if (reason.value === "") return "";
      return te(`reasons.${reason.value}`) ? t(`reasons.${reason.value}`) : t("reasons.error");
    });
    const label = computed(
      () => [
        props.item.name,
        props.item.media_type === "image" ? "" : t(`media.${props.item.media_type}`),
        props.isLiked ? t("grid.liked") : "",
        props.rating > 0 ? t("rating.stars", props.rating) : "",
        isBroken.value ? reasonWord.value : ""
      ].filter((part) => part !== "").join(", ")
    );
    const others = computed(() => props.tags.filter((tag) => tag.name !== "like"));
    const dots = computed(() => others.value.slice(0, MOST_DOTS));
    const resolution = computed(() => props.item.width > 0 ? `${String(props.item.width)} × ${String(props.item.height)}` : "");
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        class: normalizeClass(["tile", { current: __props.isCurrent, picked: __props.isPicked, picking: __props.isPicking, shown: unref(state) === "shown", "list-columns": isList.value }]),
        role: "gridcell",
        draggable: "true",
        "aria-selected": __props.isPicked || __props.isCurrent,
        "aria-label": label.value,
        title: __props.item.name,
        onPointermove: _cache[8] || (_cache[8] = //@ts-ignore
        (...args) => unref(storyboard).onPointermove && unref(storyboard).onPointermove(...args)),
        onPointerleave: _cache[9] || (_cache[9] = //@ts-ignore
        (...args) => unref(storyboard).onPointerleave && unref(storyboard).onPointerleave(...args))
      }, [
        createBaseVNode("div", _hoisted_2$i, [
          isBroken.value ? (openBlock(), createElementBlock("div", _hoisted_3$e, [
            createVNode(unref(ImageOff), { size: 20 }),
            !isList.value ? (openBlock(), createElementBlock("span", _hoisted_4$c, toDisplayString(reasonWord.value), 1)) : createCommentVNode("", true)
          ])) : unref(source) && unref(state) !== "broken" ? (openBlock(), createElementBlock("img", {
            key: 1,
            ref_key: "image",
            ref: image,
            src: unref(source),
            alt: "",
            decoding: "async",
            draggable: "false",
            onLoad: _cache[0] || (_cache[0] = //@ts-ignore
            (...args) => unref(onLoad) && unref(onLoad)(...args)),
            onError: _cache[1] || (_cache[1] = //@ts-ignore
            (...args) => unref(onError) && unref(onError)(...args))
          }, null, 40, _hoisted_5$a)) : __props.item.media_type !== "image" ? (openBlock(), createElementBlock("div", _hoisted_6$9, [
            __props.item.media_type === "video" ? (openBlock(), createBlock(unref(Film), {
              key: 0,
              size: 24
            })) : (openBlock(), createBlock(unref(AudioLines), {
              key: 1,
              size: 24
            })),
            !isList.value ? (openBlock(), createElementBlock("span", _hoisted_7$6, toDisplayString(__props.item.name), 1)) : createCommentVNode("", true)
          ])) : createCommentVNode("", true),
          unref(storyboard).style.value ? (openBlock(), createElementBlock("div", {
            key: 3,
            class: "strip",
            "data-testid": "storyboard",
            style: normalizeStyle(unref(storyboard).style.value)
          }, null, 4)) : createCommentVNode("", true)
        ]),
        isList.value ? (openBlock(), createElementBlock(Fragment, { key: 0 }, [
          createBaseVNode("span", _hoisted_8$6, [
            createBaseVNode("span", _hoisted_9$6, toDisplayString(__props.item.name), 1),
            __props.isLiked ? (openBlock(), createBlock(unref(Heart), {
              key: 0,
              class: "liked",
              size: 13,
              fill: "currentColor"
            })) : createCommentVNode("", true),
            __props.rating > 0 ? (openBlock(), createElementBlock("span", _hoisted_10$6, [
              createVNode(unref(Star), {
                size: 12,
                fill: "currentColor"
              }),
              createTextVNode(toDisplayString(__props.rating), 1)
            ])) : createCommentVNode("", true),
            isBroken.value ? (openBlock(), createElementBlock("span", _hoisted_11$5, toDisplayString(reasonWord.value), 1)) : createCommentVNode("", true)
          ]),
          createBaseVNode("span", _hoisted_12$4, toDisplayString(others.value.map((tag) => tag.name).join(", ")), 1),
          createBaseVNode("span", _hoisted_13$3, toDisplayString(resolution.value), 1),
          createBaseVNode("span", _hoisted_14$2, toDisplayString(__props.item.size), 1),
          createBaseVNode("span", _hoisted_15$2, toDisplayString(__props.item.date.slice(0, 16)), 1)
        ], 64)) : (openBlock(), createElementBlock(Fragment, { key: 1 }, [
          dots.value.length > 0 ? (openBlock(), createElementBlock("span", _hoisted_16$2, [
            (openBlock(true), createElementBlock(Fragment, null, renderList(dots.value, (tag) => {
              return openBlock(), createElementBlock("i", {
                key: tag.id,
                title: tag.name,
                style: normalizeStyle({ background: tag.color || "var(--accent)" })
              }, null, 12, _hoisted_17$2);
            }), 128))
          ])) : createCommentVNode("", true),
          __props.isLiked && __props.isReadOnly ? (openBlock(), createElementBlock("span", _hoisted_18$2, [
            createVNode(unref(Heart), {
              size: 12,
              fill: "currentColor"
            })
          ])) : createCommentVNode("", true),
          __props.rating > 0 ? (openBlock(), createElementBlock("span", _hoisted_19$2, [
            createVNode(unref(Star), {
              size: 11,
              fill: "currentColor"
            }),
            createTextVNode(toDisplayString(__props.rating), 1)
          ])) : createCommentVNode("", true),
          __props.item.media_type === "video" ? (openBlock(), createElementBlock("span", _hoisted_20$2, [
            createVNode(unref(Play), {
              size: 11,
              fill: "currentColor"
            }),
            createTextVNode(toDisplayString(unref(t)("media.video")), 1)
          ])) : createCommentVNode("", true),
          __props.item.media_type === "audio" ? (openBlock(), createElementBlock("span", _hoisted_21$2, toDisplayString(unref(t)("media.audio")), 1)) : createCommentVNode("", true),
          !__props.isReadOnly ? (openBlock(), createElementBlock("button", {
            key: 5,
            type: "button",
            tabindex: "-1",
            class: normalizeClass(["over heart", { on: __props.isLiked }]),
            "aria-label": __props.isLiked ? unref(t)("actions.unlike") : unref(t)("actions.like"),
            title: __props.isLiked ? unref(t)("actions.unlike") : unref(t)("actions.like"),
            onClick: _cache[2] || (_cache[2] = withModifiers(($event) => emit("like"), ["stop"])),
            onDblclick: _cache[3] || (_cache[3] = withModifiers(() => {
            }, ["stop"]))
          }, [
            createVNode(unref(Heart), {
              size: 14,
              fill: __props.isLiked ? "currentColor" : "none"
            }, null, 8, ["fill"])
          ], 42, _hoisted_22$2)) : createCommentVNode("", true)
        ], 64)),
        createBaseVNode("button", {
          type: "button",
          tabindex: "-1",
          class: "over pick",
          role: "checkbox",
          "aria-checked": __props.isPicked,
          "aria-label": unref(t)("grid.pick"),
          title: unref(t)("grid.pick"),
          onClick: _cache[4] || (_cache[4] = withModifiers(($event) => emit("pick", $event.shiftKey), ["stop"])),
          onDblclick: _cache[5] || (_cache[5] = withModifiers(() => {
          }, ["stop"]))
        }, [
          createVNode(unref(Check), { size: 14 })
        ], 40, _hoisted_23$1),
        createBaseVNode("button", {
          type: "button",
          tabindex: "-1",
          class: "over more",
          "aria-label": unref(t)("grid.more"),
          title: unref(t)("grid.more"),
          onClick: _cache[6] || (_cache[6] = withModifiers(($event) => emit("more", $event.currentTarget), ["stop"])),
          onDblclick: _cache[7] || (_cache[7] = withModifiers(() => {
          }, ["stop"]))
        }, [
          createVNode(unref(Ellipsis), { size: 15 })
        ], 40, _hoisted_24$1)
      ], 42, _hoisted_1$k);
    };
  }
});
const GridTile = /* @__PURE__ */ _export_sfc(_sfc_main$l, [["__scopeId", "data-v-f3c66130"]]);
const _hoisted_1$j = {
  class: "list-head list-columns",
  "aria-hidden": "true"
};
const _hoisted_2$h = { class: "wide" };
const _sfc_main$k = /* @__PURE__ */ defineComponent({
  __name: "ListHead",
  setup(__props) {
    const { t } = useI18n();
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", _hoisted_1$j, [
        _cache[0] || (_cache[0] = createBaseVNode("span", null, null, -1)),
        createBaseVNode("span", null, toDisplayString(unref(t)("grid.columns.name")), 1),
        createBaseVNode("span", _hoisted_2$h, toDisplayString(unref(t)("grid.columns.tags")), 1),
        createBaseVNode("span", null, toDisplayString(unref(t)("grid.columns.resolution")), 1),
        createBaseVNode("span", null, toDisplayString(unref(t)("grid.columns.size")), 1),
        createBaseVNode("span", null, toDisplayString(unref(t)("grid.columns.date")), 1)
      ]);
    };
  }
});
const ListHead = /* @__PURE__ */ _export_sfc(_sfc_main$k, [["__scopeId", "data-v-c0c3365d"]]);
const SLOP$1 = 5;
const EDGE = 40;
function useFrame(source) {
  const frame = shallowRef();
  let start;
  let pointer = { x: 0, y: 0 };
  let ticking = 0;
  function positionOf(x, y) {
    const box = source.canvas()?.getBoundingClientRect();
    return { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) + source.shift() };
  }
  function onDown(event) {
    const { target } = event;
    if (event.button !== 0 || event.pointerType === "touch" || !(target instanceof Element)) return;
    if (target.closest("[data-index], a, button, input, select, [data-no-frame]")) return;
    if (event.offsetX > (source.scroller()?.clientWidth ?? 0) && target === source.scroller()) return;
    start = positionOf(event.clientX, event.clientY);
    addEventListener("pointermove", onMove);
    addEventListener("pointerup", end, { once: true });
    addEventListener("pointercancel", end, { once: true });
  }
  function onMove(event) {
    pointer = { x: event.clientX, y: event.clientY };
    const now = positionOf(pointer.x, pointer.y);
    if (!frame.value && start && Math.hypot(now.x - start.x, now.y - start.y) < SLOP$1) return;
    if (!frame.value) {
      source.onBegin();
      ticking = requestAnimationFrame(scrollAlong);
    }
    event.preventDefault();
    draw2();
  }
  function draw2() {
    if (!start) return;
    const now = positionOf(pointer.x, pointer.y);
    frame.value = {
      left: Math.min(start.x, now.x),
      right: Math.max(start.x, now.x),
      top: Math.min(start.y, now.y),
      bottom: Math.max(start.y, now.y)
    };
    source.onFrame(frame.value);
  }
  function scrollAlong() {
    const box = source.scroller()?.getBoundingClientRect();
    if (!box || !start) return;
    const above = box.top + EDGE - pointer.y;
    const below = pointer.y - (box.bottom - EDGE);
    const step = above > 0 ? -above : Math.max(below, 0);
    if (step !== 0) {
      source.scroller()?.scrollBy(0, step / 2);
      draw2();
    }
    ticking = requestAnimationFrame(scrollAlong);
  }
  function end() {
    removeEventListener("pointermove", onMove);
    cancelAnimationFrame(ticking);
    start = void 0;
    frame.value = void 0;
  }
  onBeforeUnmount(end);
  return { frame, onDown };
}
const LONG_MS = 420;
const SLOP = 10;
function useLongPress(onLong) {
  let timer;
  let start = { x: 0, y: 0 };
  let wasLong = false;
  const stop = () => {
    clearTimeout(timer);
  };
  onBeforeUnmount(stop);
  return {
    onPointerdown(event) {
      wasLong = false;
      if (event.pointerType !== "touch" || !(event.target instanceof Element)) return;
      const { target } = event;
      start = { x: event.clientX, y: event.clientY };
      stop();
      timer = setTimeout(() => {
        wasLong = true;
        onLong(target);
      }, LONG_MS);
    },
    onPointermove(event) {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > SLOP) stop();
    },
    onPointerend: stop,
    /** Whether a click is only the end of a long press; asked once. */
    isSpent() {
      const spent = wasLong;
      wasLong = false;
      return spent;
    }
  };
}
const TALLEST = 16e6;
const AT_TOP = { offset: 0, shift: 0 };
function canvasHeight(content) {
  return Math.min(content, TALLEST);
}
function scrolledTo(bar, before, extent) {
  if (extent.content <= TALLEST) return { offset: bar, shift: 0 };
  const isJump = Math.abs(bar - (before.offset - before.shift)) > 2 * extent.view;
  const offset = isJump ? bar / barRange(extent) * range(extent) : bar + before.shift;
  const held = clamp(offset, 0, range(extent));
  return { offset: held, shift: held - bar };
}
function settled(scroll, extent) {
  return at(scroll.offset, extent);
}
function at(offset, extent) {
  const held = clamp(offset, 0, range(extent));
  if (extent.content <= TALLEST) return { bar: held, scroll: { offset: held, shift: 0 } };
  const bar = Math.round(held / range(extent) * barRange(extent));
  return { bar, scroll: { offset: held, shift: held - bar } };
}
function range(extent) {
  return Math.max(extent.content - extent.view, 0);
}
function barRange(extent) {
  return Math.max(canvasHeight(extent.content) - extent.view, 1);
}
function clamp(value, least, most) {
  return Math.min(Math.max(value, least), most);
}
const OVERSCAN = 500;
const REST_MS = 140;
const AHEAD_VIEWS = 3;
function useVirtualRows(scroller, canvas, source) {
  const width = shallowRef(0);
  const view = shallowRef(0);
  const above = shallowRef(0);
  const scroll = shallowRef(AT_TOP);
  const isFlying = shallowRef(false);
  const layout = shallowRef();
  let restTimer;
  watch(
    [source.sizes, source.shape, source.groups, width],
    ([sizes, shape, groups, available]) => {
      if (available <= 0) return;
      const before = layout.value;
      const ratios = sizes.map((size) => ratioOf(size.width, size.height));
      const grown = before !== void 0 && startsWith(ratios, before.ratios) && startsWith(groups, before.groups);
      const anchor = grown ? anchorOf(before, shape) : void 0;
      layout.value = layOut(ratios, { ...shape, width: available }, groups, grown ? before : void 0);
      if (anchor) void keepInPlace(anchor);
      void nextTick(checkEnd);
    },
    { immediate: true }
  );
  const extent = computed(() => ({ content: above.value + (layout.value?.height ?? 0), view: view.value }));
  const visible = computed(() => {
    if (!layout.value) return { from: 0, to: 0 };
    const top = scroll.value.offset - above.value;
    return rowsBetween(layout.value, top - OVERSCAN, top + view.value + OVERSCAN);
  });
  const from = computed(() => visible.value.from);
  const to = computed(() => visible.value.to);
  const shift = computed(() => scroll.value.shift);
  const rows = computed(() => {
    const list = Array.from({ length: to.value - from.value }, (_, index) => from.value + index);
    if (!layout.value || source.focused.value < 0) return list;
    const row = rowOf(layout.value, source.focused.value);
    return list.includes(row) || row >= layout.value.starts.length ? list : [...list, row];
  });
  function anchorOf(before, now) {
    const { shape } = before;
    const isSameShape = shape.width === width.value && shape.target === now.target && shape.form === now.form;
    if (isSameShape || scroll.value.offset <= above.value) return void 0;
    const top = scroll.value.offset - above.value;
    const row = rowsBetween(before, top, top + 1).from;
    return { index: before.starts[row] ?? 0, distance: (before.tops[row] ?? 0) - top };
  }
  async function keepInPlace(anchor) {
    await nextTick();
    const rowsNow = layout.value;
    if (rowsNow) goTo(above.value + (rowsNow.tops[rowOf(rowsNow, anchor.index)] ?? 0) - anchor.distance);
  }
  function onScroll() {
    const bar = scroller.value?.scrollTop ?? 0;
    const before = scroll.value;
    const now = scrolledTo(bar, before, extent.value);
    isFlying.value = Math.abs(now.offset - before.offset) > view.value * 0.8;
    scroll.value = now;
    clearTimeout(restTimer);
    restTimer = setTimeout(rest, REST_MS);
    checkEnd();
  }
  function rest() {
    isFlying.value = false;
    const { bar, scroll: rested } = settled(scroll.value, extent.value);
    if (!scroller.value || bar === scroller.value.scrollTop) return;
    scroll.value = rested;
    scroller.value.scrollTop = bar;
  }
  function checkEnd() {
    if (view.value > 0 && extent.value.content - scroll.value.offset < view.value * (AHEAD_VIEWS + 1)) source.onNearEnd();
  }
  function goTo(offset) {
    if (!scroller.value) return;
    const { bar, scroll: there } = at(offset, extent.value);
    scroll.value = there;
    scroller.value.scrollTop = bar;
  }
  function reveal(index) {
    const rowsNow = layout.value;
    if (!rowsNow || index < 0) return;
    const row = rowOf(rowsNow, index);
    const top = above.value + (rowsNow.tops[row] ?? 0);
    const bottom = top + (rowsNow.heights[row] ?? 0);
    const { heading } = rowsNow.shape;
    const { gap } = rowsNow.shape;
    const { offset } = scroll.value;
    if (top - gap < offset) goTo(row === 0 ? 0 : top - gap - heading);
    else if (bottom + gap > offset + view.value) goTo(bottom + gap - view.value);
  }
  const observer = new ResizeObserver(measure);
  function measure() {
    if (!scroller.value || !canvas.value || scroller.value.clientWidth === 0) return;
    view.value = scroller.value.clientHeight;
    width.value = canvas.value.clientWidth;
    above.value = canvas.value.offsetTop;
    checkEnd();
  }
  onMounted(() => {
    measure();
    if (scroller.value) observer.observe(scroller.value);
    for (const child of scroller.value?.children ?? []) observer.observe(child);
  });
  onActivated(() => {
    measure();
    goTo(scroll.value.offset);
  });
  onBeforeUnmount(() => {
    observer.disconnect();
    clearTimeout(restTimer);
  });
  return {
    layout,
    rows,
    shift,
    isFlying,
    offset: computed(() => scroll.value.offset),
    height: computed(() => canvasHeight(layout.value?.height ?? 0)),
    view,
    onScroll,
    goTo,
    reveal
  };
}
function startsWith(list, beginning) {
  if (list.length < beginning.length) return false;
  return beginning.every((ratio, index) => ratio === list[index]);
}
const _hoisted_1$i = { class: "above" };
const _hoisted_2$g = ["aria-label", "aria-rowcount"];
const _hoisted_3$d = ["aria-rowindex"];
const _hoisted_4$b = { class: "below" };
const LIST_ROW = 52;
const LIST_GAP = 1;
const HEADING = 40;
const _sfc_main$j = /* @__PURE__ */ defineComponent({
  __name: "MediaGrid",
  props: {
    items: {},
    total: {},
    current: {},
    picked: {},
    form: {},
    rowHeight: {},
    gap: {},
    headings: {},
    isReadOnly: { type: Boolean }
  },
  emits: ["press", "open", "move", "like", "rate", "remove", "rename", "tag", "pick", "pickTo", "pickFramed", "pickAll", "invert", "unpick", "menu", "drag", "nearEnd", "scrolled"],
  setup(__props, { expose: __expose, emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const SQUARE = { width: 1, height: 1 };
    const { t } = useI18n();
    const tagging2 = sharedTagging.use();
    const scroller = useTemplateRef("scroller");
    const canvas = useTemplateRef("canvas");
    const focused = shallowRef(0);
    watch(
      [() => props.current, () => props.items],
      ([path, items]) => {
        const index = path === "" || items[focused.value]?.fullpath === path ? -1 : items.findIndex((item) => item.fullpath === path);
        if (index >= 0) focused.value = index;
        else if (focused.value >= items.length) focused.value = 0;
      },
      { immediate: true }
    );
    const { layout, rows, shift, isFlying, offset, height, view, onScroll, goTo, reveal } = useVirtualRows(scroller, canvas, {
      sizes: computed(() => props.form === "square" ? props.items.map(() => SQUARE) : props.items),
      shape: computed(() => {
        const isList = props.form === "list";
        return {
          form: props.form,
          gap: isList ? LIST_GAP : props.gap,
          target: isList ? LIST_ROW : props.rowHeight,
          heading: props.headings.size > 0 ? HEADING : 0
        };
      }),
      groups: computed(() => [...props.headings.keys()]),
      focused,
      onNearEnd: () => {
        emit("nearEnd");
      }
    });
    watch(offset, (now) => {
      emit("scrolled", now);
    });
    let before = /* @__PURE__ */ new Set();
    const { frame, onDown } = useFrame({
      scroller: () => scroller.value,
      canvas: () => canvas.value,
      shift: () => shift.value,
      onBegin() {
        before = props.picked;
      },
      onFrame(drawn) {
        if (layout.value) emit("pickFramed", tilesWithin(layout.value, drawn), before);
      }
    });
    const { isSpent, ...press } = useLongPress((target) => {
      const index = indexUnder(target);
      if (index !== void 0) emit("pick", index);
    });
    const shownRows = computed(() => {
      const made = layout.value;
      if (!made) return [];
      return rows.value.map((row) => ({
        row,
        top: made.tops[row] ?? 0,
        height: made.heights[row] ?? 0,
        heading: props.headings.get(made.starts[row] ?? -1),
        tiles: tilesOf(made, row).flatMap((tile) => {
          const item = props.items[tile.index];
          return item ? [{ ...tile, item }] : [];
        })
      }));
    });
    function onKeydown(event) {
      const index = indexUnder(event.target) ?? focused.value;
      if (event.altKey || !(event.ctrlKey || event.metaKey ? onChord(event, index) : onKey(event, index))) return;
      event.preventDefault();
    }
    function onChord(event, index) {
      if (event.key === "a") emit("pickAll");
      else if (event.key === "A") emit("unpick");
      else if (event.key === "i" || event.key === "I") emit("invert");
      else if (event.key === " ") emit("pick", index);
      else return false;
      return true;
    }
    const ACTS = {
      Enter: (index) => {
        emit("open", index);
      },
      " ": (index) => {
        emit("open", index);
      },
      f: (index) => {
        emit("like", index);
      },
      t: (index) => {
        emit("tag", index);
      },
      x: (index) => {
        emit("pick", index);
      },
      Delete: (index) => {
        emit("remove", index);
      },
      F2: (index) => {
        emit("rename", index);
      }
    };
    function onKey(event, index) {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const target = stepTo(key, index);
      if (target !== void 0) {
        moveTo(target);
        if (event.shiftKey) {
          if (props.picked.size === 0) emit("pick", index);
          emit("pickTo", target);
        }
      } else if (/^[0-5]$/.test(key)) emit("rate", index, Number(key));
      else if (ACTS[key]) ACTS[key](index);
      else return false;
      return true;
    }
    function indexUnder(target) {
      const tile = target instanceof Element ? target.closest("[data-index]") : null;
      return tile ? Number(tile.dataset["index"]) : void 0;
    }
    function stepTo(key, index) {
      const made = layout.value;
      if (!made || props.items.length === 0) return void 0;
      const page = Math.max(Math.floor(view.value / (made.shape.target + made.shape.gap)), 1);
      switch (key) {
        case "ArrowLeft":
          return Math.max(index - 1, 0);
        case "ArrowRight":
          return Math.min(index + 1, props.items.length - 1);
        case "ArrowUp":
          return verticalNeighbour(made, index, -1);
        case "ArrowDown":
          return verticalNeighbour(made, index, 1);
        case "PageUp":
          return verticalNeighbour(made, index, -page);
        case "PageDown":
          return verticalNeighbour(made, index, page);
        case "Home":
          return 0;
        case "End":
          return props.items.length - 1;
        default:
          return void 0;
      }
    }
    function moveTo(index) {
      focused.value = index;
      emit("move", index);
      void focusTile(index);
    }
    async function focusTile(index) {
      focused.value = index;
      reveal(index);
      await nextTick();
      canvas.value?.querySelector(`[data-index="${String(index)}"]`)?.focus({ preventScroll: true });
    }
    function onClick(event, index) {
      if (isSpent()) return;
      focused.value = index;
      if (event.shiftKey) emit("pickTo", index);
      else if (event.ctrlKey || event.metaKey) emit("pick", index);
      else emit("press", index);
    }
    function onPick(isRange, index) {
      if (isSpent()) return;
      if (isRange) emit("pickTo", index);
      else emit("pick", index);
    }
    function onContextMenu(event, index) {
      event.preventDefault();
      if (event instanceof PointerEvent && event.pointerType === "touch") return;
      focused.value = index;
      emit("menu", index, menuPlaceOf(event));
    }
    function onDragStart(event, index) {
      if (event.dataTransfer) emit("drag", index, event.dataTransfer);
    }
    __expose({
      goTo,
      /** Give the keyboard to a picture, and show it. */
      focusTile
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        ref_key: "scroller",
        ref: scroller,
        class: "scroller",
        "data-testid": "grid-scroller",
        onScrollPassive: _cache[4] || (_cache[4] = //@ts-ignore
        (...args) => unref(onScroll) && unref(onScroll)(...args)),
        onPointerdown: _cache[5] || (_cache[5] = //@ts-ignore
        (...args) => unref(onDown) && unref(onDown)(...args))
      }, [
        createBaseVNode("div", _hoisted_1$i, [
          renderSlot(_ctx.$slots, "above", {}, void 0, true)
        ]),
        __props.form === "list" && __props.items.length > 0 ? (openBlock(), createBlock(ListHead, { key: 0 })) : createCommentVNode("", true),
        createBaseVNode("div", {
          ref_key: "canvas",
          ref: canvas,
          role: "grid",
          class: normalizeClass(["canvas", __props.form]),
          "aria-label": unref(t)("grid.label"),
          "aria-rowcount": __props.items.length < __props.total ? -1 : unref(layout)?.starts.length ?? 0,
          "aria-multiselectable": "true",
          style: normalizeStyle({ height: `${unref(height)}px` }),
          onKeydown,
          onPointerdown: _cache[0] || (_cache[0] = //@ts-ignore
          (...args) => press.onPointerdown && press.onPointerdown(...args)),
          onPointermove: _cache[1] || (_cache[1] = //@ts-ignore
          (...args) => press.onPointermove && press.onPointermove(...args)),
          onPointerup: _cache[2] || (_cache[2] = //@ts-ignore
          (...args) => press.onPointerend && press.onPointerend(...args)),
          onPointercancel: _cache[3] || (_cache[3] = //@ts-ignore
          (...args) => press.onPointerend && press.onPointerend(...args))
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(shownRows.value, (row) => {
            return openBlock(), createElementBlock(Fragment, {
              key: row.row
            }, [
              row.heading ? (openBlock(), createElementBlock("h2", {
                key: 0,
                class: "group cut",
                role: "presentation",
                style: normalizeStyle({ transform: `translateY(${row.top - unref(shift) - HEADING}px)`, height: `${HEADING}px` })
              }, toDisplayString(row.heading), 5)) : createCommentVNode("", true),
              createBaseVNode("div", {
                role: "row",
                class: "row",
                "aria-rowindex": row.row + 1,
                style: normalizeStyle({ transform: `translateY(${row.top - unref(shift)}px)`, height: `${row.height}px` })
              }, [
                (openBlock(true), createElementBlock(Fragment, null, renderList(row.tiles, (tile) => {
                  return openBlock(), createBlock(GridTile, {
                    key: tile.item.fullpath,
                    item: tile.item,
                    width: tile.width,
                    height: row.height,
                    form: __props.form,
                    "is-current": tile.item.fullpath === __props.current,
                    "is-picked": __props.picked.has(tile.item.fullpath),
                    "is-picking": __props.picked.size > 0,
                    "is-liked": unref(tagging2).isLiked(tile.item),
                    rating: unref(tagging2).ratingOf(tile.item),
                    tags: unref(tagging2).tagsOf(tile.item),
                    "is-flying": unref(isFlying),
                    "is-read-only": __props.isReadOnly,
                    tabindex: tile.index === focused.value ? 0 : -1,
                    "data-index": tile.index,
                    style: normalizeStyle({ left: `${tile.left}px`, width: `${tile.width}px` }),
                    onClick: ($event) => onClick($event, tile.index),
                    onDblclick: ($event) => emit("open", tile.index),
                    onContextmenu: ($event) => onContextMenu($event, tile.index),
                    onDragstart: ($event) => onDragStart($event, tile.index),
                    onPick: (isRange) => onPick(isRange, tile.index),
                    onLike: ($event) => emit("like", tile.index),
                    onMore: (button) => emit("menu", tile.index, unref(menuPlaceBelow)(button))
                  }, null, 8, ["item", "width", "height", "form", "is-current", "is-picked", "is-picking", "is-liked", "rating", "tags", "is-flying", "is-read-only", "tabindex", "data-index", "style", "onClick", "onDblclick", "onContextmenu", "onDragstart", "onPick", "onLike", "onMore"]);
                }), 128))
              ], 12, _hoisted_3$d)
            ], 64);
          }), 128)),
          unref(frame) ? (openBlock(), createElementBlock("div", {
            key: 0,
            class: "frame",
            style: normalizeStyle({
              transform: `translate(${unref(frame).left}px, ${unref(frame).top - unref(shift)}px)`,
              width: `${unref(frame).right - unref(frame).left}px`,
              height: `${unref(frame).bottom - unref(frame).top}px`
            })
          }, null, 4)) : createCommentVNode("", true)
        ], 46, _hoisted_2$g),
        createBaseVNode("div", _hoisted_4$b, [
          renderSlot(_ctx.$slots, "below", {}, void 0, true)
        ])
      ], 544);
    };
  }
});
const MediaGrid = /* @__PURE__ */ _export_sfc(_sfc_main$j, [["__scopeId", "data-v-08e483dc"]]);
const MOST_NODES = 2e3;
const WIDTH = 240;
const [GAP_X, GAP_Y] = [70, 22];
const [HEAD, LINE, FOOT] = [34, 19, 8];
const MOST_VALUES = 8;
function graphOf(text) {
  let stored;
  try {
    stored = JSON.parse(text);
  } catch {
    return void 0;
  }
  if (!isRecord(stored)) return void 0;
  const graph = Array.isArray(stored["nodes"]) ? ofEditor(stored["nodes"], stored["links"]) : ofPrompt(stored);
  return graph.nodes.length > 0 ? graph : void 0;
}
function named(graph, run) {
  const values = new Map(run.nodes.map((node) => [node.id, node.values]));
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, values: values.get(node.id) ?? node.values })) };
}
function ofEditor(nodes, links) {
  const known = nodes.slice(0, MOST_NODES).flatMap((node) => {
    if (!isRecord(node) || !isId(node["id"])) return [];
    const kind = String(node["type"] ?? "");
    const title = typeof node["title"] === "string" && node["title"] !== "" ? node["title"] : kind;
    const set2 = node["widgets_values"];
    const values = Array.isArray(set2) ? set2.map((value) => ["", value]) : isRecord(set2) ? Object.entries(set2) : [];
    return [{ id: String(node["id"]), title, kind: kind === title ? "" : kind, values: values.flatMap(shown), inputs: node["inputs"] }];
  });
  const found = (Array.isArray(links) ? links : []).flatMap((link) => {
    const parts = Array.isArray(link) ? [link[1], link[3], link[4]] : isRecord(link) ? [link["origin_id"], link["target_id"], link["target_slot"]] : [];
    const [from, to, slot] = parts;
    if (!isId(from) || !isId(to)) return [];
    const inputs = known.find((node) => node.id === String(to))?.inputs;
    const input = Array.isArray(inputs) ? inputs[Number(slot)] : void 0;
    return [{ from: String(from), to: String(to), name: isRecord(input) ? String(input["name"] ?? "") : "" }];
  });
  return between(known.map(({ id, title, kind, values }) => ({ id, title, kind, values })), found);
}
function ofPrompt(stored) {
  const entries = Object.entries(stored).filter((entry) => isRecord(entry[1]) && typeof entry[1]["class_type"] === "string");
  const links = [];
  const nodes = entries.slice(0, MOST_NODES).map(([id, node]) => {
    const kind = String(node["class_type"]);
    const meta = node["_meta"];
    const title = isRecord(meta) && typeof meta["title"] === "string" && meta["title"] !== "" ? meta["title"] : kind;
    const inputs = isRecord(node["inputs"]) ? Object.entries(node["inputs"]) : [];
    const values = inputs.flatMap(([name, value]) => {
      if (!isLink(value)) return shown([name, value]);
      links.push({ from: String(value[0]), to: id, name });
      return [];
    });
    return { id, title, kind: kind === title ? "" : kind, values };
  });
  return between(nodes, links);
}
function between(nodes, links) {
  const ids = new Set(nodes.map((node) => node.id));
  return { nodes, links: links.filter((link) => ids.has(link.from) && ids.has(link.to) && link.from !== link.to) };
}
function shown([name, value]) {
  if (value === null || value === void 0 || value === "") return [];
  return [[name, typeof value === "object" ? JSON.stringify(value) : String(value)]];
}
function draw(graph) {
  const layers = layersOf(graph);
  const boxes = /* @__PURE__ */ new Map();
  let height = 0;
  layers.forEach((layer, column) => {
    let y = 0;
    for (const node of layer) {
      const tall = HEAD + Math.min(node.values.length, MOST_VALUES) * LINE + FOOT;
      boxes.set(node.id, { x: column * (WIDTH + GAP_X), y, width: WIDTH, height: tall });
      y += tall + GAP_Y;
    }
    height = Math.max(height, y - GAP_Y);
  });
  return { boxes, width: Math.max(layers.length * (WIDTH + GAP_X) - GAP_X, 0), height: Math.max(height, 0) };
}
function layersOf({ nodes, links }) {
  const depth = new Map(nodes.map((node) => [node.id, 0]));
  for (let round = 0; round < nodes.length; round += 1) {
    let hasMoved = false;
    for (const { from, to } of links) {
      const least = (depth.get(from) ?? 0) + 1;
      if (least < nodes.length && (depth.get(to) ?? 0) < least) {
        depth.set(to, least);
        hasMoved = true;
      }
    }
    if (!hasMoved) break;
  }
  const used = [...new Set(depth.values())].sort((one, other) => one - other);
  const layers = used.map((each) => nodes.filter((node) => depth.get(node.id) === each));
  return inOrder(layers, links);
}
function inOrder(layers, links) {
  const place = /* @__PURE__ */ new Map();
  const sources = /* @__PURE__ */ new Map();
  for (const { from, to } of links) sources.set(to, [...sources.get(to) ?? [], from]);
  return layers.map((layer) => {
    const middles = new Map(
      layer.map((node, index) => {
        const places = (sources.get(node.id) ?? []).map((from) => place.get(from) ?? 0);
        return [node.id, places.length > 0 ? places.reduce((sum, each) => sum + each, 0) / places.length : index];
      })
    );
    const sorted = [...layer].sort((one, other) => (middles.get(one.id) ?? 0) - (middles.get(other.id) ?? 0));
    sorted.forEach((node, index) => place.set(node.id, index));
    return sorted;
  });
}
function curve(from, to) {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + HEAD / 2, to.x, to.y + HEAD / 2];
  const bend = Math.max(Math.abs(x2 - x1) / 2, 30);
  return `M ${String(x1)} ${String(y1)} C ${String(x1 + bend)} ${String(y1)}, ${String(x2 - bend)} ${String(y2)}, ${String(x2)} ${String(y2)}`;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isId(value) {
  return typeof value === "string" || typeof value === "number";
}
function isLink(value) {
  return Array.isArray(value) && value.length === 2 && isId(value[0]) && typeof value[1] === "number";
}
const FIRST = [
  [["model", "checkpoint", "model name"], "model"],
  [["sampler", "sampler name"], "sampler"],
  [["schedule type", "scheduler"], "scheduler"],
  [["steps"], "steps"],
  [["cfg scale", "cfg", "guidance"], "cfg"],
  [["distilled cfg scale"], "distilledCfg"],
  [["seed"], "seed"],
  [["size"], "size"],
  [["denoising strength"], "denoising"],
  [["clip skip"], "clipSkip"],
  [["vae"], "vae"],
  [["hires upscaler"], "hiresUpscaler"],
  [["hires upscale"], "hiresUpscale"],
  [["hires steps"], "hiresSteps"]
];
function sortedParameters(parameters2) {
  const rest = parameters2.map(([name = "", value = ""]) => ({ name, value })).filter(({ value }) => value !== "");
  const first = [];
  for (const [names, key] of FIRST) {
    const index = rest.findIndex(({ name }) => names.includes(name.toLowerCase()));
    const [found] = index >= 0 ? rest.splice(index, 1) : [];
    if (found) first.push({ key, ...found });
  }
  const size = sizeOf(rest);
  if (size) first.push({ key: "size", name: "Size", value: size });
  return { first, others: rest.filter(({ name }) => !(size && /^size-[12]$/i.test(name))).map((each) => ({ key: void 0, ...each })) };
}
function sizeOf(parameters2) {
  const side = (name) => parameters2.find((each) => each.name.toLowerCase() === name)?.value;
  const [width, height] = [side("size-1"), side("size-2")];
  return width !== void 0 && height !== void 0 ? `${width} × ${height}` : "";
}
const _hoisted_1$h = ["title", "aria-label"];
const _sfc_main$i = /* @__PURE__ */ defineComponent({
  __name: "IconButton",
  props: {
    label: {},
    isOn: { type: Boolean }
  },
  setup(__props) {
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("button", {
        type: "button",
        class: normalizeClass(["icon-button", { on: __props.isOn }]),
        title: __props.label,
        "aria-label": __props.label
      }, [
        renderSlot(_ctx.$slots, "default", {}, void 0, true)
      ], 10, _hoisted_1$h);
    };
  }
});
const IconButton = /* @__PURE__ */ _export_sfc(_sfc_main$i, [["__scopeId", "data-v-3bdfd6d8"]]);
const _hoisted_1$g = ["aria-label"];
const _hoisted_2$f = ["aria-label"];
const _hoisted_3$c = ["title", "aria-label", "aria-pressed", "onClick"];
const _sfc_main$h = /* @__PURE__ */ defineComponent({
  __name: "StarRating",
  props: {
    rating: {},
    isFixed: { type: Boolean }
  },
  emits: ["rate"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const STARS = [1, 2, 3, 4, 5];
    return (_ctx, _cache) => {
      return __props.isFixed ? (openBlock(), createElementBlock("span", {
        key: 0,
        class: "stars",
        role: "img",
        "aria-label": unref(t)("rating.stars", props.rating)
      }, [
        (openBlock(), createElementBlock(Fragment, null, renderList(STARS, (star) => {
          return createVNode(unref(Star), {
            key: star,
            size: 15,
            fill: star <= __props.rating ? "currentColor" : "none",
            class: normalizeClass({ lit: star <= __props.rating })
          }, null, 8, ["fill", "class"]);
        }), 64))
      ], 8, _hoisted_1$g)) : (openBlock(), createElementBlock("span", {
        key: 1,
        class: "stars",
        role: "group",
        "aria-label": unref(t)("rating.label")
      }, [
        (openBlock(), createElementBlock(Fragment, null, renderList(STARS, (star) => {
          return createBaseVNode("button", {
            key: star,
            type: "button",
            title: star === __props.rating ? unref(t)("rating.none") : unref(t)("rating.stars", star),
            "aria-label": unref(t)("rating.stars", star),
            "aria-pressed": star === __props.rating,
            onClick: ($event) => emit("rate", star === __props.rating ? 0 : star)
          }, [
            createVNode(unref(Star), {
              size: 15,
              fill: star <= __props.rating ? "currentColor" : "none",
              class: normalizeClass({ lit: star <= __props.rating })
            }, null, 8, ["fill", "class"])
          ], 8, _hoisted_3$c);
        }), 64))
      ], 8, _hoisted_2$f));
    };
  }
});
const StarRating = /* @__PURE__ */ _export_sfc(_sfc_main$h, [["__scopeId", "data-v-eed570c6"]]);
const _hoisted_1$f = {
  key: 0,
  class: "note"
};
const _hoisted_2$e = ["aria-label", "placeholder"];
const _sfc_main$g = /* @__PURE__ */ defineComponent({
  __name: "NoteEditor",
  props: {
    path: {},
    note: {},
    isFixed: { type: Boolean }
  },
  setup(__props) {
    const props = __props;
    const { t } = useI18n();
    const toasts = sharedToasts.use();
    const problemText = useProblemText();
    const text = shallowRef(props.note);
    let saved = props.note;
    watch([() => props.path, () => props.note], ([, note]) => {
      text.value = note;
      saved = note;
    });
    async function save2() {
      const wanted = text.value.trim();
      if (wanted === saved.trim()) return;
      try {
        await saveNote(props.path, wanted);
        saved = wanted;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        toasts.tell(problemText(error), "failed");
      }
    }
    return (_ctx, _cache) => {
      return __props.isFixed && __props.note ? (openBlock(), createElementBlock("p", _hoisted_1$f, toDisplayString(__props.note), 1)) : !__props.isFixed ? withDirectives((openBlock(), createElementBlock("textarea", {
        key: 1,
        "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => text.value = $event),
        rows: "1",
        "aria-label": unref(t)("notes.label"),
        placeholder: unref(t)("notes.placeholder"),
        onBlur: save2
      }, null, 40, _hoisted_2$e)), [
        [vModelText, text.value]
      ]) : createCommentVNode("", true);
    };
  }
});
const NoteEditor = /* @__PURE__ */ _export_sfc(_sfc_main$g, [["__scopeId", "data-v-96c4c98c"]]);
const STEP$1 = 1.1;
function wordsOf(prompt) {
  return weighted(prompt).flatMap(({ text, weight: weight2 }) => pieces(text, weight2));
}
function weighted(prompt) {
  const runs = [];
  const open2 = [];
  const token = /\\[()[\]\\]|<[^<>]*>|\(|\[|:\s*([+-]?\d*\.?\d+)\s*\)|\)|\]|[^\\()[\]<:]+|[\s\S]/g;
  const add = (text) => {
    runs.push({ text, weight: 1 });
  };
  const multiply = (from, factor) => {
    for (const run of runs.slice(from)) run.weight *= factor;
  };
  const close = (bracket, factor) => {
    const last = open2.at(-1);
    if (last?.bracket !== bracket) return false;
    open2.pop();
    multiply(last.run, factor);
    return true;
  };
  for (const match of prompt.matchAll(token)) {
    const text = match[0];
    if (text === "(" || text === "[") open2.push({ bracket: text, run: runs.length });
    else if (match[1] !== void 0) {
      if (!close("(", Number(match[1]))) add(text);
    } else if (text === ")") {
      if (!close("(", STEP$1)) add(text);
    } else if (text === "]") {
      if (!closeSquare(runs, open2)) add(text);
    } else add(/^\\[()[\]]$/.test(text) ? text.slice(1) : text);
  }
  return joined(withUnclosed(runs, open2));
}
function withUnclosed(runs, open2) {
  const all = [];
  let next = 0;
  for (const { bracket, run } of open2) {
    while (next < run) all.push(runs[next++]);
    all.push({ text: bracket, weight: 1 });
  }
  return all.concat(runs.slice(next));
}
function closeSquare(runs, open2) {
  const last = open2.at(-1);
  if (last?.bracket !== "[") return false;
  open2.pop();
  const inside = runs.slice(last.run);
  const text = inside.map((run) => run.text).join("");
  if (/\||:\s*\d*\.?\d+\s*$/.test(text)) runs.splice(last.run, inside.length, { text: `[${text}]`, weight: 1 });
  else for (const run of inside) run.weight /= STEP$1;
  return true;
}
function joined(runs) {
  const result = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.weight === run.weight) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}
function pieces(text, weight2) {
  return text.split(/(<[^<>]*>|\[[^[\]]*\]|\bBREAK\b|[,，、\n]+)/).filter((piece) => piece.trim() !== "" && !/^[,，、\s]+$/.test(piece)).map((piece) => {
    const word = piece.trim();
    const network = /^<(?:lora|lyco|hypernet):([^:<>]+)(?::([+-]?[\d.]+))?[^<>]*>$/.exec(word);
    if (network) return { kind: "network", text: network[1] ?? word, weight: Number(network[2] ?? 1) };
    if (word === "BREAK") return { kind: "break", text: word, weight: 1 };
    return { kind: "word", text: word, weight: rounded(weight2) };
  });
}
function rounded(weight2) {
  return Math.round(weight2 * 100) / 100;
}
const _hoisted_1$e = {
  key: 0,
  class: "break"
};
const _hoisted_2$d = ["href", "title", "onClick"];
const _hoisted_3$b = {
  key: 0,
  class: "weight"
};
const LONGEST_WORD = 64;
const SHORT_WORD = 32;
const _sfc_main$f = /* @__PURE__ */ defineComponent({
  __name: "PromptWords",
  props: {
    prompt: {},
    isNegative: { type: Boolean },
    marked: {}
  },
  setup(__props) {
    const props = __props;
    const { t } = useI18n();
    const { go, href } = sharedPlace.use();
    const words = computed(() => wordsOf(props.prompt).filter((word) => word.kind !== "network"));
    function queryOf2(word) {
      return props.isNegative ? exactly("neg", word.text) : phrase(word.text);
    }
    function parts(word) {
      const wanted = props.marked.filter((each) => each !== "").map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      if (wanted.length === 0) return [{ text: word.text, isHit: false }];
      return word.text.split(new RegExp(`(${wanted.join("|")})`, "gi")).map((text, index) => ({ text, isHit: index % 2 === 1 })).filter((part) => part.text !== "");
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("p", {
        class: normalizeClass(["words", { negative: __props.isNegative }])
      }, [
        (openBlock(true), createElementBlock(Fragment, null, renderList(words.value, (word, index) => {
          return openBlock(), createElementBlock(Fragment, { key: index }, [
            word.kind === "break" ? (openBlock(), createElementBlock("span", _hoisted_1$e, toDisplayString(word.text), 1)) : (openBlock(), createElementBlock("a", {
              key: 1,
              class: normalizeClass(["word", { short: word.text.length <= SHORT_WORD, prose: word.text.length > LONGEST_WORD }]),
              href: unref(href)({ query: queryOf2(word) }),
              title: unref(t)("inspector.searchFor"),
              onClick: withModifiers(($event) => unref(go)({ query: queryOf2(word) }), ["exact", "prevent"])
            }, [
              (openBlock(true), createElementBlock(Fragment, null, renderList(parts(word), (part, place) => {
                return openBlock(), createBlock(resolveDynamicComponent(part.isHit ? "mark" : "span"), { key: place }, {
                  default: withCtx(() => [
                    createTextVNode(toDisplayString(part.text), 1)
                  ]),
                  _: 2
                }, 1024);
              }), 128)),
              word.weight !== 1 ? (openBlock(), createElementBlock("span", _hoisted_3$b, toDisplayString(unref(weight)(word.weight)), 1)) : createCommentVNode("", true)
            ], 10, _hoisted_2$d)),
            _cache[0] || (_cache[0] = createTextVNode(" " + toDisplayString(" "), -1))
          ], 64);
        }), 128))
      ], 2);
    };
  }
});
const PromptWords = /* @__PURE__ */ _export_sfc(_sfc_main$f, [["__scopeId", "data-v-23d2729d"]]);
const _hoisted_1$d = ["aria-label"];
const _sfc_main$e = /* @__PURE__ */ defineComponent({
  __name: "SendTo",
  props: {
    item: {}
  },
  setup(__props) {
    const props = __props;
    const { t } = useI18n();
    const { targets, send: send2 } = sharedHost.use();
    const toasts = sharedToasts.use();
    const problemText = useProblemText();
    const isBusy = shallowRef(false);
    async function sendTo(target) {
      isBusy.value = true;
      try {
        const error = await send2(target, props.item);
        toasts.tell(error === "" ? t("host.sent") : error, error === "" ? "done" : "failed");
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        toasts.tell(problemText(error), "failed");
      } finally {
        isBusy.value = false;
      }
    }
    return (_ctx, _cache) => {
      return unref(targets).length > 0 && __props.item.media_type === "image" ? (openBlock(), createElementBlock("div", {
        key: 0,
        class: "send",
        role: "group",
        "aria-label": unref(t)("host.send")
      }, [
        (openBlock(true), createElementBlock(Fragment, null, renderList(unref(targets), (target, index) => {
          return openBlock(), createBlock(PushButton, {
            key: target,
            "is-primary": index === 0,
            disabled: isBusy.value,
            onClick: ($event) => sendTo(target)
          }, {
            default: withCtx(() => [
              index === 0 ? (openBlock(), createBlock(unref(Send), {
                key: 0,
                size: 15
              })) : createCommentVNode("", true),
              createTextVNode(toDisplayString(unref(t)(index === 0 ? "host.sendTo" : "host.to", { target: unref(t)(`host.targets.${target}`) })), 1)
            ]),
            _: 2
          }, 1032, ["is-primary", "disabled", "onClick"]);
        }), 128))
      ], 8, _hoisted_1$d)) : createCommentVNode("", true);
    };
  }
});
const SendTo = /* @__PURE__ */ _export_sfc(_sfc_main$e, [["__scopeId", "data-v-bebb6ba4"]]);
const _hoisted_1$c = { class: "tags" };
const _hoisted_2$c = ["title", "onClick"];
const _hoisted_3$a = ["aria-label", "onClick"];
const _hoisted_4$a = ["list", "aria-label", "placeholder", "onKeydown"];
const _hoisted_5$9 = ["id"];
const _hoisted_6$8 = ["value"];
const _sfc_main$d = /* @__PURE__ */ defineComponent({
  __name: "TagEditor",
  props: {
    item: {}
  },
  emits: ["search"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const tagging2 = sharedTagging.use();
    const library = sharedLibrary.use();
    const input = useTemplateRef("input");
    const listId = useId();
    const isAdding = shallowRef(false);
    const name = shallowRef("");
    const tags = computed(() => tagging2.tagsOf(props.item));
    const others = computed(() => tagging2.tags.value.filter((tag) => !tags.value.includes(tag)));
    async function begin() {
      isAdding.value = true;
      await nextTick();
      input.value?.focus();
    }
    async function add() {
      const wanted = name.value.trim();
      name.value = "";
      if (wanted === "") isAdding.value = false;
      else await tagging2.addByName([props.item], wanted);
    }
    function end() {
      isAdding.value = false;
      name.value = "";
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", _hoisted_1$c, [
        (openBlock(true), createElementBlock(Fragment, null, renderList(tags.value, (tag) => {
          return openBlock(), createElementBlock("span", {
            key: tag.id,
            class: "tag"
          }, [
            createBaseVNode("button", {
              type: "button",
              class: "name",
              title: unref(t)("inspector.searchFor"),
              onClick: ($event) => emit("search", tag)
            }, [
              createBaseVNode("i", {
                style: normalizeStyle({ background: tag.color || (tag.name === "like" ? "var(--like)" : "var(--accent)") })
              }, null, 4),
              createTextVNode(toDisplayString(tag.name), 1)
            ], 8, _hoisted_2$c),
            !unref(library).isReadOnly.value ? (openBlock(), createElementBlock("button", {
              key: 0,
              type: "button",
              class: "remove",
              "aria-label": unref(t)("inspector.removeTag", { name: tag.name }),
              onClick: ($event) => unref(tagging2).toggle(__props.item, tag)
            }, [
              createVNode(unref(X), { size: 12 })
            ], 8, _hoisted_3$a)) : createCommentVNode("", true)
          ]);
        }), 128)),
        !unref(library).isReadOnly.value ? (openBlock(), createElementBlock(Fragment, { key: 0 }, [
          isAdding.value ? (openBlock(), createElementBlock("form", {
            key: 0,
            onSubmit: withModifiers(add, ["prevent"])
          }, [
            withDirectives(createBaseVNode("input", {
              ref_key: "input",
              ref: input,
              "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => name.value = $event),
              list: unref(listId),
              "aria-label": unref(t)("inspector.addTag"),
              placeholder: unref(t)("inspector.tagName"),
              maxlength: "80",
              onKeydown: withKeys(withModifiers(end, ["stop"]), ["esc"]),
              onBlur: end
            }, null, 40, _hoisted_4$a), [
              [vModelText, name.value]
            ]),
            createBaseVNode("datalist", { id: unref(listId) }, [
              (openBlock(true), createElementBlock(Fragment, null, renderList(others.value, (tag) => {
                return openBlock(), createElementBlock("option", {
                  key: tag.id,
                  value: tag.name
                }, null, 8, _hoisted_6$8);
              }), 128))
            ], 8, _hoisted_5$9)
          ], 32)) : (openBlock(), createElementBlock("button", {
            key: 1,
            type: "button",
            class: "tag add",
            onClick: begin
          }, [
            createVNode(unref(Plus), { size: 13 }),
            createTextVNode(toDisplayString(unref(t)("inspector.tag")), 1)
          ]))
        ], 64)) : createCommentVNode("", true)
      ]);
    };
  }
});
const TagEditor = /* @__PURE__ */ _export_sfc(_sfc_main$d, [["__scopeId", "data-v-c0480e79"]]);
const SETTLE_MS = 60;
function useGeneration(path) {
  const generation = shallowRef();
  const problem = shallowRef();
  const attempt = shallowRef(0);
  watch(
    [path, attempt],
    async ([wanted], _before, onCleanup) => {
      const request = new AbortController();
      onCleanup(() => {
        request.abort();
      });
      problem.value = void 0;
      if (wanted === "") {
        generation.value = void 0;
        return;
      }
      try {
        await new Promise((resolve) => setTimeout(resolve, generation.value ? SETTLE_MS : 0));
        if (request.signal.aborted) return;
        generation.value = await fetchGeneration(wanted, request.signal);
      } catch (error) {
        if (request.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        generation.value = void 0;
        problem.value = error;
      }
    },
    { immediate: true }
  );
  return { generation, problem, retry: () => attempt.value += 1 };
}
const _hoisted_1$b = ["aria-label"];
const _hoisted_2$b = {
  key: 0,
  class: "nothing"
};
const _hoisted_3$9 = { class: "facts" };
const _hoisted_4$9 = {
  key: 0,
  class: "note failed",
  role: "alert"
};
const _hoisted_5$8 = { key: 0 };
const _hoisted_6$7 = { class: "heading" };
const _hoisted_7$5 = { key: 1 };
const _hoisted_8$5 = { class: "heading" };
const _hoisted_9$5 = { key: 2 };
const _hoisted_10$5 = { class: "heading" };
const _hoisted_11$4 = ["title", "onClick"];
const _hoisted_12$3 = ["title", "onClick"];
const _hoisted_13$2 = { class: "loras" };
const _hoisted_14$1 = ["title", "onClick"];
const _hoisted_15$1 = {
  key: 0,
  class: "weight"
};
const _hoisted_16$1 = ["title"];
const _hoisted_17$1 = { class: "doings" };
const _hoisted_18$1 = {
  key: 3,
  class: "note"
};
const _hoisted_19$1 = { key: 4 };
const _hoisted_20$1 = { class: "note" };
const _hoisted_21$1 = { key: 0 };
const _hoisted_22$1 = { class: "heading" };
const _hoisted_23 = { class: "others" };
const _hoisted_24 = {
  key: 5,
  class: "note"
};
const _hoisted_25 = {
  key: 6,
  class: "note"
};
const _hoisted_26 = { key: 7 };
const _hoisted_27 = { class: "heading" };
const _hoisted_28 = { class: "others" };
const _hoisted_29 = ["title", "onClick"];
const _hoisted_30 = ["open"];
const _hoisted_31 = { class: "heading" };
const _hoisted_32 = { class: "field" };
const _hoisted_33 = ["open"];
const _hoisted_34 = { class: "heading" };
const _hoisted_35 = ["onClick"];
const _hoisted_36 = { class: "heading" };
const _hoisted_37 = {
  key: 0,
  class: "albums"
};
const _hoisted_38 = ["onClick"];
const _hoisted_39 = ["title"];
const _sfc_main$c = /* @__PURE__ */ defineComponent({
  __name: "InspectorPanel",
  props: {
    item: {},
    query: {}
  },
  emits: ["like", "rate"],
  setup(__props, { emit: __emit }) {
    const WorkflowDialog = defineAsyncComponent(() => __vitePreload(() => import("./WorkflowDialog.js"), true ? __vite__mapDeps([0,1,2]) : void 0));
    const TextDialog = defineAsyncComponent(() => __vitePreload(() => import("./TextDialog.js"), true ? __vite__mapDeps([3,1,2]) : void 0));
    const props = __props;
    const emit = __emit;
    const { t, te, locale } = useI18n();
    const problemText = useProblemText();
    const { go } = sharedPlace.use();
    const library = sharedLibrary.use();
    const tagging2 = sharedTagging.use();
    const toasts = sharedToasts.use();
    const path = computed(() => props.item?.fullpath ?? "");
    const { generation, problem, retry } = useGeneration(path);
    const isLiked = computed(() => props.item !== void 0 && tagging2.isLiked(props.item));
    const facts = computed(() => {
      const { item } = props;
      if (!item) return "";
      const width = item.width || generation.value?.width || 0;
      const height = item.height || generation.value?.height || 0;
      const size = width > 0 ? `${String(width)} × ${String(height)}` : "";
      return [size, bytes(item.bytes, locale.value), moment(item.date, locale.value)].filter((part) => part !== "").join(" · ");
    });
    const parameters2 = computed(() => sortedParameters(generation.value?.parameters ?? []));
    const workflow2 = computed(() => {
      const found = (generation.value?.fields ?? []).flatMap(({ name, text }) => {
        const graph = text.trimStart().startsWith("{") ? graphOf(text) : void 0;
        return graph ? [{ graph, text, isDrawing: /workflow/i.test(name) }] : [];
      });
      const drawing = found.find((each) => each.isDrawing);
      const run = found.find((each) => !each.isDrawing);
      if (drawing && run) return { graph: named(drawing.graph, run.graph), text: drawing.text };
      const only = drawing ?? run;
      return only && { graph: only.graph, text: only.text };
    });
    const dialog = shallowRef();
    watch(path, () => dialog.value = void 0);
    async function saveText(text) {
      const { item } = props;
      dialog.value = void 0;
      if (!item) return;
      try {
        await editText(item.fullpath, text);
        retry();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        toasts.tell(problemText(error), "failed");
      }
    }
    const marked = computed(
      () => itemsOf(props.query).flatMap((part) => {
        const chip = chipOf(part);
        if (chip) return valuesOf(chip, "prompt");
        return part.startsWith("-") || part === "OR" ? [] : [part.replaceAll('"', "")];
      })
    );
    const markedInNegative = computed(
      () => itemsOf(props.query).flatMap((part) => {
        const chip = chipOf(part);
        return chip ? valuesOf(chip, "neg") : [];
      })
    );
    function valuesOf(chip, field) {
      return chip.field === field && !chip.isNot ? [chip.value] : [];
    }
    async function copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        toasts.tell(t("inspector.copied"));
      } catch {
        toasts.tell(copyByHand(text) ? t("inspector.copied") : t("inspector.notCopied"), "done");
      }
    }
    function copyByHand(text) {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      const hasCopied = document.execCommand("copy");
      area.remove();
      return hasCopied;
    }
    function readable(text) {
      if (!/^\s*[{[]/.test(text)) return text;
      try {
        return JSON.stringify(JSON.parse(text), null, 2);
      } catch {
        return text;
      }
    }
    function labelOf(key, name) {
      return key !== void 0 && te(`parameters.${key}`) ? t(`parameters.${key}`) : name;
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("section", {
        class: "inspector",
        "aria-label": unref(t)("inspector.label"),
        "data-testid": "inspector"
      }, [
        !__props.item ? (openBlock(), createElementBlock("div", _hoisted_2$b, [
          createVNode(unref(MousePointerClick), { size: 22 }),
          createBaseVNode("p", null, toDisplayString(unref(t)("inspector.nothing")), 1)
        ])) : (openBlock(), createElementBlock(Fragment, { key: 1 }, [
          createBaseVNode("header", null, [
            createBaseVNode("h2", null, toDisplayString(__props.item.name), 1),
            !unref(library).isReadOnly.value ? (openBlock(), createBlock(IconButton, {
              key: 0,
              label: isLiked.value ? unref(t)("actions.unlike") : unref(t)("actions.like"),
              "aria-pressed": isLiked.value,
              onClick: _cache[0] || (_cache[0] = ($event) => emit("like"))
            }, {
              default: withCtx(() => [
                createVNode(unref(Heart), {
                  size: 17,
                  fill: isLiked.value ? "currentColor" : "none",
                  class: normalizeClass({ liked: isLiked.value })
                }, null, 8, ["fill", "class"])
              ]),
              _: 1
            }, 8, ["label", "aria-pressed"])) : createCommentVNode("", true)
          ]),
          createBaseVNode("p", _hoisted_3$9, toDisplayString(facts.value), 1),
          createVNode(StarRating, {
            class: "rating",
            rating: unref(tagging2).ratingOf(__props.item),
            "is-fixed": unref(library).isReadOnly.value,
            onRate: _cache[1] || (_cache[1] = ($event) => emit("rate", $event))
          }, null, 8, ["rating", "is-fixed"]),
          createVNode(TagEditor, {
            item: __props.item,
            onSearch: _cache[2] || (_cache[2] = ($event) => unref(go)({ query: unref(queryOfTag)($event) }))
          }, null, 8, ["item"]),
          createVNode(SendTo, { item: __props.item }, null, 8, ["item"]),
          unref(problem) ? (openBlock(), createElementBlock("div", _hoisted_4$9, [
            createVNode(unref(TriangleAlert), { size: 16 }),
            createBaseVNode("p", null, [
              createTextVNode(toDisplayString(unref(problemText)(unref(problem))) + " ", 1),
              createBaseVNode("button", {
                type: "button",
                class: "link",
                onClick: _cache[3] || (_cache[3] = ($event) => unref(retry)())
              }, toDisplayString(unref(t)("actions.retry")), 1)
            ])
          ])) : unref(generation) ? (openBlock(), createElementBlock(Fragment, { key: 1 }, [
            unref(generation).prompt ? (openBlock(), createElementBlock("section", _hoisted_5$8, [
              createBaseVNode("h3", _hoisted_6$7, [
                createTextVNode(toDisplayString(unref(t)("inspector.prompt")) + " ", 1),
                createBaseVNode("button", {
                  type: "button",
                  class: "copy",
                  onClick: _cache[4] || (_cache[4] = ($event) => copy(unref(generation).prompt))
                }, [
                  createVNode(unref(Copy), { size: 12 }),
                  createTextVNode(toDisplayString(unref(t)("actions.copy")), 1)
                ])
              ]),
              createVNode(PromptWords, {
                prompt: unref(generation).prompt,
                marked: marked.value
              }, null, 8, ["prompt", "marked"])
            ])) : createCommentVNode("", true),
            unref(generation).negative ? (openBlock(), createElementBlock("section", _hoisted_7$5, [
              createBaseVNode("h3", _hoisted_8$5, [
                createTextVNode(toDisplayString(unref(t)("inspector.negative")) + " ", 1),
                createBaseVNode("button", {
                  type: "button",
                  class: "copy",
                  onClick: _cache[5] || (_cache[5] = ($event) => copy(unref(generation).negative))
                }, [
                  createVNode(unref(Copy), { size: 12 }),
                  createTextVNode(toDisplayString(unref(t)("actions.copy")), 1)
                ])
              ]),
              createVNode(PromptWords, {
                prompt: unref(generation).negative,
                marked: markedInNegative.value,
                "is-negative": ""
              }, null, 8, ["prompt", "marked"])
            ])) : createCommentVNode("", true),
            parameters2.value.first.length > 0 || unref(generation).loras.length > 0 || unref(generation).generator ? (openBlock(), createElementBlock("section", _hoisted_9$5, [
              createBaseVNode("h3", _hoisted_10$5, toDisplayString(unref(t)("inspector.parameters")), 1),
              createBaseVNode("dl", null, [
                (openBlock(true), createElementBlock(Fragment, null, renderList(parameters2.value.first, (parameter) => {
                  return openBlock(), createElementBlock(Fragment, {
                    key: parameter.name
                  }, [
                    createBaseVNode("dt", null, toDisplayString(labelOf(parameter.key, parameter.name)), 1),
                    createBaseVNode("dd", null, [
                      parameter.key === "model" ? (openBlock(), createElementBlock("button", {
                        key: 0,
                        type: "button",
                        title: unref(t)("inspector.searchFor"),
                        onClick: ($event) => unref(go)({ query: unref(exactly)("model", parameter.value) })
                      }, toDisplayString(parameter.value), 9, _hoisted_11$4)) : (openBlock(), createElementBlock("button", {
                        key: 1,
                        type: "button",
                        title: unref(t)("inspector.clickCopies"),
                        onClick: ($event) => copy(parameter.value)
                      }, toDisplayString(parameter.value), 9, _hoisted_12$3))
                    ])
                  ], 64);
                }), 128)),
                unref(generation).loras.length > 0 ? (openBlock(), createElementBlock(Fragment, { key: 0 }, [
                  createBaseVNode("dt", null, toDisplayString(unref(t)("parameters.lora")), 1),
                  createBaseVNode("dd", _hoisted_13$2, [
                    (openBlock(true), createElementBlock(Fragment, null, renderList(unref(generation).loras, (lora) => {
                      return openBlock(), createElementBlock("button", {
                        key: lora.name,
                        type: "button",
                        title: unref(t)("inspector.searchFor"),
                        onClick: ($event) => unref(go)({ query: unref(exactly)("lora", lora.name) })
                      }, [
                        createTextVNode(toDisplayString(lora.name), 1),
                        lora.weight !== null ? (openBlock(), createElementBlock("span", _hoisted_15$1, toDisplayString(unref(weight)(lora.weight)), 1)) : createCommentVNode("", true)
                      ], 8, _hoisted_14$1);
                    }), 128))
                  ])
                ], 64)) : createCommentVNode("", true),
                unref(generation).generator ? (openBlock(), createElementBlock(Fragment, { key: 1 }, [
                  createBaseVNode("dt", null, toDisplayString(unref(t)("parameters.generator")), 1),
                  createBaseVNode("dd", null, [
                    createBaseVNode("button", {
                      type: "button",
                      title: unref(t)("inspector.clickCopies"),
                      onClick: _cache[6] || (_cache[6] = ($event) => copy(unref(generation).generator))
                    }, toDisplayString(unref(generation).generator), 9, _hoisted_16$1)
                  ])
                ], 64)) : createCommentVNode("", true)
              ])
            ])) : createCommentVNode("", true),
            createVNode(NoteEditor, {
              path: __props.item.fullpath,
              note: unref(generation).note,
              "is-fixed": unref(library).isReadOnly.value
            }, null, 8, ["path", "note", "is-fixed"]),
            createBaseVNode("p", _hoisted_17$1, [
              workflow2.value ? (openBlock(), createElementBlock("button", {
                key: 0,
                type: "button",
                class: "link",
                onClick: _cache[7] || (_cache[7] = ($event) => dialog.value = "workflow")
              }, [
                createVNode(unref(Workflow), { size: 14 }),
                createTextVNode(toDisplayString(unref(t)("workflow.title")), 1)
              ])) : createCommentVNode("", true),
              !unref(library).isReadOnly.value ? (openBlock(), createElementBlock("button", {
                key: 1,
                type: "button",
                class: "link",
                onClick: _cache[8] || (_cache[8] = ($event) => dialog.value = "text")
              }, [
                createVNode(unref(PencilLine), { size: 14 }),
                createTextVNode(toDisplayString(unref(t)("editing.open")), 1)
              ])) : createCommentVNode("", true)
            ]),
            unref(generation).edited ? (openBlock(), createElementBlock("p", _hoisted_18$1, toDisplayString(unref(t)("editing.edited")), 1)) : createCommentVNode("", true),
            unref(generation).level === "guess" ? (openBlock(), createElementBlock("div", _hoisted_19$1, [
              createBaseVNode("p", _hoisted_20$1, toDisplayString(unref(t)("inspector.guess")), 1),
              unref(generation).origins.length > 0 ? (openBlock(), createElementBlock("details", _hoisted_21$1, [
                createBaseVNode("summary", _hoisted_22$1, toDisplayString(unref(t)("inspector.origins")), 1),
                createBaseVNode("dl", _hoisted_23, [
                  (openBlock(true), createElementBlock(Fragment, null, renderList(unref(generation).origins, ([fact, place]) => {
                    return openBlock(), createElementBlock(Fragment, { key: fact }, [
                      createBaseVNode("dt", null, toDisplayString(fact), 1),
                      createBaseVNode("dd", null, toDisplayString(place), 1)
                    ], 64);
                  }), 128))
                ])
              ])) : createCommentVNode("", true)
            ])) : createCommentVNode("", true),
            unref(generation).level === "raw" ? (openBlock(), createElementBlock("p", _hoisted_24, toDisplayString(unref(t)("inspector.rawOnly")), 1)) : createCommentVNode("", true),
            unref(generation).level === "none" ? (openBlock(), createElementBlock("p", _hoisted_25, toDisplayString(unref(t)(`inspector.none.${__props.item.media_type}`)), 1)) : createCommentVNode("", true),
            parameters2.value.others.length > 0 ? (openBlock(), createElementBlock("details", _hoisted_26, [
              createBaseVNode("summary", _hoisted_27, toDisplayString(unref(t)("inspector.more", { count: parameters2.value.others.length })), 1),
              createBaseVNode("dl", _hoisted_28, [
                (openBlock(true), createElementBlock(Fragment, null, renderList(parameters2.value.others, (parameter) => {
                  return openBlock(), createElementBlock(Fragment, {
                    key: parameter.name
                  }, [
                    createBaseVNode("dt", null, toDisplayString(parameter.name), 1),
                    createBaseVNode("dd", null, [
                      createBaseVNode("button", {
                        type: "button",
                        title: unref(t)("inspector.clickCopies"),
                        onClick: ($event) => copy(parameter.value)
                      }, toDisplayString(parameter.value), 9, _hoisted_29)
                    ])
                  ], 64);
                }), 128))
              ])
            ])) : createCommentVNode("", true),
            unref(generation).text ? (openBlock(), createElementBlock("details", {
              key: 8,
              open: unref(generation).level === "raw"
            }, [
              createBaseVNode("summary", _hoisted_31, toDisplayString(unref(t)("inspector.text")), 1),
              createBaseVNode("div", _hoisted_32, [
                createBaseVNode("p", null, [
                  createBaseVNode("button", {
                    type: "button",
                    class: "copy",
                    onClick: _cache[9] || (_cache[9] = ($event) => copy(unref(generation).text))
                  }, [
                    createVNode(unref(Copy), { size: 12 }),
                    createTextVNode(toDisplayString(unref(t)("actions.copy")), 1)
                  ])
                ]),
                createBaseVNode("pre", null, toDisplayString(unref(generation).text), 1)
              ])
            ], 8, _hoisted_30)) : createCommentVNode("", true),
            unref(generation).fields.length > 0 ? (openBlock(), createElementBlock("details", {
              key: 9,
              open: unref(generation).level === "raw" && !unref(generation).text
            }, [
              createBaseVNode("summary", _hoisted_34, toDisplayString(unref(t)("inspector.fields", { count: unref(generation).fields.length })), 1),
              (openBlock(true), createElementBlock(Fragment, null, renderList(unref(generation).fields, (field) => {
                return openBlock(), createElementBlock("div", {
                  key: field.name,
                  class: "field"
                }, [
                  createBaseVNode("p", null, [
                    createBaseVNode("span", null, [
                      createTextVNode(toDisplayString(field.name) + " ", 1),
                      createBaseVNode("small", null, toDisplayString(unref(bytes)(field.text.length, unref(locale))), 1)
                    ]),
                    createBaseVNode("button", {
                      type: "button",
                      class: "copy",
                      onClick: ($event) => copy(field.text)
                    }, [
                      createVNode(unref(Copy), { size: 12 }),
                      createTextVNode(toDisplayString(unref(t)("actions.copy")), 1)
                    ], 8, _hoisted_35)
                  ]),
                  createBaseVNode("pre", null, toDisplayString(readable(field.text)), 1)
                ]);
              }), 128))
            ], 8, _hoisted_33)) : createCommentVNode("", true),
            createBaseVNode("section", null, [
              createBaseVNode("h3", _hoisted_36, toDisplayString(unref(t)("inspector.file")), 1),
              unref(generation).albums.length > 0 ? (openBlock(), createElementBlock("p", _hoisted_37, [
                createTextVNode(toDisplayString(unref(t)("sidebar.albums")) + ": ", 1),
                (openBlock(true), createElementBlock(Fragment, null, renderList(unref(generation).albums, (album) => {
                  return openBlock(), createElementBlock("a", {
                    key: album,
                    href: "#",
                    onClick: withModifiers(($event) => unref(go)({ query: unref(exactly)("album", album) }), ["prevent"])
                  }, toDisplayString(album), 9, _hoisted_38);
                }), 128))
              ])) : createCommentVNode("", true),
              createBaseVNode("button", {
                type: "button",
                class: "path",
                title: unref(t)("inspector.clickCopies"),
                onClick: _cache[10] || (_cache[10] = ($event) => copy(__props.item.fullpath))
              }, toDisplayString(__props.item.fullpath), 9, _hoisted_39)
            ])
          ], 64)) : createCommentVNode("", true)
        ], 64)),
        dialog.value === "workflow" && workflow2.value && __props.item ? (openBlock(), createBlock(unref(WorkflowDialog), mergeProps({ key: 2 }, workflow2.value, {
          name: __props.item.name,
          onClose: _cache[11] || (_cache[11] = ($event) => dialog.value = void 0),
          onCopy: copy
        }), null, 16, ["name"])) : createCommentVNode("", true),
        dialog.value === "text" && unref(generation) ? (openBlock(), createBlock(unref(TextDialog), {
          key: 3,
          text: unref(generation).text,
          "is-edited": unref(generation).edited,
          onClose: _cache[12] || (_cache[12] = ($event) => dialog.value = void 0),
          onSave: saveText
        }, null, 8, ["text", "is-edited"])) : createCommentVNode("", true)
      ], 8, _hoisted_1$b);
    };
  }
});
const InspectorPanel = /* @__PURE__ */ _export_sfc(_sfc_main$c, [["__scopeId", "data-v-404db885"]]);
const _hoisted_1$a = ["aria-label"];
const _hoisted_2$a = { role: "status" };
const _sfc_main$b = /* @__PURE__ */ defineComponent({
  __name: "PickBar",
  props: {
    picked: {},
    total: {},
    loaded: {},
    isReadOnly: { type: Boolean },
    progress: {},
    canCompare: { type: Boolean }
  },
  emits: ["all", "everything", "stop", "none", "like", "tag", "move", "copy", "download", "remove", "compare", "rate", "more"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, locale } = useI18n();
    const isAll = computed(() => props.picked >= props.loaded);
    const isMore = computed(() => props.total > props.loaded);
    function placeOf2(event) {
      return menuPlaceBelow(event.currentTarget);
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        class: "pick-bar",
        role: "toolbar",
        "aria-label": unref(t)("picking.label"),
        "data-no-frame": ""
      }, [
        createVNode(IconButton, {
          label: unref(t)("picking.none"),
          onClick: _cache[0] || (_cache[0] = ($event) => emit("none"))
        }, {
          default: withCtx(() => [
            createVNode(unref(X), { size: 17 })
          ]),
          _: 1
        }, 8, ["label"]),
        createBaseVNode("strong", _hoisted_2$a, toDisplayString(unref(t)("picking.picked", { count: unref(count)(__props.picked, unref(locale)) }, __props.picked)), 1),
        __props.progress !== void 0 ? (openBlock(), createElementBlock("button", {
          key: 0,
          type: "button",
          class: "text",
          onClick: _cache[1] || (_cache[1] = ($event) => emit("stop"))
        }, toDisplayString(unref(t)("picking.fetching", { share: Math.round(__props.progress * 100) })), 1)) : !isAll.value ? (openBlock(), createElementBlock("button", {
          key: 1,
          type: "button",
          class: "text",
          onClick: _cache[2] || (_cache[2] = ($event) => emit("all"))
        }, toDisplayString(unref(t)("picking.all")), 1)) : isMore.value ? (openBlock(), createElementBlock("button", {
          key: 2,
          type: "button",
          class: "text",
          onClick: _cache[3] || (_cache[3] = ($event) => emit("everything"))
        }, toDisplayString(unref(t)("picking.everything", { count: unref(count)(__props.total, unref(locale)) })), 1)) : createCommentVNode("", true),
        _cache[13] || (_cache[13] = createBaseVNode("span", { class: "line" }, null, -1)),
        __props.canCompare ? (openBlock(), createBlock(IconButton, {
          key: 3,
          label: unref(t)("compare.title"),
          onClick: _cache[4] || (_cache[4] = ($event) => emit("compare"))
        }, {
          default: withCtx(() => [
            createVNode(unref(Columns2), { size: 17 })
          ]),
          _: 1
        }, 8, ["label"])) : createCommentVNode("", true),
        !__props.isReadOnly ? (openBlock(), createElementBlock(Fragment, { key: 4 }, [
          createVNode(IconButton, {
            label: unref(t)("actions.like"),
            onClick: _cache[5] || (_cache[5] = ($event) => emit("like"))
          }, {
            default: withCtx(() => [
              createVNode(unref(Heart), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"]),
          createVNode(IconButton, {
            label: unref(t)("rating.label"),
            onClick: _cache[6] || (_cache[6] = ($event) => emit("rate", placeOf2($event)))
          }, {
            default: withCtx(() => [
              createVNode(unref(Star), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"]),
          createVNode(IconButton, {
            label: unref(t)("menu.tags"),
            onClick: _cache[7] || (_cache[7] = ($event) => emit("tag"))
          }, {
            default: withCtx(() => [
              createVNode(unref(Tags), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"]),
          createVNode(IconButton, {
            label: unref(t)("menu.move"),
            onClick: _cache[8] || (_cache[8] = ($event) => emit("move"))
          }, {
            default: withCtx(() => [
              createVNode(unref(FolderInput), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"]),
          createVNode(IconButton, {
            class: "second",
            label: unref(t)("menu.copyTo"),
            onClick: _cache[9] || (_cache[9] = ($event) => emit("copy"))
          }, {
            default: withCtx(() => [
              createVNode(unref(Copy), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"])
        ], 64)) : createCommentVNode("", true),
        createVNode(IconButton, {
          class: "second",
          label: unref(t)("menu.download", __props.picked),
          onClick: _cache[10] || (_cache[10] = ($event) => emit("download"))
        }, {
          default: withCtx(() => [
            createVNode(unref(Download), { size: 17 })
          ]),
          _: 1
        }, 8, ["label"]),
        !__props.isReadOnly ? (openBlock(), createBlock(IconButton, {
          key: 5,
          label: unref(t)("actions.delete"),
          onClick: _cache[11] || (_cache[11] = ($event) => emit("remove"))
        }, {
          default: withCtx(() => [
            createVNode(unref(Trash2), { size: 17 })
          ]),
          _: 1
        }, 8, ["label"])) : createCommentVNode("", true),
        createVNode(IconButton, {
          label: unref(t)("grid.more"),
          onClick: _cache[12] || (_cache[12] = ($event) => emit("more", placeOf2($event)))
        }, {
          default: withCtx(() => [
            createVNode(unref(Ellipsis), { size: 17 })
          ]),
          _: 1
        }, 8, ["label"])
      ], 8, _hoisted_1$a);
    };
  }
});
const PickBar = /* @__PURE__ */ _export_sfc(_sfc_main$b, [["__scopeId", "data-v-6ba8ee33"]]);
function useMediaMenu(acts2) {
  const { t } = useI18n();
  const library = sharedLibrary.use();
  const tagging2 = sharedTagging.use();
  const host2 = sharedHost.use();
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  function looking(item) {
    return [
      { label: t("menu.open"), icon: Eye, keys: "Enter", run: () => {
        acts2.open(item);
      } },
      { label: t("menu.openInWindow"), icon: ExternalLink, run: () => {
        acts2.openInWindow(item);
      } },
      {
        label: t("menu.folder"),
        icon: FolderSearch,
        entries: [
          { label: t("menu.folderHere"), icon: FolderSearch, run: () => {
            acts2.openFolder(item, "here");
          } },
          { label: t("menu.inTab"), icon: AppWindow, run: () => {
            acts2.openFolder(item, "tab");
          } },
          { label: t("menu.beside"), icon: Columns2, run: () => {
            acts2.openFolder(item, "beside");
          } }
        ]
      },
      { label: t("menu.samePrompt"), icon: Quote, run: () => {
        acts2.searchPrompt(item);
      } },
      { label: t("menu.pick"), icon: SquareDashed, keys: "X", run: () => {
        acts2.pick(item);
      } }
    ];
  }
  function judging(items) {
    const areLiked = items.every((item) => tagging2.isLiked(item));
    const [first] = items;
    const stars = first && items.every((item) => tagging2.ratingOf(item) === tagging2.ratingOf(first)) ? tagging2.ratingOf(first) : -1;
    return [
      {
        label: areLiked ? t("actions.unlike") : t("actions.like"),
        icon: Heart,
        keys: "F",
        run: () => {
          acts2.like(items);
        }
      },
      {
        label: t("rating.label"),
        icon: Star,
        entries: [5, 4, 3, 2, 1, 0].map((value) => ({
          label: value === 0 ? t("rating.none") : t("rating.stars", value),
          keys: String(value),
          ...value > 0 ? { isOn: stars === value } : {},
          run: () => {
            acts2.rate(items, value);
          }
        }))
      },
      { label: t("menu.tags"), icon: Tags, keys: "T", run: () => {
        acts2.tag(items);
      } },
      { label: t("menu.album"), icon: BookImage, run: () => {
        acts2.gather(items);
      } }
    ];
  }
  function taking(items) {
    const copying = (what) => () => {
      acts2.copy(what, items);
    };
    return [
      { label: t("menu.download", items.length), icon: Download, run: () => {
        acts2.download(items);
      } },
      {
        label: t("menu.copy"),
        icon: Copy,
        entries: [
          { label: t("menu.copyPrompt"), icon: Type, run: copying("prompt") },
          { label: t("menu.copyInfotext"), icon: TextQuote, run: copying("infotext") },
          { label: t("menu.copyPath"), icon: FolderOpen, run: copying("path") },
          { label: t("menu.copyName"), icon: Pencil, run: copying("name") },
          { label: t("menu.copyLink"), icon: Link2, run: copying("link") }
        ]
      },
      { label: t("menu.saveInfo"), icon: Braces, run: () => {
        acts2.saveInfo(items);
      } }
    ];
  }
  function changing(items) {
    const [only] = items;
    return [
      { label: t("menu.move"), icon: FolderInput, run: () => {
        acts2.carry("move", items);
      } },
      { label: t("menu.copyTo"), icon: Copy, run: () => {
        acts2.carry("copy", items);
      } },
      ...only && items.length === 1 ? [{ label: t("menu.rename"), icon: Pencil, keys: "F2", run: () => {
        acts2.rename(only);
      } }] : [],
      { label: t("actions.delete"), icon: Trash2, keys: t("keys.caps.delete"), isDanger: true, run: () => {
        acts2.remove(items);
      } }
    ];
  }
  function sending2(item) {
    const to = host2.targets.value;
    if (to.length === 0 || item.media_type !== "image") return [];
    const entries = to.map((target) => ({ label: t(`host.targets.${target}`), run: () => {
      acts2.sendTo(target, item);
    } }));
    return [{ label: t("host.send"), icon: Send, entries }];
  }
  function programs(item) {
    return [
      { label: t("menu.openWithProgram"), icon: MonitorPlay, run: () => {
        acts2.openWithProgram(item);
      } },
      { label: t("menu.showInFileManager"), icon: FolderOpen, run: () => {
        acts2.showInFileManager(item);
      } }
    ];
  }
  return (items) => {
    const [only] = items;
    if (!only) return [];
    const isOne = items.length === 1;
    const mayWrite = !library.isReadOnly.value;
    const groups = [
      isOne ? looking(only) : [],
      canCompare(items) ? [{ label: t("compare.title"), icon: Columns2, keys: "C", run: () => {
        acts2.compare(items);
      } }] : [],
      isOne ? sending2(only) : [],
      mayWrite ? judging(items) : [],
      taking(items),
      isOne && mayWrite && isHere ? programs(only) : [],
      mayWrite ? changing(items) : []
    ].filter((group) => group.length > 0);
    return groups.flatMap((group, index) => index === 0 ? group : ["line", ...group]);
  };
}
function canCompare(items) {
  return items.length >= 2 && items.length <= 4 && items.every((item) => item.media_type === "image");
}
const TYPING_MS = 110;
function useCompletion() {
  const tags = shallowRef([]);
  let request = new AbortController();
  let timer;
  function clear() {
    clearTimeout(timer);
    request.abort();
    tags.value = [];
  }
  function ask2(prefix) {
    clearTimeout(timer);
    request.abort();
    if (prefix === "") {
      tags.value = [];
      return;
    }
    timer = setTimeout(() => void fetchTags(prefix), TYPING_MS);
  }
  async function fetchTags(prefix) {
    const own = new AbortController();
    request = own;
    try {
      const found = await completeTag(prefix, own.signal);
      if (!own.signal.aborted) tags.value = found.tags;
    } catch (error) {
      if (!own.signal.aborted && !(error instanceof ApiError)) throw error;
    }
  }
  onScopeDispose(clear);
  return { tags: readonly(tags), ask: ask2, clear };
}
const _hoisted_1$9 = {
  key: 0,
  class: "chip scope"
};
const _hoisted_2$9 = { class: "cut" };
const _hoisted_3$8 = ["aria-label", "title"];
const _hoisted_4$8 = ["title", "onClick"];
const _hoisted_5$7 = ["aria-label", "onClick"];
const _hoisted_6$6 = ["placeholder", "aria-label", "aria-expanded", "aria-controls", "aria-activedescendant", "aria-invalid"];
const _hoisted_7$4 = ["aria-label", "title"];
const _hoisted_8$4 = ["aria-label", "title"];
const _hoisted_9$4 = ["id", "aria-label"];
const _hoisted_10$4 = ["id", "aria-selected", "onMousedown", "onMousemove"];
const _hoisted_11$3 = { class: "name cut" };
const _hoisted_12$2 = { class: "type" };
const _hoisted_13$1 = { class: "count" };
const _sfc_main$a = /* @__PURE__ */ defineComponent({
  __name: "SearchBox",
  props: {
    query: {},
    folder: {},
    badAt: {},
    canKeep: { type: Boolean }
  },
  emits: ["search", "leaveFolder", "done", "keep"],
  setup(__props, { expose: __expose, emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, te, locale } = useI18n();
    const listId = useId();
    const input = useTemplateRef("input");
    const chips = shallowRef([]);
    const words = shallowRef("");
    watch(
      () => props.query,
      (query) => {
        const split2 = splitQuery(query);
        chips.value = split2.chips;
        words.value = split2.words;
      },
      { immediate: true }
    );
    const { tags, ask: ask2, clear } = useCompletion();
    const active = shallowRef(-1);
    const isOpen = computed(() => tags.value.length > 0);
    watch(tags, () => active.value = -1);
    const typed = computed(() => {
      const { item, from } = lastItem(words.value);
      const match = /^(-?)(?:([a-z]+):)?"?(.*)$/s.exec(item);
      return { from, minus: match?.[1] ?? "", prefix: match?.[3]?.replaceAll('"', "") ?? "" };
    });
    function onInput() {
      if (/\s$/.test(words.value)) takeChips();
      ask2(typed.value.prefix);
    }
    function takeChips() {
      const items = itemsOf(words.value);
      if (!items.some((item) => chipOf(item)) || /["(]|\bOR\b/.test(words.value)) return;
      chips.value = [...chips.value, ...items.flatMap((item) => chipOf(item) ?? [])];
      const rest = items.filter((item) => !chipOf(item)).join(" ");
      words.value = rest === "" ? "" : `${rest} `;
    }
    function submit() {
      const tag = tags.value[active.value];
      if (tag) {
        choose(tag);
        return;
      }
      clear();
      emit("search", joinQuery({ chips: chips.value, words: words.value }));
    }
    function choose(tag) {
      const found = splitQuery(typed.value.minus + queryOfTag(tag));
      chips.value = [...chips.value, ...found.chips];
      words.value = [words.value.slice(0, typed.value.from).trim(), found.words].join(" ").trim();
      clear();
      emit("search", joinQuery({ chips: chips.value, words: words.value }));
      void nextTick(() => input.value?.focus());
    }
    function removeChip(chip) {
      chips.value = chips.value.filter((each) => each !== chip);
      emit("search", joinQuery({ chips: chips.value, words: words.value }));
    }
    function turnChip(chip) {
      const turned = chipOf(chip.isNot ? chip.source.slice(1) : `-${chip.source}`);
      if (!turned) return;
      chips.value = chips.value.map((each) => each === chip ? turned : each);
      emit("search", joinQuery({ chips: chips.value, words: words.value }));
    }
    function clearAll() {
      chips.value = [];
      words.value = "";
      clear();
      emit("search", "");
      input.value?.focus();
    }
    function onKeydown(event) {
      event.stopPropagation();
      if (event.isComposing) return;
      const last = chips.value.at(-1);
      if (event.key === "ArrowDown" && isOpen.value) active.value = (active.value + 1) % tags.value.length;
      else if (event.key === "ArrowUp" && isOpen.value) active.value = Math.max(active.value - 1, -1);
      else if (event.key === "Enter") submit();
      else if (event.key === "Escape") {
        if (isOpen.value) clear();
        else emit("done");
      } else if (event.key === "ArrowDown") emit("done");
      else if (event.key === "Backspace" && last && input.value?.selectionEnd === 0) removeChip(last);
      else return;
      event.preventDefault();
    }
    function typeOf(tag) {
      return te(`tagTypes.${tag.type}`) ? t(`tagTypes.${tag.type}`) : tag.type;
    }
    __expose({
      focus() {
        input.value?.focus();
        input.value?.select();
      }
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        class: normalizeClass(["search", { bad: __props.badAt !== void 0 }]),
        role: "search",
        onMousedown: _cache[4] || (_cache[4] = withModifiers(($event) => input.value?.focus(), ["self", "prevent"]))
      }, [
        createVNode(unref(Search), { size: 16 }),
        __props.folder ? (openBlock(), createElementBlock("span", _hoisted_1$9, [
          createVNode(unref(Folder), { size: 13 }),
          createBaseVNode("span", _hoisted_2$9, toDisplayString(unref(nameOf)(__props.folder)), 1),
          createBaseVNode("button", {
            type: "button",
            "aria-label": unref(t)("search.everywhere"),
            title: unref(t)("search.everywhere"),
            onClick: _cache[0] || (_cache[0] = ($event) => emit("leaveFolder"))
          }, [
            createVNode(unref(X), { size: 13 })
          ], 8, _hoisted_3$8)
        ])) : createCommentVNode("", true),
        (openBlock(true), createElementBlock(Fragment, null, renderList(chips.value, (chip) => {
          return openBlock(), createElementBlock("span", {
            key: chip.source,
            class: normalizeClass(["chip", { not: chip.isNot }])
          }, [
            createBaseVNode("button", {
              type: "button",
              class: "cut",
              title: chip.isNot ? unref(t)("search.wantAgain") : unref(t)("search.notWanted"),
              onClick: ($event) => turnChip(chip)
            }, [
              createBaseVNode("u", null, toDisplayString(chip.isNot ? `${unref(t)("search.not")} ` : "") + toDisplayString(chip.field), 1),
              createTextVNode(" " + toDisplayString(chip.value), 1)
            ], 8, _hoisted_4$8),
            createBaseVNode("button", {
              type: "button",
              "aria-label": unref(t)("search.removeChip", { chip: `${chip.field} ${chip.value}` }),
              onClick: ($event) => removeChip(chip)
            }, [
              createVNode(unref(X), { size: 13 })
            ], 8, _hoisted_5$7)
          ], 2);
        }), 128)),
        withDirectives(createBaseVNode("input", {
          ref_key: "input",
          ref: input,
          "onUpdate:modelValue": _cache[1] || (_cache[1] = ($event) => words.value = $event),
          type: "text",
          role: "combobox",
          autocomplete: "off",
          autocapitalize: "off",
          spellcheck: "false",
          enterkeyhint: "search",
          placeholder: chips.value.length > 0 ? "" : __props.folder ? unref(t)("search.inFolder") : unref(t)("search.placeholder"),
          "aria-label": unref(t)("search.label"),
          "aria-autocomplete": "list",
          "aria-expanded": isOpen.value,
          "aria-controls": unref(listId),
          "aria-activedescendant": active.value >= 0 ? `${unref(listId)}-${active.value}` : void 0,
          "aria-invalid": __props.badAt !== void 0,
          onInput,
          onKeydown,
          onBlur: _cache[2] || (_cache[2] = //@ts-ignore
          (...args) => unref(clear) && unref(clear)(...args))
        }, null, 40, _hoisted_6$6), [
          [vModelText, words.value]
        ]),
        __props.canKeep ? (openBlock(), createElementBlock("button", {
          key: 1,
          type: "button",
          class: "clear",
          "aria-label": unref(t)("search.keep"),
          title: unref(t)("search.keep"),
          onClick: _cache[3] || (_cache[3] = ($event) => emit("keep"))
        }, [
          createVNode(unref(BookmarkPlus), { size: 15 })
        ], 8, _hoisted_7$4)) : createCommentVNode("", true),
        words.value || chips.value.length > 0 ? (openBlock(), createElementBlock("button", {
          key: 2,
          type: "button",
          class: "clear",
          "aria-label": unref(t)("search.clear"),
          title: unref(t)("search.clear"),
          onClick: clearAll
        }, [
          createVNode(unref(X), { size: 15 })
        ], 8, _hoisted_8$4)) : createCommentVNode("", true),
        withDirectives(createBaseVNode("ul", {
          id: unref(listId),
          role: "listbox",
          "aria-label": unref(t)("search.suggestions")
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(unref(tags), (tag, index) => {
            return openBlock(), createElementBlock("li", {
              id: `${unref(listId)}-${index}`,
              key: tag.id,
              role: "option",
              "aria-selected": index === active.value,
              onMousedown: withModifiers(($event) => choose(tag), ["prevent"]),
              onMousemove: ($event) => active.value = index
            }, [
              createBaseVNode("span", _hoisted_11$3, toDisplayString(tag.name), 1),
              createBaseVNode("span", _hoisted_12$2, toDisplayString(typeOf(tag)), 1),
              createBaseVNode("span", _hoisted_13$1, toDisplayString(unref(count)(tag.count, unref(locale))), 1)
            ], 40, _hoisted_10$4);
          }), 128))
        ], 8, _hoisted_9$4), [
          [vShow, isOpen.value]
        ])
      ], 34);
    };
  }
});
const SearchBox = /* @__PURE__ */ _export_sfc(_sfc_main$a, [["__scopeId", "data-v-8744864b"]]);
const FIRST_PAGE = 200;
const LATER_PAGE = 500;
const KEPT_LISTS = 8;
const REFRESH_MS = 1500;
function useCollection(place, isReturn, isAtTop) {
  const collection = shallowRef();
  const problem = shallowRef();
  const isLoading = shallowRef(false);
  const newCount = shallowRef(0);
  const kept = /* @__PURE__ */ new Map();
  let request = new AbortController();
  const key = computed(() => listKey(place.value));
  watch(
    key,
    (wanted) => {
      keep(collection.value);
      const known = isReturn.value ? kept.get(wanted) : void 0;
      collection.value = known;
      newCount.value = 0;
      problem.value = void 0;
      if (known) void refresh();
      else void load();
    },
    { immediate: true }
  );
  function keep(list) {
    if (!list) return;
    kept.delete(list.key);
    kept.set(list.key, list);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT_LISTS && oldest !== void 0) kept.delete(oldest);
  }
  async function load() {
    await asking(async (signal) => {
      const page = await firstPage(place.value, signal);
      collection.value = { key: key.value, ...page };
      newCount.value = 0;
    });
  }
  async function loadMore() {
    const list = collection.value;
    if (list?.next === void 0 || isLoading.value || problem.value) return;
    const request2 = { sort: place.value.sort, cursor: list.next, size: LATER_PAGE };
    await asking(async (signal) => {
      const page = await fetchPage(place.value, request2, list.isDeep, signal);
      collection.value = { ...list, ...page, folders: list.folders, items: appended(list.items, page.items) };
    });
  }
  async function asking(work) {
    request.abort();
    const own = new AbortController();
    request = own;
    isLoading.value = true;
    try {
      await work(own.signal);
      problem.value = void 0;
    } catch (error) {
      if (own.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      problem.value = error;
    } finally {
      if (request === own) isLoading.value = false;
    }
  }
  async function refresh() {
    if (isLoading.value) {
      refreshSoon();
      return;
    }
    const list = collection.value;
    if (!list || problem.value) {
      await load();
      return;
    }
    try {
      const page = await firstPage(place.value, request.signal);
      if (collection.value !== list || key.value !== list.key) return;
      if (place.value.sort === "random" && list.items.length > 0) {
        newCount.value = Math.max(page.total - list.total, 0);
      } else if (isAtTop() || list.items.length === 0) {
        if (!isSame(page, list)) collection.value = { key: list.key, ...page };
        newCount.value = 0;
      } else {
        const known = new Set(list.items.map((item) => item.fullpath));
        newCount.value = page.items.filter((item) => !known.has(item.fullpath)).length;
      }
    } catch (error) {
      if (!(error instanceof ApiError) && !request.signal.aborted) throw error;
    }
  }
  function drop(paths) {
    const before = collection.value;
    const items = before?.items.filter((item) => !paths.has(item.fullpath)) ?? [];
    if (!before || items.length === before.items.length) return () => void 0;
    const after = { ...before, total: before.total - (before.items.length - items.length), items };
    collection.value = after;
    return () => {
      if (collection.value === after) collection.value = before;
      else if (collection.value?.key === before.key) void load();
    };
  }
  function follow2(moved) {
    const list = collection.value;
    if (!list) return;
    const items = list.items.flatMap((item) => {
      const path = moved.get(item.fullpath);
      if (path === void 0) return [item];
      return belongs(path, list.isDeep) ? [{ ...item, fullpath: path, name: nameOf(path) }] : [];
    });
    collection.value = { ...list, items, total: list.total - (list.items.length - items.length) };
  }
  function belongs(path, isDeep) {
    const { folder, query } = place.value;
    if (folder === "") return true;
    return isDeep || query !== "" ? isWithin(path, folder) : folderOf(path) === folder.replace(/[\\/]+$/, "");
  }
  async function loadAll(signal, onProgress) {
    const wanted = key.value;
    while (collection.value?.next !== void 0 && !signal.aborted && key.value === wanted && !problem.value) {
      if (isLoading.value) await settled2();
      else await loadMore();
      onProgress(collection.value.items.length);
    }
    return key.value === wanted && collection.value !== void 0 && collection.value.next === void 0;
  }
  function settled2() {
    return new Promise((done) => {
      const stop = watch(isLoading, (now) => {
        if (now) return;
        stop();
        done();
      });
    });
  }
  const refreshSoon = spaced(refresh, REFRESH_MS);
  onScopeDispose(() => {
    request.abort();
  });
  return { collection, problem, isLoading, newCount, load, loadMore, loadAll, drop, follow: follow2, refresh: refreshSoon };
}
async function firstPage(place, signal) {
  const request = { sort: place.sort, cursor: "", size: FIRST_PAGE };
  const own = await fetchPage(place, request, place.isDeep, signal);
  if (place.isDeep || own.total > 0 || own.folders.length === 0) return own;
  const below = await fetchPage(place, request, true, signal);
  return { ...below, folders: own.folders };
}
async function fetchPage(place, request, isDeep, signal) {
  if (place.folder !== "" && place.query === "") {
    const { files: files2, folders: folders2, total: total2, cursor: cursor2 } = await listFolder(place.folder, isDeep, place.kind, request, signal);
    return { items: files2, folders: folders2, isDeep, total: total2, next: cursor2.has_next ? cursor2.next : void 0 };
  }
  const scope = place.folder === "" ? [] : [place.folder];
  const { files, total, cursor } = await search$1(queryOf(place), scope, request, signal);
  return { items: files, folders: [], isDeep, total, next: cursor.has_next ? cursor.next : void 0 };
}
function queryOf({ query, kind }) {
  if (kind === "") return query;
  return query.trim() === "" ? `type:${kind}` : `(${query}) type:${kind}`;
}
function appended(items, page) {
  const known = new Set(items.slice(-2 * LATER_PAGE).map((item) => item.fullpath));
  return items.concat(page.filter((item) => !known.has(item.fullpath)));
}
function isSame(page, list) {
  return page.total === list.total && page.folders.length === list.folders.length && page.items.every((item, index) => {
    const shown2 = list.items[index];
    return shown2?.fullpath === item.fullpath && shown2.date === item.date && shown2.width === item.width;
  });
}
function spaced(work, ms) {
  let last = -Infinity;
  let timer;
  return () => {
    clearTimeout(timer);
    const wait = Math.max(last + ms - performance.now(), 0);
    timer = setTimeout(() => {
      last = performance.now();
      void work();
    }, wait);
  };
}
function useOpenItem(place, collection) {
  const alone = shallowRef();
  const path = computed(() => place.value.open);
  const index = computed(
    () => path.value === "" ? -1 : collection.value?.items.findIndex((item2) => item2.fullpath === path.value) ?? -1
  );
  const item = computed(() => {
    if (path.value === "") return void 0;
    const listed = collection.value?.items[index.value];
    if (listed) return listed;
    return alone.value?.fullpath === path.value ? alone.value : unknown(path.value);
  });
  watch(
    [path, index],
    async ([wanted, at2]) => {
      if (wanted === "" || at2 >= 0 || alone.value?.fullpath === wanted) return;
      try {
        const { tags, ...facts } = await fetchGeneration(wanted);
        alone.value = { ...unknown(wanted), ...facts, tags: tags.map((tag) => tag.id) };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    },
    { immediate: true }
  );
  return { item, index };
}
function unknown(path) {
  return {
    id: null,
    name: nameOf(path),
    fullpath: path,
    date: "",
    created_time: "",
    size: "",
    bytes: 0,
    media_type: "image",
    width: 0,
    height: 0,
    tags: [],
    rating: 0
  };
}
const NONE = /* @__PURE__ */ new Set();
const NOTHING_PICKED = { paths: NONE, anchor: "", base: NONE };
function toggled(picking2, path) {
  const paths = new Set(picking2.paths);
  if (!paths.delete(path)) paths.add(path);
  return { paths, anchor: path, base: paths };
}
function extended(picking2, list, path) {
  const to = list.indexOf(path);
  if (to < 0) return picking2;
  const anchored = list.indexOf(picking2.anchor);
  const from = anchored < 0 ? to : anchored;
  const range2 = list.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { paths: /* @__PURE__ */ new Set([...picking2.base, ...range2]), anchor: list[from] ?? path, base: picking2.base };
}
function withAll(picking2, list) {
  const paths = /* @__PURE__ */ new Set([...picking2.paths, ...list]);
  return { paths, anchor: picking2.anchor, base: paths };
}
function inverted(picking2, list) {
  const paths = new Set(list.filter((path) => !picking2.paths.has(path)));
  return { paths, anchor: "", base: paths };
}
function framed(before, held) {
  const paths = /* @__PURE__ */ new Set([...before, ...held]);
  return { paths, anchor: held.at(-1) ?? "", base: paths };
}
function usePick(items, key) {
  const picking2 = shallowRef(NOTHING_PICKED);
  const list = () => items.value.map((item) => item.fullpath);
  watch(key, () => picking2.value = NOTHING_PICKED);
  const picked = computed(
    () => picking2.value.paths.size === 0 ? [] : items.value.filter((item) => picking2.value.paths.has(item.fullpath))
  );
  const pathOf = (index) => items.value[index]?.fullpath ?? "";
  return {
    paths: computed(() => picking2.value.paths),
    picked,
    toggle(index) {
      picking2.value = toggled(picking2.value, pathOf(index));
    },
    /** Up to here; without a beginning from `from`. */
    extend(index, from) {
      const start = picking2.value.anchor === "" && from !== "" ? { ...picking2.value, anchor: from } : picking2.value;
      picking2.value = extended(start, list(), pathOf(index));
    },
    frame(indexes, before) {
      picking2.value = framed(before, indexes.map(pathOf));
    },
    all() {
      picking2.value = withAll(picking2.value, list());
    },
    invert() {
      picking2.value = inverted(picking2.value, list());
    },
    none() {
      picking2.value = NOTHING_PICKED;
    }
  };
}
function useFileActs({ drop, follow: follow2, load }) {
  const { t } = useI18n();
  const toasts = sharedToasts.use();
  const tagging2 = sharedTagging.use();
  const problemText = useProblemText();
  async function remove2(items) {
    const putBack = drop(new Set(items.map((item) => item.fullpath)));
    const done = await trying(() => deleteFiles(items.map((item) => item.fullpath)), putBack);
    if (done) tellDone("deleted", items, void 0, done.operation_id, putBack);
  }
  async function carry(kind, items, folder, onConflict) {
    const done = await trying(() => transfer(kind, items.map((item) => item.fullpath), folder, onConflict));
    if (!done) return;
    const places = placesIn(done);
    if (kind === "move") follow2(places);
    for (const error of done.errors.slice(0, 1)) toasts.tell(moreThan(error, done.errors.length - 1), "failed");
    const carried2 = items.filter((item) => places.has(item.fullpath));
    if (carried2.length > 0) tellDone(kind === "move" ? "moved" : "copied", carried2, folder, done.operation_id, () => void load());
    else if (done.errors.length === 0) toasts.tell(t("acts.nothingDone"));
  }
  async function renameTo(item, name) {
    try {
      const done = await rename$1(item.fullpath, name);
      follow2(/* @__PURE__ */ new Map([[item.fullpath, done.new_path]]));
      toasts.tell(t("acts.renamed", { name }), "done", undoing(done.operation_id, () => {
        follow2(/* @__PURE__ */ new Map([[done.new_path, item.fullpath]]));
      }));
      return "";
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return problemText(error);
    }
  }
  async function undoLast() {
    if (!await undone()) return;
    tagging2.forget();
    toasts.tell(t("acts.undone"));
    await load();
  }
  function tellDone(what, items, folder, operationId, after) {
    const values = { name: items[0]?.name ?? "", count: items.length, folder: folder === void 0 ? "" : nameOf(folder) };
    toasts.tell(t(`acts.${what}`, values, items.length), "done", undoing(operationId, after));
  }
  function undoing(operationId, after) {
    if (operationId === null) return void 0;
    const run = async () => {
      if (await undone(operationId)) after();
    };
    return { label: t("acts.undo"), run: () => void run() };
  }
  async function undone(operationId) {
    try {
      const { errors: errors2 } = await undo(operationId);
      for (const error of errors2.slice(0, 1)) toasts.tell(error, "failed");
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const isNothing = error.code === "not-found" && operationId === void 0;
      toasts.tell(isNothing ? t("acts.nothing") : problemText(error), isNothing ? "done" : "failed");
      return false;
    }
  }
  async function trying(act, otherwise = () => {
  }) {
    try {
      return await act();
    } catch (error) {
      otherwise();
      if (!(error instanceof ApiError)) throw error;
      toasts.tell(problemText(error), "failed");
      return void 0;
    }
  }
  function moreThan(sentence, others) {
    return others > 0 ? t("acts.andMore", { sentence, count: others }, others) : sentence;
  }
  return { remove: remove2, carry, renameTo, undoLast };
}
function placesIn({ files }) {
  return new Map(files.flatMap((file) => file.status === "done" && file.new_path !== null ? [[file.path, file.new_path]] : []));
}
function save(content, name) {
  const url = URL.createObjectURL(content);
  follow(url, name);
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 6e4);
}
function follow(url, name) {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}
const MOST_COPIED = 500;
function useMediaActs(source) {
  const { t } = useI18n();
  const toasts = sharedToasts.use();
  const tagging2 = sharedTagging.use();
  const preferences = sharedPreferences.use();
  const host2 = sharedHost.use();
  const problemText = useProblemText();
  const { desk, change } = sharedDesk.use();
  const { dropped } = sharedCarrying.use();
  const files = useFileActs(source.list);
  const dialog = shallowRef();
  watch(dropped, (drop) => {
    if (!drop || !source.isActive()) return;
    dropped.value = void 0;
    const items = source.find(new Set(drop.paths));
    const elsewhere = items.filter((item) => folderOf(item.fullpath) !== drop.folder);
    if (elsewhere.length > 0) void carryTo(drop.kind, elsewhere, drop.folder);
  });
  async function carryTo(kind, items, folder) {
    preferences.destinations = withFolder(preferences.destinations, folder);
    const names = await takenNames(items, folder);
    if (names.length > 0) dialog.value = { is: "conflict", kind, items, folder, names };
    else await files.carry(kind, items, folder, "refuse");
  }
  async function takenNames(items, folder) {
    const separator = folder.includes("\\") ? "\\" : "/";
    const base = folder.replace(/[\\/]+$/, "") + separator;
    const targets = items.map((item) => base + item.name);
    const there = await trying(() => whichExist(targets));
    const twice = items.filter((item, index) => items.findIndex((each) => each.name === item.name) !== index);
    return [.../* @__PURE__ */ new Set([...targets.filter((path) => there?.[path]).map(nameOf), ...twice.map((item) => item.name)])];
  }
  async function trying(act) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toasts.tell(problemText(error), "failed");
      return void 0;
    }
  }
  async function textsOf(what, items) {
    const few = items.slice(0, MOST_COPIED);
    if (what === "path") return items.map((item) => item.fullpath);
    if (what === "name") return items.map((item) => item.name);
    if (what === "link") return items.map((item) => new URL(fileUrl(item), location.href).href);
    if (what === "infotext") {
      const texts = await fetchInfotexts(few.map((item) => item.fullpath));
      return few.map((item) => texts[item.fullpath] ?? "").filter((text) => text !== "");
    }
    const found = await Promise.all(few.map((item) => fetchGeneration(item.fullpath)));
    return found.map(({ prompt }) => prompt).filter((text) => text !== "");
  }
  async function copy(what, items) {
    const texts = await trying(() => textsOf(what, items));
    if (!texts) return;
    if (texts.length === 0) {
      toasts.tell(t("menu.nothingToCopy"));
      return;
    }
    try {
      await navigator.clipboard.writeText(texts.join(what === "prompt" || what === "infotext" ? "\n\n" : "\n"));
      toasts.tell(t("inspector.copied"));
    } catch {
      toasts.tell(t("inspector.notCopied"), "failed");
    }
  }
  async function download(items) {
    const [only] = items;
    if (only && items.length === 1) {
      follow(downloadUrl(only), only.name);
      return;
    }
    toasts.tell(t("menu.packing", { count: items.length }, items.length));
    const archive = await trying(() => zip(items.map((item) => item.fullpath)));
    if (archive) save(archive, `images-${String(items.length)}.zip`);
  }
  async function saveInfo(items) {
    const texts = await trying(() => fetchInfotexts(items.map((item) => item.fullpath)));
    if (!texts) return;
    const facts = items.map((item) => ({ ...item, infotext: texts[item.fullpath] ?? "" }));
    const [only] = items;
    const name = only && items.length === 1 ? `${only.name}.json` : `images-${String(items.length)}.json`;
    save(new Blob([JSON.stringify(facts, void 0, 2)], { type: "application/json" }), name);
  }
  async function searchPrompt(item) {
    const facts = await trying(() => fetchGeneration(item.fullpath));
    if (!facts) return;
    if (facts.prompt === "") toasts.tell(t("menu.nothingToCopy"));
    else source.go({ query: `prompt:${phrase(facts.prompt)}` });
  }
  async function sendTo(target, item) {
    const error = await trying(() => host2.send(target, item));
    if (error !== void 0) toasts.tell(error === "" ? t("host.sent") : error, error === "" ? "done" : "failed");
  }
  function openFolder(item, where) {
    const folder = folderOf(item.fullpath);
    const place = { ...EVERYTHING, folder, sort: preferences.sorts[folder] ?? source.place.value.sort };
    if (where === "here") source.go({ folder });
    else change(where === "tab" ? withTab(desk.value, place) : beside(desk.value, place));
  }
  const menuActs = {
    open: (item) => {
      source.openPath(item.fullpath);
    },
    openFolder,
    openInWindow: (item) => {
      open(fileUrl(item), "_blank", "noopener");
    },
    pick: source.pick,
    like: (items) => {
      const { like } = tagging2;
      if (like.value) void tagging2.setTag(items, like.value, !items.every((item) => tagging2.isLiked(item)));
    },
    rate: (items, stars) => void tagging2.rate(items, stars),
    tag: (items) => {
      if (items.length > 0) dialog.value = { is: "tags", items };
    },
    sendTo: (target, item) => void sendTo(target, item),
    gather: (items) => {
      if (items.length > 0) dialog.value = { is: "albums", items };
    },
    carry: (kind, items) => {
      const [first] = items;
      if (first) dialog.value = { is: "folder", kind, items, start: folderOf(first.fullpath) };
    },
    rename: (item) => {
      dialog.value = { is: "rename", item };
    },
    download: (items) => void download(items),
    copy: (what, items) => void copy(what, items),
    saveInfo: (items) => void saveInfo(items),
    searchPrompt: (item) => void searchPrompt(item),
    openWithProgram: (item) => void trying(() => openWithProgram(item.fullpath)),
    showInFileManager: (item) => void trying(() => showInFileManager(item.fullpath))
  };
  return {
    dialog,
    menuActs,
    remove: files.remove,
    undoLast: files.undoLast,
    chooseFolder(folder) {
      const question = dialog.value;
      dialog.value = void 0;
      if (question?.is === "folder") void carryTo(question.kind, question.items, folder);
    },
    chooseOnConflict(what) {
      const question = dialog.value;
      dialog.value = void 0;
      if (question?.is === "conflict") void files.carry(question.kind, question.items, question.folder, what);
    },
    async renameTo(name) {
      return dialog.value?.is === "rename" ? files.renameTo(dialog.value.item, name) : "";
    }
  };
}
const _hoisted_1$8 = { class: "pane" };
const _hoisted_2$8 = { class: "bar" };
const _hoisted_3$7 = ["min", "max", "aria-label", "title"];
const _hoisted_4$7 = {
  key: 3,
  class: "results"
};
const VIEWER_AFTER_MS = 600;
const _sfc_main$9 = /* @__PURE__ */ defineComponent({
  __name: "BrowsePane",
  props: {
    tabId: {},
    isActive: { type: Boolean }
  },
  emits: ["addFolder"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const MediaViewer = defineAsyncComponent(openingViewer);
    const CompareView = defineAsyncComponent(() => __vitePreload(() => import("./CompareView.js"), true ? __vite__mapDeps([4,1]) : void 0));
    const StreamView = defineAsyncComponent(() => __vitePreload(() => import("./StreamView.js"), true ? __vite__mapDeps([5,1]) : void 0));
    const FolderDialog = defineAsyncComponent(() => __vitePreload(() => import("./FolderDialog.js"), true ? __vite__mapDeps([6,1,2]) : void 0));
    const ConflictDialog = defineAsyncComponent(() => __vitePreload(() => import("./ConflictDialog.js"), true ? __vite__mapDeps([7,1,2]) : void 0));
    const RenameDialog = defineAsyncComponent(() => __vitePreload(() => import("./RenameDialog.js"), true ? __vite__mapDeps([8,1,2]) : void 0));
    const AlbumDialog = defineAsyncComponent(() => __vitePreload(() => import("./AlbumDialog.js"), true ? __vite__mapDeps([9,1,2]) : void 0));
    const NameDialog = defineAsyncComponent(() => __vitePreload(() => import("./NameDialog.js"), true ? __vite__mapDeps([10,1,2]) : void 0));
    const TagDialog = defineAsyncComponent(() => __vitePreload(() => import("./TagDialog.js"), true ? __vite__mapDeps([11,1,2]) : void 0));
    const PopupMenu = defineAsyncComponent(() => __vitePreload(() => import("./PopupMenu.js"), true ? __vite__mapDeps([12,1,13]) : void 0));
    function openingViewer() {
      return __vitePreload(() => import("./MediaViewer.js"), true ? __vite__mapDeps([14,1]) : void 0);
    }
    const { t, locale } = useI18n();
    const { place, isReturn, go, open: open2, close } = sharedPlace.provide(sharedDesk.use().placeOf(props.tabId));
    const library = sharedLibrary.use();
    const tagging2 = sharedTagging.use();
    const preferences = sharedPreferences.use();
    const focus = sharedFocus.use();
    const isNarrow = useIsNarrow();
    const grid2 = useTemplateRef("grid");
    const search2 = useTemplateRef("search");
    const list = useCollection(place, isReturn, () => isAtTop.value);
    const { collection, problem, isLoading, newCount, load, loadMore } = list;
    const items = computed(() => collection.value?.items ?? []);
    const total = computed(() => collection.value?.total ?? 0);
    const { item: openItem, index: openIndex } = useOpenItem(place, collection);
    const pick = usePick(items, computed(() => listKey(place.value)));
    const current = shallowRef("");
    const currentItem = computed(() => items.value.find((item) => item.fullpath === current.value));
    const isViewerSheetOpen = shallowRef(false);
    const isInspectorShown = computed(() => preferences.isInspectorOpen && !isNarrow.value);
    const rowHeight = computed(() => isNarrow.value ? Math.round(preferences.rowHeight * 0.65) : preferences.rowHeight);
    const isShown = shallowRef(true);
    onActivated(() => {
      isShown.value = true;
    });
    onDeactivated(() => {
      isShown.value = false;
    });
    watchEffect(() => {
      if (!props.isActive || !isShown.value) return;
      focus.value = {
        total: collection.value?.total,
        current: openItem.value ?? currentItem.value,
        picked: pick.picked.value,
        query: place.value.query
      };
    });
    const offsets = /* @__PURE__ */ new Map();
    const offset = shallowRef(0);
    const isAtTop = computed(() => offset.value < 40 && place.value.open === "");
    watch(
      () => collection.value?.key,
      async (key) => {
        current.value = isReturn.value ? current.value : "";
        await nextTick();
        grid2.value?.goTo(isReturn.value && key !== void 0 && offsets.get(key) || 0);
      }
    );
    watch([library.changes, isShown], ([changes, shown2], [before]) => {
      if (shown2 && (changes !== before || seenChanges !== changes)) list.refresh();
      if (shown2) seenChanges = changes;
    });
    let seenChanges = library.changes.value;
    watch([newCount, isAtTop], ([found, top]) => {
      if (found > 0 && top) list.refresh();
    });
    function onScrolled(now) {
      offset.value = now;
      offsets.set(listKey(place.value), now);
    }
    async function showNew() {
      await load();
      grid2.value?.goTo(0);
    }
    const headings = computed(() => {
      const time = isByMeaning(place.value.query) ? void 0 : timeOf(place.value.sort);
      if (!time || items.value.length === 0) return /* @__PURE__ */ new Map();
      const span = spanOf(items.value, time);
      const today = localDay(/* @__PURE__ */ new Date());
      const words = { today: t("grid.today"), yesterday: t("grid.yesterday") };
      return new Map(
        groupStarts(items.value, time, span).map((start) => {
          const item = items.value[start];
          const day = item ? dayOf(time(item)) : "";
          const name = span === "day" ? dayName(day, today, locale.value, words) : monthName(day.slice(0, 7), locale.value, "long");
          return [start, name || "—"];
        })
      );
    });
    function localDay(date) {
      return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    }
    function onPress(index) {
      const item = items.value[index];
      if (!item) return;
      if (pick.paths.value.size > 0) pick.toggle(index);
      else if (isInspectorShown.value && current.value !== item.fullpath) current.value = item.fullpath;
      else openAt(index);
    }
    function openAt(index) {
      const item = items.value[index];
      if (!item) return;
      current.value = item.fullpath;
      open2(item.fullpath);
      if (index > items.value.length - 20) void loadMore();
    }
    function toggleViewerInspector() {
      if (isNarrow.value) isViewerSheetOpen.value = !isViewerSheetOpen.value;
      else preferences.isViewerInspectorOpen = !preferences.isViewerInspectorOpen;
    }
    function meant(index) {
      const item = items.value[index];
      if (!item) return [];
      return pick.paths.value.has(item.fullpath) ? pick.picked.value : [item];
    }
    async function remove2(gone) {
      const [first] = gone;
      if (!first) return;
      const paths = new Set(gone.map((item) => item.fullpath));
      const isOpen = place.value.open !== "";
      const index = items.value.indexOf(first);
      const neighbour = items.value.slice(index).find((item) => !paths.has(item.fullpath)) ?? items.value.slice(0, Math.max(index, 0)).findLast((item) => !paths.has(item.fullpath));
      if (isOpen && !neighbour) close();
      pick.none();
      const removal = acts2.remove(gone);
      current.value = current.value === "" ? "" : neighbour?.fullpath ?? "";
      const at2 = items.value.findIndex((each) => each.fullpath === neighbour?.fullpath);
      if (isOpen && at2 >= 0) openAt(at2);
      else if (!isOpen && at2 >= 0) {
        await nextTick();
        void grid2.value?.focusTile(at2);
      }
      await removal;
    }
    watch(
      () => place.value.open,
      async (now, before) => {
        if (now !== "" || before === "") return;
        await nextTick();
        const index = items.value.findIndex((item) => item.fullpath === before);
        if (index >= 0) void grid2.value?.focusTile(index);
      }
    );
    const acts2 = useMediaActs({
      list,
      place,
      go,
      openPath(path) {
        const index = items.value.findIndex((item) => item.fullpath === path);
        if (index >= 0) openAt(index);
      },
      pick: (item) => {
        pick.toggle(items.value.indexOf(item));
      },
      isActive: () => props.isActive && isShown.value,
      find: (paths) => items.value.filter((item) => paths.has(item.fullpath))
    });
    const { dialog } = acts2;
    function changing(index, change) {
      if (!library.isReadOnly.value) change(meant(index));
    }
    const compared = shallowRef([]);
    watch(() => listKey(place.value), () => compared.value = []);
    const menuOf = useMediaMenu({
      ...acts2.menuActs,
      remove: (gone) => void remove2(gone),
      compare: (items2) => {
        compared.value = items2;
      }
    });
    const menu2 = shallowRef();
    function openMenu(items2, at2) {
      menu2.value = { entries: menuOf(items2), at: at2, label: t("menu.label") };
    }
    function openStars(at2) {
      const entries = [5, 4, 3, 2, 1, 0].map((stars) => ({
        label: stars === 0 ? t("rating.none") : t("rating.stars", stars),
        keys: String(stars),
        run: () => void tagging2.rate(pick.picked.value, stars)
      }));
      menu2.value = { entries, at: at2, label: t("rating.label") };
    }
    function onDrag(index, data) {
      const dragged = meant(index);
      const [only] = dragged;
      data.setData(PATHS_TYPE, JSON.stringify(dragged.map((item) => item.fullpath)));
      data.effectAllowed = "copyMove";
      if (!only || dragged.length > 1) return;
      const url = new URL(fileUrl(only), location.href).href;
      data.setData("DownloadURL", downloadUrlOf(only.name, url));
      data.setData("text/uri-list", url);
    }
    const { isOver, listeners } = useFolderDrop(() => library.isReadOnly.value ? "" : place.value.folder);
    const fetching = shallowRef();
    async function pickEverything() {
      const request = new AbortController();
      fetching.value = { share: 0, request };
      const isThere = await list.loadAll(request.signal, (loaded) => {
        fetching.value = { share: total.value > 0 ? Math.min(loaded / total.value, 1) : 1, request };
      });
      fetching.value = void 0;
      if (isThere) pick.all();
    }
    const hasBadQuery = computed(() => problem.value?.code === "bad-query" ? Number(problem.value.details["position"] ?? 0) : void 0);
    function onSearch(query) {
      go({ ...place.value, query: query.trim(), open: "" });
    }
    function setSort(sort2) {
      preferences.sorts = withSort(preferences.sorts, place.value.folder, sort2);
      go({ ...place.value, sort: sort2, open: "" });
    }
    const collections = sharedCollections.use();
    const isKeeping = shallowRef(false);
    function keep(name) {
      isKeeping.value = false;
      const { query, folder, sort: sort2 } = place.value;
      void collections.keep({ name, q: query, folder_paths: folder === "" ? [] : [folder], sort: sort2 });
    }
    watch(
      () => place.value.folder,
      (folder) => {
        if (folder !== "" && isShown.value) preferences.visited = withFolder(preferences.visited, folder);
      },
      { immediate: true }
    );
    function setKind(kind) {
      go({ ...place.value, kind, open: "" });
    }
    function onKeydown(event) {
      if (!props.isActive || !isShown.value || event.altKey || event.defaultPrevented) return;
      if (document.querySelector('dialog[open], [role="menu"]')) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest("input, textarea, select")) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key !== "z" || event.shiftKey || library.isReadOnly.value) return;
        void acts2.undoLast();
        event.preventDefault();
        return;
      }
      if (place.value.open !== "") return;
      if (compared.value.length > 0) return;
      if (event.key === "/") search2.value?.focus();
      else if (event.key === "c" && canCompare(pick.picked.value)) compared.value = pick.picked.value;
      else if (event.key === "i" || event.key === "I") preferences.isInspectorOpen = !preferences.isInspectorOpen;
      else if (event.key === "Escape" && pick.paths.value.size > 0) pick.none();
      else if (event.key === "Escape" && current.value !== "") current.value = "";
      else if (event.key.startsWith("Arrow") && target === document.body && items.value.length > 0) void grid2.value?.focusTile(0);
      else return;
      event.preventDefault();
    }
    onMounted(() => {
      addEventListener("keydown", onKeydown);
      setTimeout(() => void openingViewer(), VIEWER_AFTER_MS);
    });
    onBeforeUnmount(() => {
      removeEventListener("keydown", onKeydown);
      fetching.value?.request.abort();
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", _hoisted_1$8, [
        createBaseVNode("div", _hoisted_2$8, [
          createVNode(SearchBox, {
            ref_key: "search",
            ref: search2,
            query: unref(place).query,
            folder: unref(place).folder,
            "bad-at": hasBadQuery.value,
            "can-keep": unref(place).query !== "" && !unref(problem) && !unref(library).isReadOnly.value,
            onKeep: _cache[0] || (_cache[0] = ($event) => isKeeping.value = true),
            onSearch,
            onLeaveFolder: _cache[1] || (_cache[1] = ($event) => unref(go)({ query: unref(place).query })),
            onDone: _cache[2] || (_cache[2] = ($event) => grid2.value?.focusTile(0))
          }, null, 8, ["query", "folder", "bad-at", "can-keep"]),
          !unref(isNarrow) ? (openBlock(), createElementBlock(Fragment, { key: 0 }, [
            createVNode(KindSelect, {
              class: "kind",
              "model-value": unref(place).kind,
              "onUpdate:modelValue": setKind
            }, null, 8, ["model-value"]),
            createVNode(SortSelect, {
              "model-value": unref(place).sort,
              "onUpdate:modelValue": setSort
            }, null, 8, ["model-value"]),
            unref(place).folder && !unref(place).query ? (openBlock(), createBlock(IconButton, {
              key: 0,
              label: unref(t)("browse.deep"),
              "aria-pressed": unref(place).isDeep,
              "is-on": unref(place).isDeep,
              onClick: _cache[3] || (_cache[3] = ($event) => unref(go)({ ...unref(place), isDeep: !unref(place).isDeep, open: "" }))
            }, {
              default: withCtx(() => [
                createVNode(unref(Layers), { size: 17 })
              ]),
              _: 1
            }, 8, ["label", "aria-pressed", "is-on"])) : createCommentVNode("", true),
            createVNode(ViewOptions, {
              modelValue: unref(preferences).form,
              "onUpdate:modelValue": _cache[4] || (_cache[4] = ($event) => unref(preferences).form = $event),
              class: "forms"
            }, null, 8, ["modelValue"])
          ], 64)) : createCommentVNode("", true),
          unref(preferences).form !== "list" ? withDirectives((openBlock(), createElementBlock("input", {
            key: 1,
            "onUpdate:modelValue": _cache[5] || (_cache[5] = ($event) => unref(preferences).rowHeight = $event),
            class: "size",
            type: "range",
            min: unref(ROW_HEIGHTS).least,
            max: unref(ROW_HEIGHTS).most,
            step: "4",
            "aria-label": unref(t)("browse.size"),
            title: unref(t)("browse.size")
          }, null, 8, _hoisted_3$7)), [
            [
              vModelText,
              unref(preferences).rowHeight,
              void 0,
              { number: true }
            ]
          ]) : createCommentVNode("", true),
          !unref(isNarrow) ? (openBlock(), createBlock(IconButton, {
            key: 2,
            label: unref(t)("inspector.toggle"),
            "aria-pressed": unref(preferences).isInspectorOpen,
            "is-on": unref(preferences).isInspectorOpen,
            onClick: _cache[6] || (_cache[6] = ($event) => unref(preferences).isInspectorOpen = !unref(preferences).isInspectorOpen)
          }, {
            default: withCtx(() => [
              createVNode(unref(PanelRight), { size: 17 })
            ]),
            _: 1
          }, 8, ["label", "aria-pressed", "is-on"])) : createCommentVNode("", true)
        ]),
        createBaseVNode("div", mergeProps({
          class: ["list", { over: unref(isOver) }]
        }, toHandlers(unref(listeners), true)), [
          createVNode(Transition, { name: "new" }, {
            default: withCtx(() => [
              unref(newCount) > 0 && !isAtTop.value ? (openBlock(), createElementBlock("button", {
                key: 0,
                type: "button",
                class: "new",
                onClick: showNew
              }, [
                createVNode(unref(ArrowUp), { size: 15 }),
                createTextVNode(toDisplayString(unref(t)("browse.new", { count: unref(count)(unref(newCount), unref(locale)) }, unref(newCount))), 1)
              ])) : createCommentVNode("", true)
            ]),
            _: 1
          }),
          createVNode(MediaGrid, {
            ref_key: "grid",
            ref: grid2,
            items: items.value,
            total: total.value,
            current: current.value,
            picked: unref(pick).paths.value,
            form: unref(preferences).form,
            "row-height": rowHeight.value,
            gap: unref(isNarrow) ? 2 : 8,
            headings: headings.value,
            "is-read-only": unref(library).isReadOnly.value,
            onPress,
            onOpen: openAt,
            onMove: _cache[8] || (_cache[8] = ($event) => current.value = items.value[$event]?.fullpath ?? ""),
            onLike: _cache[9] || (_cache[9] = (index) => changing(index, unref(acts2).menuActs.like)),
            onRate: _cache[10] || (_cache[10] = (index, stars) => changing(index, (items2) => unref(acts2).menuActs.rate(items2, stars))),
            onRemove: _cache[11] || (_cache[11] = (index) => changing(index, remove2)),
            onRename: _cache[12] || (_cache[12] = (index) => changing(index, ([item]) => item && unref(acts2).menuActs.rename(item))),
            onTag: _cache[13] || (_cache[13] = (index) => changing(index, unref(acts2).menuActs.tag)),
            onPick: unref(pick).toggle,
            onPickTo: _cache[14] || (_cache[14] = (index) => unref(pick).extend(index, current.value)),
            onPickFramed: unref(pick).frame,
            onPickAll: unref(pick).all,
            onInvert: unref(pick).invert,
            onUnpick: unref(pick).none,
            onMenu: _cache[15] || (_cache[15] = (index, at2) => openMenu(meant(index), at2)),
            onDrag,
            onNearEnd: unref(loadMore),
            onScrolled
          }, {
            above: withCtx(() => [
              !unref(place).folder && !unref(place).query ? (openBlock(), createBlock(OlderLibrary, { key: 0 })) : createCommentVNode("", true),
              unref(place).folder && !unref(place).query ? (openBlock(), createBlock(FolderCards, {
                key: 1,
                folder: unref(place).folder,
                folders: unref(place).isDeep ? [] : unref(collection)?.folders ?? []
              }, null, 8, ["folder", "folders"])) : createCommentVNode("", true),
              unref(place).query !== "" && items.value.length > 0 ? (openBlock(), createBlock(FacetBar, {
                key: 2,
                query: unref(place).query,
                folder: unref(place).folder,
                total: total.value,
                onNarrow: onSearch
              }, null, 8, ["query", "folder", "total"])) : createCommentVNode("", true),
              (unref(isNarrow) ? items.value.length > 0 : unref(place).query !== "" && items.value.length > 0) ? (openBlock(), createElementBlock("div", _hoisted_4$7, [
                createBaseVNode("span", null, toDisplayString(unref(t)(unref(place).query ? "browse.results" : "status.items", { count: unref(count)(total.value, unref(locale)) }, total.value)), 1),
                unref(isNarrow) ? (openBlock(), createBlock(SortSelect, {
                  key: 0,
                  "is-quiet": "",
                  "model-value": unref(place).sort,
                  "onUpdate:modelValue": setSort
                }, null, 8, ["model-value"])) : createCommentVNode("", true)
              ])) : createCommentVNode("", true)
            ]),
            below: withCtx(() => [
              !unref(collection) && unref(isLoading) ? (openBlock(), createBlock(GridSkeleton, { key: 0 })) : unref(problem) || unref(collection) && items.value.length === 0 ? (openBlock(), createBlock(ListState, {
                key: 1,
                place: unref(place),
                problem: unref(problem),
                "has-folders": (unref(collection)?.folders.length ?? 0) > 0,
                onRetry: unref(load),
                onAddFolder: _cache[7] || (_cache[7] = ($event) => emit("addFolder"))
              }, null, 8, ["place", "problem", "has-folders", "onRetry"])) : createCommentVNode("", true)
            ]),
            _: 1
          }, 8, ["items", "total", "current", "picked", "form", "row-height", "gap", "headings", "is-read-only", "onPick", "onPickFramed", "onPickAll", "onInvert", "onUnpick", "onNearEnd"]),
          unref(pick).paths.value.size > 0 ? (openBlock(), createBlock(PickBar, {
            key: 0,
            picked: unref(pick).picked.value.length,
            total: total.value,
            loaded: items.value.length,
            "is-read-only": unref(library).isReadOnly.value,
            progress: fetching.value?.share,
            "can-compare": unref(canCompare)(unref(pick).picked.value),
            onAll: unref(pick).all,
            onEverything: pickEverything,
            onStop: _cache[16] || (_cache[16] = ($event) => fetching.value?.request.abort()),
            onNone: unref(pick).none,
            onLike: _cache[17] || (_cache[17] = ($event) => unref(acts2).menuActs.like(unref(pick).picked.value)),
            onTag: _cache[18] || (_cache[18] = ($event) => unref(acts2).menuActs.tag(unref(pick).picked.value)),
            onMove: _cache[19] || (_cache[19] = ($event) => unref(acts2).menuActs.carry("move", unref(pick).picked.value)),
            onCopy: _cache[20] || (_cache[20] = ($event) => unref(acts2).menuActs.carry("copy", unref(pick).picked.value)),
            onDownload: _cache[21] || (_cache[21] = ($event) => unref(acts2).menuActs.download(unref(pick).picked.value)),
            onRemove: _cache[22] || (_cache[22] = ($event) => remove2(unref(pick).picked.value)),
            onRate: openStars,
            onMore: _cache[23] || (_cache[23] = ($event) => openMenu(unref(pick).picked.value, $event)),
            onCompare: _cache[24] || (_cache[24] = ($event) => compared.value = unref(pick).picked.value)
          }, null, 8, ["picked", "total", "loaded", "is-read-only", "progress", "can-compare", "onAll", "onNone"])) : createCommentVNode("", true)
        ], 16),
        (openBlock(), createBlock(Teleport, { to: "body" }, [
          compared.value.length > 0 && isShown.value && __props.isActive ? (openBlock(), createBlock(unref(CompareView), {
            key: 0,
            items: compared.value,
            onClose: _cache[25] || (_cache[25] = ($event) => compared.value = [])
          }, null, 8, ["items"])) : createCommentVNode("", true),
          unref(openItem) && isShown.value && __props.isActive && unref(preferences).isStream ? (openBlock(), createBlock(unref(StreamView), {
            key: 1,
            item: unref(openItem),
            index: unref(openIndex),
            items: items.value,
            total: total.value,
            onGo: openAt,
            onClose: unref(close),
            onLike: _cache[28] || (_cache[28] = ($event) => unref(library).isReadOnly.value || unref(acts2).menuActs.like([unref(openItem)])),
            onRemove: _cache[29] || (_cache[29] = ($event) => unref(library).isReadOnly.value || remove2([unref(openItem)])),
            onViewer: _cache[30] || (_cache[30] = ($event) => unref(preferences).isStream = false)
          }, {
            inspector: withCtx(() => [
              createVNode(InspectorPanel, {
                item: unref(openItem),
                query: unref(place).query,
                onLike: _cache[26] || (_cache[26] = ($event) => unref(acts2).menuActs.like([unref(openItem)])),
                onRate: _cache[27] || (_cache[27] = ($event) => unref(acts2).menuActs.rate([unref(openItem)], $event))
              }, null, 8, ["item", "query"])
            ]),
            _: 1
          }, 8, ["item", "index", "items", "total", "onClose"])) : unref(openItem) && isShown.value && __props.isActive ? (openBlock(), createBlock(unref(MediaViewer), {
            key: 2,
            item: unref(openItem),
            index: unref(openIndex),
            items: items.value,
            total: total.value,
            "is-inspector-open": unref(isNarrow) ? isViewerSheetOpen.value : unref(preferences).isViewerInspectorOpen,
            onGo: openAt,
            onClose: unref(close),
            onLike: _cache[33] || (_cache[33] = ($event) => unref(library).isReadOnly.value || unref(acts2).menuActs.like([unref(openItem)])),
            onRate: _cache[34] || (_cache[34] = ($event) => unref(library).isReadOnly.value || unref(acts2).menuActs.rate([unref(openItem)], $event)),
            onRemove: _cache[35] || (_cache[35] = ($event) => unref(library).isReadOnly.value || remove2([unref(openItem)])),
            onMenu: _cache[36] || (_cache[36] = ($event) => openMenu([unref(openItem)], $event)),
            onStream: _cache[37] || (_cache[37] = ($event) => unref(preferences).isStream = true),
            onToggleInspector: toggleViewerInspector
          }, {
            inspector: withCtx(() => [
              createVNode(InspectorPanel, {
                item: unref(openItem),
                query: unref(place).query,
                onLike: _cache[31] || (_cache[31] = ($event) => unref(acts2).menuActs.like([unref(openItem)])),
                onRate: _cache[32] || (_cache[32] = ($event) => unref(acts2).menuActs.rate([unref(openItem)], $event))
              }, null, 8, ["item", "query"])
            ]),
            _: 1
          }, 8, ["item", "index", "items", "total", "is-inspector-open", "onClose"])) : createCommentVNode("", true)
        ])),
        isShown.value ? (openBlock(), createElementBlock(Fragment, { key: 0 }, [
          menu2.value ? (openBlock(), createBlock(unref(PopupMenu), mergeProps({ key: 0 }, menu2.value, {
            onClose: _cache[38] || (_cache[38] = ($event) => menu2.value = void 0)
          }), null, 16)) : createCommentVNode("", true),
          unref(dialog)?.is === "folder" ? (openBlock(), createBlock(unref(FolderDialog), {
            key: 1,
            title: unref(t)(unref(dialog).kind === "move" ? "folders.moveTitle" : "folders.copyTitle", { name: unref(dialog).items[0]?.name ?? "", count: unref(dialog).items.length }, unref(dialog).items.length),
            action: unref(t)(unref(dialog).kind === "move" ? "folders.moveHere" : "folders.copyHere"),
            start: unref(dialog).start,
            onClose: _cache[39] || (_cache[39] = ($event) => dialog.value = void 0),
            onChoose: unref(acts2).chooseFolder
          }, null, 8, ["title", "action", "start", "onChoose"])) : createCommentVNode("", true),
          unref(dialog)?.is === "conflict" ? (openBlock(), createBlock(unref(ConflictDialog), {
            key: 2,
            names: unref(dialog).names,
            folder: unref(dialog).folder,
            onClose: _cache[40] || (_cache[40] = ($event) => dialog.value = void 0),
            onChoose: unref(acts2).chooseOnConflict
          }, null, 8, ["names", "folder", "onChoose"])) : createCommentVNode("", true),
          unref(dialog)?.is === "rename" ? (openBlock(), createBlock(unref(RenameDialog), {
            key: 3,
            name: unref(dialog).item.name,
            rename: unref(acts2).renameTo,
            onClose: _cache[41] || (_cache[41] = ($event) => dialog.value = void 0)
          }, null, 8, ["name", "rename"])) : createCommentVNode("", true),
          unref(dialog)?.is === "albums" ? (openBlock(), createBlock(unref(AlbumDialog), {
            key: 4,
            items: unref(dialog).items,
            onClose: _cache[42] || (_cache[42] = ($event) => dialog.value = void 0)
          }, null, 8, ["items"])) : createCommentVNode("", true),
          isKeeping.value ? (openBlock(), createBlock(unref(NameDialog), {
            key: 5,
            title: unref(t)("search.keepTitle"),
            label: unref(t)("search.keepName"),
            action: unref(t)("search.keepDo"),
            "close-label": unref(t)("actions.close"),
            "cancel-label": unref(t)("actions.cancel"),
            name: unref(place).query,
            onClose: _cache[43] || (_cache[43] = ($event) => isKeeping.value = false),
            onChoose: keep
          }, null, 8, ["title", "label", "action", "close-label", "cancel-label", "name"])) : createCommentVNode("", true),
          unref(dialog)?.is === "tags" ? (openBlock(), createBlock(unref(TagDialog), {
            key: 6,
            items: unref(dialog).items,
            onClose: _cache[44] || (_cache[44] = ($event) => dialog.value = void 0)
          }, null, 8, ["items"])) : createCommentVNode("", true)
        ], 64)) : createCommentVNode("", true)
      ]);
    };
  }
});
const BrowsePane = /* @__PURE__ */ _export_sfc(_sfc_main$9, [["__scopeId", "data-v-f9d05250"]]);
const _hoisted_1$7 = ["disabled", "aria-expanded", "aria-label"];
const _hoisted_2$7 = ["href", "title", "aria-current"];
const _hoisted_3$6 = { class: "cut" };
const _hoisted_4$6 = { class: "count" };
const _hoisted_5$6 = ["aria-label", "title"];
const _hoisted_6$5 = { key: 0 };
const _sfc_main$8 = /* @__PURE__ */ defineComponent({
  __name: "FolderNode",
  props: {
    folder: {},
    depth: {}
  },
  emits: ["manage"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, locale } = useI18n();
    const { place, go, href } = sharedPlace.use();
    const library = sharedLibrary.use();
    const { isOver, listeners } = useFolderDrop(() => library.isReadOnly.value || !props.folder.online ? "" : props.folder.fullpath);
    const isOpen = shallowRef(false);
    const children = shallowRef();
    const isHere = computed(() => place.value.folder === props.folder.fullpath);
    async function load() {
      try {
        children.value = (await fetchFolders(props.folder.fullpath)).folders;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        children.value = [];
      }
    }
    watch(
      () => place.value.folder,
      (path) => {
        if (path !== props.folder.fullpath && isWithin(path, props.folder.fullpath)) isOpen.value = true;
      },
      { immediate: true }
    );
    watch(
      [isOpen, library.version],
      () => {
        if (isOpen.value && props.folder.online) void load();
      },
      { immediate: true }
    );
    function onKeydown(event) {
      if (event.key === "ArrowRight" && !isOpen.value) isOpen.value = true;
      else if (event.key === "ArrowLeft" && isOpen.value) isOpen.value = false;
      else return;
      event.stopPropagation();
    }
    return (_ctx, _cache) => {
      const _component_FolderNode = resolveComponent("FolderNode", true);
      return openBlock(), createElementBlock("li", null, [
        createBaseVNode("div", mergeProps({
          class: ["line", { here: isHere.value, offline: !__props.folder.online, over: unref(isOver) }],
          style: { paddingLeft: `${__props.depth * 14}px` }
        }, toHandlers(unref(listeners), true)), [
          createBaseVNode("button", {
            type: "button",
            class: normalizeClass(["twist", { open: isOpen.value }]),
            disabled: !__props.folder.online || children.value?.length === 0,
            "aria-expanded": isOpen.value,
            "aria-label": unref(t)("sidebar.open", { name: __props.folder.name }),
            onClick: _cache[0] || (_cache[0] = ($event) => isOpen.value = !isOpen.value)
          }, [
            createVNode(unref(ChevronRight), { size: 14 })
          ], 10, _hoisted_1$7),
          createBaseVNode("a", {
            href: unref(href)({ folder: __props.folder.fullpath }),
            title: __props.folder.online ? __props.folder.fullpath : unref(t)("sidebar.offlineHint"),
            "aria-current": isHere.value ? "page" : void 0,
            onClick: _cache[1] || (_cache[1] = withModifiers(($event) => unref(go)({ folder: __props.folder.fullpath }), ["exact", "prevent"])),
            onKeydown
          }, [
            !__props.folder.online ? (openBlock(), createBlock(unref(FolderX), {
              key: 0,
              size: 16
            })) : (openBlock(), createBlock(unref(Folder), {
              key: 1,
              size: 16
            })),
            createBaseVNode("span", _hoisted_3$6, toDisplayString(__props.folder.name), 1),
            createBaseVNode("span", _hoisted_4$6, toDisplayString(__props.folder.online ? unref(count)(__props.folder.count, unref(locale)) : unref(t)("sidebar.offline")), 1)
          ], 40, _hoisted_2$7),
          __props.depth === 0 && !unref(library).isReadOnly.value ? (openBlock(), createElementBlock("button", {
            key: 0,
            type: "button",
            class: "more",
            "aria-label": unref(t)("sidebar.manage", { name: __props.folder.name }),
            title: unref(t)("sidebar.manage", { name: __props.folder.name }),
            onClick: _cache[2] || (_cache[2] = ($event) => emit("manage", __props.folder))
          }, [
            createVNode(unref(Ellipsis), { size: 15 })
          ], 8, _hoisted_5$6)) : createCommentVNode("", true)
        ], 16),
        isOpen.value && children.value && children.value.length > 0 ? (openBlock(), createElementBlock("ul", _hoisted_6$5, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(children.value, (child) => {
            return openBlock(), createBlock(_component_FolderNode, {
              key: child.fullpath,
              folder: child,
              depth: __props.depth + 1
            }, null, 8, ["folder", "depth"]);
          }), 128))
        ])) : createCommentVNode("", true)
      ]);
    };
  }
});
const FolderNode = /* @__PURE__ */ _export_sfc(_sfc_main$8, [["__scopeId", "data-v-51a501d0"]]);
const _hoisted_1$6 = ["aria-label"];
const _hoisted_2$6 = { class: "heading" };
const _hoisted_3$5 = ["href", "title", "onClick"];
const _hoisted_4$5 = { class: "cut" };
const _hoisted_5$5 = {
  key: 0,
  class: "count"
};
const _hoisted_6$4 = ["aria-label", "onClick"];
const _sfc_main$7 = /* @__PURE__ */ defineComponent({
  __name: "KeptList",
  setup(__props) {
    const NameDialog = defineAsyncComponent(() => __vitePreload(() => import("./NameDialog.js"), true ? __vite__mapDeps([10,1,2]) : void 0));
    const PopupMenu = defineAsyncComponent(() => __vitePreload(() => import("./PopupMenu.js"), true ? __vite__mapDeps([12,1,13]) : void 0));
    const { t, locale } = useI18n();
    const { place, go, href } = sharedPlace.use();
    const library = sharedLibrary.use();
    const collections = sharedCollections.use();
    const albums2 = computed(
      () => collections.albums.value.map((album) => ({
        key: `album-${String(album.id)}`,
        name: album.name,
        count: album.count,
        to: { query: `album:${quoted(album.name)}` },
        rename: (name) => collections.renameAlbum(album.id, name),
        remove: () => collections.dropAlbum(album.id)
      }))
    );
    const searches = computed(
      () => collections.searches.value.map((search2) => ({
        key: `search-${String(search2.id)}`,
        name: search2.name,
        count: void 0,
        to: {
          query: search2.q,
          folder: search2.folder_paths[0] ?? "",
          sort: SORTS.find((sort2) => sort2 === search2.sort) ?? "newest"
        },
        rename: (name) => collections.keep({ ...search2, name }, search2.id),
        remove: () => collections.dropSearch(search2.id)
      }))
    );
    const groups = computed(() => [
      { title: t("sidebar.albums"), icon: BookImage, kept: albums2.value },
      { title: t("sidebar.searches"), icon: Search, kept: searches.value }
    ]);
    const menu2 = shallowRef();
    const renamed = shallowRef();
    function isHere(kept) {
      return place.value.query === kept.to.query && place.value.folder === (kept.to.folder ?? "");
    }
    function entries(kept) {
      return [
        { label: t("menu.rename"), icon: Pencil, run: () => {
          renamed.value = kept;
        } },
        { label: t("sidebar.forget"), icon: Trash2, isDanger: true, run: () => void kept.remove() }
      ];
    }
    function rename2(name) {
      const kept = renamed.value;
      renamed.value = void 0;
      if (kept && name !== kept.name) void kept.rename(name);
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock(Fragment, null, [
        (openBlock(true), createElementBlock(Fragment, null, renderList(groups.value, (group) => {
          return openBlock(), createElementBlock(Fragment, {
            key: group.title
          }, [
            group.kept.length > 0 ? (openBlock(), createElementBlock("section", {
              key: 0,
              "aria-label": group.title
            }, [
              createBaseVNode("h2", _hoisted_2$6, toDisplayString(group.title), 1),
              createBaseVNode("ul", null, [
                (openBlock(true), createElementBlock(Fragment, null, renderList(group.kept, (kept) => {
                  return openBlock(), createElementBlock("li", {
                    key: kept.key,
                    class: normalizeClass(["kept", { here: isHere(kept) }])
                  }, [
                    createBaseVNode("a", {
                      href: unref(href)(kept.to),
                      title: kept.name,
                      onClick: withModifiers(($event) => unref(go)(kept.to), ["exact", "prevent"])
                    }, [
                      (openBlock(), createBlock(resolveDynamicComponent(group.icon), { size: 16 })),
                      createBaseVNode("span", _hoisted_4$5, toDisplayString(kept.name), 1),
                      kept.count !== void 0 ? (openBlock(), createElementBlock("span", _hoisted_5$5, toDisplayString(unref(count)(kept.count, unref(locale))), 1)) : createCommentVNode("", true)
                    ], 8, _hoisted_3$5),
                    !unref(library).isReadOnly.value ? (openBlock(), createElementBlock("button", {
                      key: 0,
                      type: "button",
                      class: "more",
                      "aria-label": unref(t)("sidebar.manage", { name: kept.name }),
                      onClick: ($event) => menu2.value = { kept, at: unref(menuPlaceBelow)($event.currentTarget) }
                    }, [
                      createVNode(unref(Ellipsis), { size: 15 })
                    ], 8, _hoisted_6$4)) : createCommentVNode("", true)
                  ], 2);
                }), 128))
              ])
            ], 8, _hoisted_1$6)) : createCommentVNode("", true)
          ], 64);
        }), 128)),
        menu2.value ? (openBlock(), createBlock(unref(PopupMenu), {
          key: 0,
          entries: entries(menu2.value.kept),
          at: menu2.value.at,
          label: menu2.value.kept.name,
          onClose: _cache[0] || (_cache[0] = ($event) => menu2.value = void 0)
        }, null, 8, ["entries", "at", "label"])) : createCommentVNode("", true),
        renamed.value ? (openBlock(), createBlock(unref(NameDialog), {
          key: 1,
          title: unref(t)("rename.title"),
          label: unref(t)("rename.name"),
          action: unref(t)("rename.do"),
          "close-label": unref(t)("actions.close"),
          "cancel-label": unref(t)("actions.cancel"),
          name: renamed.value.name,
          onClose: _cache[1] || (_cache[1] = ($event) => renamed.value = void 0),
          onChoose: rename2
        }, null, 8, ["title", "label", "action", "close-label", "cancel-label", "name"])) : createCommentVNode("", true)
      ], 64);
    };
  }
});
const KeptList = /* @__PURE__ */ _export_sfc(_sfc_main$7, [["__scopeId", "data-v-46129660"]]);
const _hoisted_1$5 = ["aria-label"];
const _hoisted_2$5 = ["href", "aria-current"];
const _hoisted_3$4 = ["href", "aria-current"];
const _hoisted_4$4 = {
  key: 0,
  class: "count"
};
const _hoisted_5$4 = ["href", "aria-current"];
const _hoisted_6$3 = {
  key: 0,
  class: "count"
};
const _hoisted_7$3 = { class: "scroll" };
const _hoisted_8$3 = { class: "folders-head" };
const _hoisted_9$3 = { class: "heading" };
const _hoisted_10$3 = ["aria-label"];
const _hoisted_11$2 = {
  key: 1,
  class: "none"
};
const FAVOURITES = "is:liked";
const _sfc_main$6 = /* @__PURE__ */ defineComponent({
  __name: "SideBar",
  props: {
    "isAdding": { type: Boolean, ...{ required: true } },
    "isAddingModifiers": {}
  },
  emits: /* @__PURE__ */ mergeModels(["settings", "trash"], ["update:isAdding"]),
  setup(__props, { emit: __emit }) {
    const AddFolderDialog = defineAsyncComponent(() => __vitePreload(() => import("./AddFolderDialog.js"), true ? __vite__mapDeps([15,1,2]) : void 0));
    const ManageRootDialog = defineAsyncComponent(() => __vitePreload(() => import("./ManageRootDialog.js"), true ? __vite__mapDeps([16,1,2]) : void 0));
    const isAdding = useModel(__props, "isAdding");
    const emit = __emit;
    const { t, locale } = useI18n();
    const problemText = useProblemText();
    const { place, go, href } = sharedPlace.use();
    const library = sharedLibrary.use();
    const tagging2 = sharedTagging.use();
    const toasts = sharedToasts.use();
    const managed = shallowRef();
    const isEverything = computed(() => !place.value.isHome && place.value.folder === "" && place.value.query === "");
    const isFavourites = computed(() => place.value.folder === "" && place.value.query === FAVOURITES);
    async function onAdded(path) {
      isAdding.value = false;
      const update = updateIndex();
      void library.refresh();
      go({ folder: path });
      try {
        await update;
        await library.refresh();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        toasts.tell(problemText(error), "failed");
      }
    }
    function onRemoved() {
      const gone = managed.value?.fullpath;
      managed.value = void 0;
      if (gone !== void 0 && place.value.folder.startsWith(gone)) go({});
      void library.refresh();
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock(Fragment, null, [
        createBaseVNode("nav", {
          class: "sidebar",
          "aria-label": unref(t)("sidebar.label")
        }, [
          createBaseVNode("header", null, [
            _cache[9] || (_cache[9] = createBaseVNode("i", {
              class: "logo",
              "aria-hidden": "true"
            }, null, -1)),
            createBaseVNode("span", null, toDisplayString(unref(t)("brand")), 1)
          ]),
          createBaseVNode("a", {
            class: normalizeClass(["entry", { here: unref(place).isHome }]),
            href: unref(href)({ isHome: true }),
            "aria-current": unref(place).isHome ? "page" : void 0,
            onClick: _cache[0] || (_cache[0] = withModifiers(($event) => unref(go)({ isHome: true }), ["exact", "prevent"]))
          }, [
            createVNode(unref(House), { size: 16 }),
            createBaseVNode("span", null, toDisplayString(unref(t)("sidebar.home")), 1)
          ], 10, _hoisted_2$5),
          createBaseVNode("a", {
            class: normalizeClass(["entry", { here: isEverything.value }]),
            href: unref(href)({}),
            "aria-current": isEverything.value ? "page" : void 0,
            onClick: _cache[1] || (_cache[1] = withModifiers(($event) => unref(go)({}), ["exact", "prevent"]))
          }, [
            createVNode(unref(Images), { size: 16 }),
            createBaseVNode("span", null, toDisplayString(unref(t)("sidebar.everything")), 1),
            unref(library).total.value !== void 0 ? (openBlock(), createElementBlock("span", _hoisted_4$4, toDisplayString(unref(count)(unref(library).total.value, unref(locale))), 1)) : createCommentVNode("", true)
          ], 10, _hoisted_3$4),
          createBaseVNode("a", {
            class: normalizeClass(["entry", { here: isFavourites.value }]),
            href: unref(href)({ query: FAVOURITES }),
            "aria-current": isFavourites.value ? "page" : void 0,
            onClick: _cache[2] || (_cache[2] = withModifiers(($event) => unref(go)({ query: FAVOURITES }), ["exact", "prevent"]))
          }, [
            createVNode(unref(Heart), { size: 16 }),
            createBaseVNode("span", null, toDisplayString(unref(t)("sidebar.favourites")), 1),
            unref(tagging2).like.value ? (openBlock(), createElementBlock("span", _hoisted_6$3, toDisplayString(unref(count)(unref(tagging2).like.value.count, unref(locale))), 1)) : createCommentVNode("", true)
          ], 10, _hoisted_5$4),
          createBaseVNode("div", _hoisted_7$3, [
            createBaseVNode("div", _hoisted_8$3, [
              createBaseVNode("h2", _hoisted_9$3, toDisplayString(unref(t)("sidebar.folders")), 1),
              !unref(library).isReadOnly.value ? (openBlock(), createBlock(IconButton, {
                key: 0,
                class: "small",
                label: unref(t)("sidebar.addFolder"),
                onClick: _cache[3] || (_cache[3] = ($event) => isAdding.value = true)
              }, {
                default: withCtx(() => [
                  createVNode(unref(FolderPlus), { size: 15 })
                ]),
                _: 1
              }, 8, ["label"])) : createCommentVNode("", true)
            ]),
            unref(library).roots.value && unref(library).roots.value.length > 0 ? (openBlock(), createElementBlock("ul", {
              key: 0,
              "aria-label": unref(t)("sidebar.folders"),
              class: "tree"
            }, [
              (openBlock(true), createElementBlock(Fragment, null, renderList(unref(library).roots.value, (root) => {
                return openBlock(), createBlock(FolderNode, {
                  key: root.fullpath,
                  folder: root,
                  depth: 0,
                  onManage: _cache[4] || (_cache[4] = ($event) => managed.value = $event)
                }, null, 8, ["folder"]);
              }), 128))
            ], 8, _hoisted_10$3)) : unref(library).roots.value ? (openBlock(), createElementBlock("p", _hoisted_11$2, toDisplayString(unref(t)("sidebar.noFolders")), 1)) : createCommentVNode("", true),
            createVNode(KeptList)
          ]),
          createBaseVNode("footer", null, [
            createBaseVNode("button", {
              type: "button",
              class: "entry",
              onClick: _cache[5] || (_cache[5] = ($event) => emit("trash"))
            }, [
              createVNode(unref(Trash2), { size: 16 }),
              createTextVNode(toDisplayString(unref(t)("trash.title")), 1)
            ]),
            createBaseVNode("button", {
              type: "button",
              class: "entry",
              onClick: _cache[6] || (_cache[6] = ($event) => emit("settings"))
            }, [
              createVNode(unref(Settings), { size: 16 }),
              createTextVNode(toDisplayString(unref(t)("settings.title")), 1)
            ])
          ])
        ], 8, _hoisted_1$5),
        isAdding.value ? (openBlock(), createBlock(unref(AddFolderDialog), {
          key: 0,
          onClose: _cache[7] || (_cache[7] = ($event) => isAdding.value = false),
          onAdded
        })) : createCommentVNode("", true),
        managed.value ? (openBlock(), createBlock(unref(ManageRootDialog), {
          key: 1,
          folder: managed.value,
          onClose: _cache[8] || (_cache[8] = ($event) => managed.value = void 0),
          onRemoved
        }, null, 8, ["folder"])) : createCommentVNode("", true)
      ], 64);
    };
  }
});
const SideBar = /* @__PURE__ */ _export_sfc(_sfc_main$6, [["__scopeId", "data-v-e957d838"]]);
const _hoisted_1$4 = {
  class: "status",
  role: "contentinfo"
};
const _hoisted_2$4 = { class: "items" };
const _hoisted_3$3 = {
  key: 0,
  class: "selected cut"
};
const _hoisted_4$3 = {
  key: 1,
  class: "mode"
};
const _hoisted_5$3 = {
  key: 2,
  class: "right lost",
  role: "status"
};
const _hoisted_6$2 = {
  key: 3,
  class: "right",
  "data-testid": "progress"
};
const _hoisted_7$2 = { class: "cut" };
const _hoisted_8$2 = ["aria-label", "aria-valuenow"];
const _hoisted_9$2 = { class: "numbers" };
const _hoisted_10$2 = {
  key: 4,
  class: "right",
  role: "status"
};
const _hoisted_11$1 = { class: "cut" };
const _hoisted_12$1 = ["aria-label"];
const _sfc_main$5 = /* @__PURE__ */ defineComponent({
  __name: "StatusBar",
  props: {
    total: {},
    selected: {}
  },
  emits: ["failures"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, te, locale } = useI18n();
    const { active, ended, isConnected, control, putAway } = sharedJobs.use();
    const library = sharedLibrary.use();
    const kind = computed(() => {
      const name = (active.value ?? ended.value)?.kind ?? "";
      return te(`jobs.kinds.${name}`) ? t(`jobs.kinds.${name}`) : t("jobs.kinds.other");
    });
    const share = computed(() => {
      const job = active.value;
      return job?.total ? Math.min(job.done / job.total, 1) : void 0;
    });
    const progress = computed(() => {
      const job = active.value;
      if (!job) return "";
      if (job.state === "paused") return t("jobs.paused");
      const rate2 = job.rate > 0 ? t("jobs.rate", { rate: count(Math.round(job.rate), locale.value) }) : "";
      const left = job.seconds_left === null ? void 0 : timeLeft(job.seconds_left);
      const rest = left ? t(`jobs.left.${left.unit}`, { amount: left.amount }, left.amount) : "";
      return [rate2, rest].filter((part) => part !== "").join(" · ");
    });
    const outcome = computed(() => {
      const job = ended.value;
      if (!job) return "";
      if (job.state === "failed") return t("jobs.failed", { what: kind.value, why: job.error });
      if (te(`jobs.outcomes.${job.kind}`)) return t(`jobs.outcomes.${job.kind}`);
      return t("jobs.done", { what: kind.value, count: count(job.done, locale.value) }, job.done);
    });
    const items = computed(
      () => props.total === void 0 ? "" : t("status.items", { count: count(props.total, locale.value) }, props.total)
    );
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("footer", _hoisted_1$4, [
        createBaseVNode("span", _hoisted_2$4, toDisplayString(items.value), 1),
        __props.selected ? (openBlock(), createElementBlock("span", _hoisted_3$3, toDisplayString(__props.selected), 1)) : createCommentVNode("", true),
        unref(library).isReadOnly.value && unref(library).settings.value ? (openBlock(), createElementBlock("span", _hoisted_4$3, toDisplayString(unref(t)("status.readOnly")), 1)) : createCommentVNode("", true),
        !unref(isConnected) ? (openBlock(), createElementBlock("span", _hoisted_5$3, [
          _cache[5] || (_cache[5] = createBaseVNode("i", { class: "dot" }, null, -1)),
          createTextVNode(toDisplayString(unref(t)("status.lost")), 1)
        ])) : unref(active) ? (openBlock(), createElementBlock("span", _hoisted_6$2, [
          createBaseVNode("span", _hoisted_7$2, toDisplayString(kind.value), 1),
          createBaseVNode("span", {
            class: normalizeClass(["bar", { unknown: share.value === void 0 }]),
            role: "progressbar",
            "aria-label": kind.value,
            "aria-valuenow": share.value === void 0 ? void 0 : Math.round(share.value * 100),
            "aria-valuemin": "0",
            "aria-valuemax": "100"
          }, [
            createBaseVNode("i", {
              style: normalizeStyle(share.value === void 0 ? {} : { width: `${share.value * 100}%` })
            }, null, 4)
          ], 10, _hoisted_8$2),
          createBaseVNode("span", _hoisted_9$2, toDisplayString(progress.value), 1),
          !unref(library).isReadOnly.value ? (openBlock(), createElementBlock(Fragment, { key: 0 }, [
            unref(active).state === "paused" ? (openBlock(), createElementBlock("button", {
              key: 0,
              type: "button",
              onClick: _cache[0] || (_cache[0] = ($event) => unref(control)(unref(active), "resume"))
            }, toDisplayString(unref(t)("jobs.resume")), 1)) : (openBlock(), createElementBlock("button", {
              key: 1,
              type: "button",
              onClick: _cache[1] || (_cache[1] = ($event) => unref(control)(unref(active), "pause"))
            }, toDisplayString(unref(t)("jobs.pause")), 1)),
            createBaseVNode("button", {
              type: "button",
              onClick: _cache[2] || (_cache[2] = ($event) => unref(control)(unref(active), "cancel"))
            }, toDisplayString(unref(t)("actions.cancel")), 1)
          ], 64)) : createCommentVNode("", true)
        ])) : unref(ended) ? (openBlock(), createElementBlock("span", _hoisted_10$2, [
          createBaseVNode("span", _hoisted_11$1, toDisplayString(outcome.value), 1),
          unref(ended).failed > 0 ? (openBlock(), createElementBlock("button", {
            key: 0,
            type: "button",
            onClick: _cache[3] || (_cache[3] = ($event) => emit("failures"))
          }, toDisplayString(unref(t)("jobs.unreadable", { count: unref(count)(unref(ended).failed, unref(locale)) }, unref(ended).failed)), 1)) : createCommentVNode("", true),
          createBaseVNode("button", {
            type: "button",
            class: "away",
            "aria-label": unref(t)("actions.close"),
            onClick: _cache[4] || (_cache[4] = ($event) => unref(putAway)())
          }, [
            createVNode(unref(X), { size: 14 })
          ], 8, _hoisted_12$1)
        ])) : createCommentVNode("", true)
      ]);
    };
  }
});
const StatusBar = /* @__PURE__ */ _export_sfc(_sfc_main$5, [["__scopeId", "data-v-8de3b73c"]]);
const _hoisted_1$3 = ["aria-label"];
const _hoisted_2$3 = ["aria-selected", "tabindex", "title", "onClick", "onAuxclick", "onKeydown", "onContextmenu", "onDragstart"];
const _hoisted_3$2 = { class: "cut" };
const _hoisted_4$2 = ["aria-label", "title", "onClick"];
const _hoisted_5$2 = ["aria-label", "title"];
const TAB_TYPE = "application/x-iib-tab";
const _sfc_main$4 = /* @__PURE__ */ defineComponent({
  __name: "TabStrip",
  props: {
    column: {}
  },
  setup(__props) {
    const props = __props;
    const PopupMenu = defineAsyncComponent(() => __vitePreload(() => import("./PopupMenu.js"), true ? __vite__mapDeps([12,1,13]) : void 0));
    const { t } = useI18n();
    const { desk, change } = sharedDesk.use();
    const strip = useTemplateRef("strip");
    const menu2 = shallowRef();
    const gap = shallowRef(-1);
    const position = computed(() => desk.value.columns.findIndex((each) => each.id === props.column.id));
    const isAlone = computed(() => desk.value.columns.length === 1);
    function titleOf({ isHome, folder, query }) {
      if (isHome) return t("sidebar.home");
      return query || (folder ? nameOf(folder) : t("sidebar.everything"));
    }
    function iconOf({ isHome, folder, query }) {
      if (isHome) return House;
      if (query) return Search;
      return folder ? Folder : Images;
    }
    function show(tab) {
      change(showing(desk.value, tab.id));
    }
    function shut(tab) {
      change(withoutTab(desk.value, tab.id));
    }
    function add() {
      change(withTab({ ...desk.value, active: props.column.id }, HOME));
    }
    function onAuxClick(event, tab) {
      if (event.button === 1) shut(tab);
    }
    async function onKeydown(event, index, tab) {
      const { tabs: tabs2 } = props.column;
      const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
      if (step !== 0 && (event.ctrlKey || event.metaKey)) carry(tab, props.column.id, step < 0 ? index - 1 : index + 2);
      else if (step !== 0) change(showing(desk.value, tabs2[(index + step + tabs2.length) % tabs2.length]?.id ?? tab.id));
      else if (event.key === "Delete") shut(tab);
      else if (event.key === "Home") change(showing(desk.value, tabs2[0]?.id ?? tab.id));
      else if (event.key === "End") change(showing(desk.value, tabs2.at(-1)?.id ?? tab.id));
      else return;
      event.preventDefault();
      event.stopPropagation();
      await nextTick();
      strip.value?.querySelector('[aria-selected="true"]')?.focus();
    }
    function carry(tab, column, at2) {
      if (at2 >= 0) change(carried(desk.value, tab.id, column, at2));
    }
    function onDragStart(event, tab) {
      event.dataTransfer?.setData(TAB_TYPE, String(tab.id));
      if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
    }
    function onDragOver(event) {
      if (!event.dataTransfer?.types.includes(TAB_TYPE)) return;
      event.preventDefault();
      const tabs2 = [...strip.value?.querySelectorAll(".tab") ?? []];
      const at2 = tabs2.findIndex((tab) => {
        const box = tab.getBoundingClientRect();
        return event.clientX < box.left + box.width / 2;
      });
      gap.value = at2 < 0 ? tabs2.length : at2;
    }
    function onDrop(event) {
      const id = Number(event.dataTransfer?.getData(TAB_TYPE));
      if (id > 0 && gap.value >= 0) change(carried(desk.value, id, props.column.id, gap.value));
      gap.value = -1;
    }
    function entries(tab) {
      const { tabs: tabs2 } = props.column;
      const left = desk.value.columns[position.value - 1];
      const right = desk.value.columns[position.value + 1];
      const canSplit = tabs2.length > 1 && desk.value.columns.length < MOST_COLUMNS;
      return [
        { label: t("tabs.duplicate"), icon: Copy, run: () => {
          change(withTab(showing(desk.value, tab.id), { ...tab.place, open: "" }));
        } },
        { label: t("tabs.duplicateBeside"), icon: Columns2, run: () => {
          change(beside(showing(desk.value, tab.id), { ...tab.place, open: "" }));
        } },
        ...canSplit ? [{ label: t("tabs.split"), icon: Columns2, run: () => {
          change(split(desk.value, tab.id));
        } }] : [],
        ...left ? [{ label: t("tabs.toLeft"), icon: PanelLeft, run: () => {
          carry(tab, left.id, left.tabs.length);
        } }] : [],
        ...right ? [{ label: t("tabs.toRight"), icon: PanelRight, run: () => {
          carry(tab, right.id, right.tabs.length);
        } }] : [],
        "line",
        { label: t("tabs.close"), icon: X, run: () => {
          shut(tab);
        } },
        ...tabs2.length > 1 ? [{ label: t("tabs.closeOthers"), run: () => {
          change(withoutOthers(desk.value, tab.id));
        } }] : []
      ];
    }
    function onContextMenu(event, tab) {
      menu2.value = { tab, at: menuPlaceOf(event) };
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        ref_key: "strip",
        ref: strip,
        class: normalizeClass(["strip", { active: __props.column.id === unref(desk).active && !isAlone.value }]),
        onDragover: onDragOver,
        onDragleave: _cache[1] || (_cache[1] = ($event) => gap.value = -1),
        onDrop: withModifiers(onDrop, ["prevent"])
      }, [
        createBaseVNode("div", {
          class: "tabs",
          role: "tablist",
          "aria-label": unref(t)("tabs.label")
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(__props.column.tabs, (tab, index) => {
            return openBlock(), createElementBlock("div", {
              key: tab.id,
              class: normalizeClass(["tab", { shown: tab.id === __props.column.shown, before: gap.value === index, after: gap.value === index + 1 && index === __props.column.tabs.length - 1 }])
            }, [
              createBaseVNode("button", {
                type: "button",
                role: "tab",
                draggable: "true",
                "aria-selected": tab.id === __props.column.shown,
                tabindex: tab.id === __props.column.shown ? 0 : -1,
                title: tab.place.query || tab.place.folder || titleOf(tab.place),
                onClick: ($event) => show(tab),
                onAuxclick: ($event) => onAuxClick($event, tab),
                onKeydown: ($event) => onKeydown($event, index, tab),
                onContextmenu: withModifiers(($event) => onContextMenu($event, tab), ["prevent"]),
                onDragstart: ($event) => onDragStart($event, tab)
              }, [
                (openBlock(), createBlock(resolveDynamicComponent(iconOf(tab.place)), { size: 14 })),
                createBaseVNode("span", _hoisted_3$2, toDisplayString(titleOf(tab.place)), 1)
              ], 40, _hoisted_2$3),
              __props.column.tabs.length > 1 || !isAlone.value ? (openBlock(), createElementBlock("button", {
                key: 0,
                type: "button",
                tabindex: "-1",
                class: "shut",
                "aria-label": unref(t)("tabs.closeNamed", { name: titleOf(tab.place) }),
                title: unref(t)("tabs.close"),
                onClick: ($event) => shut(tab)
              }, [
                createVNode(unref(X), { size: 13 })
              ], 8, _hoisted_4$2)) : createCommentVNode("", true)
            ], 2);
          }), 128))
        ], 8, _hoisted_1$3),
        createBaseVNode("button", {
          type: "button",
          class: "add",
          "aria-label": unref(t)("tabs.add"),
          title: unref(t)("tabs.add"),
          onClick: add
        }, [
          createVNode(unref(Plus), { size: 16 })
        ], 8, _hoisted_5$2),
        menu2.value ? (openBlock(), createBlock(unref(PopupMenu), {
          key: 0,
          entries: entries(menu2.value.tab),
          at: menu2.value.at,
          label: unref(t)("tabs.menu"),
          onClose: _cache[0] || (_cache[0] = ($event) => menu2.value = void 0)
        }, null, 8, ["entries", "at", "label"])) : createCommentVNode("", true)
      ], 34);
    };
  }
});
const TabStrip = /* @__PURE__ */ _export_sfc(_sfc_main$4, [["__scopeId", "data-v-b488ebfe"]]);
const _hoisted_1$2 = { class: "home" };
const _hoisted_2$2 = { class: "inner" };
const _hoisted_3$1 = {
  key: 0,
  class: "problem",
  role: "alert"
};
const _hoisted_4$1 = {
  key: 1,
  class: "first"
};
const _hoisted_5$1 = { key: 0 };
const _hoisted_6$1 = ["aria-label"];
const _hoisted_7$1 = { class: "cards" };
const _hoisted_8$1 = ["href", "title", "onClick"];
const _hoisted_9$1 = { class: "name cut" };
const _hoisted_10$1 = { class: "facts cut" };
const _hoisted_11 = { key: 0 };
const _hoisted_12 = { class: "cover" };
const _hoisted_13 = { class: "name" };
const _hoisted_14 = ["aria-label"];
const _hoisted_15 = ["href"];
const _hoisted_16 = ["href", "title", "onClick"];
const _hoisted_17 = ["src", "alt"];
const _hoisted_18 = {
  key: 1,
  class: "cut"
};
const _hoisted_19 = ["aria-label"];
const _hoisted_20 = { class: "cards" };
const _hoisted_21 = ["href", "title", "onClick"];
const _hoisted_22 = { class: "name cut" };
const RECENT = 36;
const ROWS = 2;
const _sfc_main$3 = /* @__PURE__ */ defineComponent({
  __name: "HomePage",
  emits: ["addFolder"],
  setup(__props, { emit: __emit }) {
    const emit = __emit;
    const { t, locale } = useI18n();
    const { go, href } = sharedPlace.use();
    const library = sharedLibrary.use();
    const preferences = sharedPreferences.use();
    const problemText = useProblemText();
    const recent = shallowRef();
    const newest = shallowRef(/* @__PURE__ */ new Map());
    const problem = shallowRef("");
    async function load() {
      try {
        const { files, total } = await search$1("", [], { sort: "newest", cursor: "", size: RECENT });
        recent.value = { items: files, total };
        problem.value = "";
        for (const root of library.roots.value ?? []) {
          if (!root.online) continue;
          const found = await search$1("", [root.fullpath], { sort: "newest", cursor: "", size: 4 });
          newest.value = new Map([...newest.value, [root.fullpath, { items: found.files, total: found.total }]]);
        }
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        problem.value = problemText(error);
      }
    }
    watch(library.version, () => void load(), { immediate: true });
    function urlsOf(root) {
      return (newest.value.get(root.fullpath)?.items ?? []).filter((item) => item.media_type !== "audio").map((item) => thumbnailUrl(item, 256));
    }
    function changeOf(root) {
      const item = newest.value.get(root.fullpath)?.items[0];
      return item ? ago(item.date, /* @__PURE__ */ new Date(), locale.value) : "";
    }
    const visited = computed(() => preferences.visited.filter((folder) => !library.roots.value?.some((root) => root.fullpath === folder)));
    const covers = useFolderCovers(visited);
    const strip = shallowRef();
    const width = shallowRef(0);
    const observer = new ResizeObserver(([entry]) => {
      width.value = entry?.contentRect.width ?? 0;
    });
    watch(strip, (element, before) => {
      if (before) observer.unobserve(before);
      if (element) observer.observe(element);
    });
    const rows = computed(() => {
      const items = recent.value?.items ?? [];
      if (width.value <= 0) return [];
      const ratios = items.map((item) => ratioOf(item.width, item.height));
      const layout = layOut(ratios, { form: "justified", width: width.value, gap: 8, target: 150, heading: 0 });
      return layout.starts.slice(0, ROWS).map((start, row) => ({
        start,
        height: layout.heights[row] ?? 0,
        tiles: tilesOf(layout, row).flatMap((tile) => {
          const item = items[tile.index];
          return item ? [{ ...tile, item }] : [];
        })
      }));
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", _hoisted_1$2, [
        createBaseVNode("div", _hoisted_2$2, [
          renderSlot(_ctx.$slots, "above", {}, void 0, true),
          problem.value ? (openBlock(), createElementBlock("p", _hoisted_3$1, [
            createTextVNode(toDisplayString(problem.value) + " ", 1),
            createBaseVNode("button", {
              type: "button",
              onClick: load
            }, toDisplayString(unref(t)("actions.retry")), 1)
          ])) : createCommentVNode("", true),
          unref(library).isEmpty.value ? (openBlock(), createElementBlock("section", _hoisted_4$1, [
            createVNode(unref(Images), { size: 30 }),
            createBaseVNode("h1", null, toDisplayString(unref(t)("home.welcome")), 1),
            createBaseVNode("p", null, toDisplayString(unref(library).isReadOnly.value ? unref(t)("states.empty.readOnly") : unref(t)("home.guide")), 1),
            !unref(library).isReadOnly.value ? (openBlock(), createElementBlock("ol", _hoisted_5$1, [
              createBaseVNode("li", null, toDisplayString(unref(t)("home.first")), 1),
              createBaseVNode("li", null, toDisplayString(unref(t)("home.second")), 1),
              createBaseVNode("li", null, toDisplayString(unref(t)("home.third")), 1)
            ])) : createCommentVNode("", true),
            !unref(library).isReadOnly.value ? (openBlock(), createBlock(PushButton, {
              key: 1,
              "is-primary": "",
              onClick: _cache[0] || (_cache[0] = ($event) => emit("addFolder"))
            }, {
              default: withCtx(() => [
                createVNode(unref(FolderPlus), { size: 16 }),
                createTextVNode(toDisplayString(unref(t)("states.empty.action")), 1)
              ]),
              _: 1
            })) : createCommentVNode("", true)
          ])) : (openBlock(), createElementBlock(Fragment, { key: 2 }, [
            createBaseVNode("section", {
              "aria-label": unref(t)("home.folders")
            }, [
              createBaseVNode("h2", null, toDisplayString(unref(t)("home.folders")), 1),
              createBaseVNode("ul", _hoisted_7$1, [
                (openBlock(true), createElementBlock(Fragment, null, renderList(unref(library).roots.value, (root) => {
                  return openBlock(), createElementBlock("li", {
                    key: root.fullpath
                  }, [
                    createBaseVNode("a", {
                      class: normalizeClass(["card", { offline: !root.online }]),
                      href: unref(href)({ folder: root.fullpath }),
                      title: root.online ? root.fullpath : unref(t)("sidebar.offlineHint"),
                      onClick: withModifiers(($event) => unref(go)({ folder: root.fullpath }), ["exact", "prevent"])
                    }, [
                      createVNode(PictureMosaic, {
                        class: "cover",
                        urls: urlsOf(root)
                      }, {
                        default: withCtx(() => [
                          !root.online ? (openBlock(), createBlock(unref(FolderX), {
                            key: 0,
                            size: 26
                          })) : (openBlock(), createBlock(unref(Folder), {
                            key: 1,
                            size: 26
                          }))
                        ]),
                        _: 2
                      }, 1032, ["urls"]),
                      createBaseVNode("span", _hoisted_9$1, toDisplayString(root.name), 1),
                      createBaseVNode("span", _hoisted_10$1, [
                        root.online ? (openBlock(), createElementBlock(Fragment, { key: 0 }, [
                          createTextVNode(toDisplayString(unref(t)("status.items", { count: unref(count)(root.count, unref(locale)) }, root.count)), 1)
                        ], 64)) : (openBlock(), createElementBlock(Fragment, { key: 1 }, [
                          createTextVNode(toDisplayString(unref(t)("sidebar.offline")), 1)
                        ], 64)),
                        changeOf(root) ? (openBlock(), createElementBlock(Fragment, { key: 2 }, [
                          createTextVNode(" · " + toDisplayString(changeOf(root)), 1)
                        ], 64)) : createCommentVNode("", true)
                      ])
                    ], 10, _hoisted_8$1)
                  ]);
                }), 128)),
                !unref(library).isReadOnly.value ? (openBlock(), createElementBlock("li", _hoisted_11, [
                  createBaseVNode("button", {
                    type: "button",
                    class: "card add",
                    onClick: _cache[1] || (_cache[1] = ($event) => emit("addFolder"))
                  }, [
                    createBaseVNode("span", _hoisted_12, [
                      createVNode(unref(FolderPlus), { size: 24 })
                    ]),
                    createBaseVNode("span", _hoisted_13, toDisplayString(unref(t)("sidebar.addFolder")), 1)
                  ])
                ])) : createCommentVNode("", true)
              ])
            ], 8, _hoisted_6$1),
            (recent.value?.items.length ?? 0) > 0 ? (openBlock(), createElementBlock("section", {
              key: 0,
              "aria-label": unref(t)("home.recent")
            }, [
              createBaseVNode("h2", null, [
                createTextVNode(toDisplayString(unref(t)("home.recent")) + " ", 1),
                createBaseVNode("a", {
                  href: unref(href)({}),
                  onClick: _cache[2] || (_cache[2] = withModifiers(($event) => unref(go)({}), ["exact", "prevent"]))
                }, toDisplayString(unref(t)("home.all", { count: unref(count)(recent.value?.total ?? 0, unref(locale)) })), 9, _hoisted_15)
              ]),
              createBaseVNode("div", {
                ref_key: "strip",
                ref: strip
              }, [
                (openBlock(true), createElementBlock(Fragment, null, renderList(rows.value, (row) => {
                  return openBlock(), createElementBlock("div", {
                    key: row.start,
                    class: "row",
                    style: normalizeStyle({ height: `${row.height}px` })
                  }, [
                    (openBlock(true), createElementBlock(Fragment, null, renderList(row.tiles, (tile) => {
                      return openBlock(), createElementBlock("a", {
                        key: tile.item.fullpath,
                        href: unref(href)({ open: tile.item.fullpath }),
                        title: tile.item.name,
                        style: normalizeStyle({ left: `${tile.left}px`, width: `${tile.width}px` }),
                        onClick: withModifiers(($event) => unref(go)({ open: tile.item.fullpath }), ["exact", "prevent"])
                      }, [
                        tile.item.media_type !== "audio" ? (openBlock(), createElementBlock("img", {
                          key: 0,
                          src: unref(thumbnailUrl)(tile.item, 256),
                          alt: tile.item.name,
                          loading: "lazy",
                          decoding: "async"
                        }, null, 8, _hoisted_17)) : (openBlock(), createElementBlock("span", _hoisted_18, toDisplayString(tile.item.name), 1))
                      ], 12, _hoisted_16);
                    }), 128))
                  ], 4);
                }), 128))
              ], 512)
            ], 8, _hoisted_14)) : createCommentVNode("", true),
            visited.value.length > 0 ? (openBlock(), createElementBlock("section", {
              key: 1,
              "aria-label": unref(t)("home.visited")
            }, [
              createBaseVNode("h2", null, toDisplayString(unref(t)("home.visited")), 1),
              createBaseVNode("ul", _hoisted_20, [
                (openBlock(true), createElementBlock(Fragment, null, renderList(visited.value, (folder) => {
                  return openBlock(), createElementBlock("li", { key: folder }, [
                    createBaseVNode("a", {
                      class: "card",
                      href: unref(href)({ folder }),
                      title: folder,
                      onClick: withModifiers(($event) => unref(go)({ folder }), ["exact", "prevent"])
                    }, [
                      createVNode(PictureMosaic, {
                        class: "cover",
                        urls: unref(covers).get(folder) ?? []
                      }, {
                        default: withCtx(() => [
                          createVNode(unref(Folder), { size: 26 })
                        ]),
                        _: 1
                      }, 8, ["urls"]),
                      createBaseVNode("span", _hoisted_22, toDisplayString(unref(nameOf)(folder)), 1)
                    ], 8, _hoisted_21)
                  ]);
                }), 128))
              ])
            ], 8, _hoisted_19)) : createCommentVNode("", true)
          ], 64))
        ])
      ]);
    };
  }
});
const HomePage = /* @__PURE__ */ _export_sfc(_sfc_main$3, [["__scopeId", "data-v-61335cf6"]]);
const _hoisted_1$1 = { class: "pane" };
const _hoisted_2$1 = { class: "bar" };
const _sfc_main$2 = /* @__PURE__ */ defineComponent({
  __name: "HomePane",
  props: {
    tabId: {},
    isActive: { type: Boolean }
  },
  emits: ["addFolder"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const library = sharedLibrary.use();
    const focus = sharedFocus.use();
    const { go } = sharedPlace.provide(sharedDesk.use().placeOf(props.tabId));
    watchEffect(() => {
      if (props.isActive) focus.value = { total: library.total.value, current: void 0, picked: [], query: "" };
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", _hoisted_1$1, [
        createBaseVNode("div", _hoisted_2$1, [
          createVNode(SearchBox, {
            query: "",
            folder: "",
            "bad-at": void 0,
            onSearch: _cache[0] || (_cache[0] = ($event) => unref(go)({ query: $event.trim() }))
          })
        ]),
        createVNode(HomePage, {
          onAddFolder: _cache[1] || (_cache[1] = ($event) => emit("addFolder"))
        }, {
          above: withCtx(() => [
            createVNode(OlderLibrary)
          ]),
          _: 1
        })
      ]);
    };
  }
});
const HomePane = /* @__PURE__ */ _export_sfc(_sfc_main$2, [["__scopeId", "data-v-20f21150"]]);
const _hoisted_1 = ["inert"];
const _hoisted_2 = ["inert"];
const _hoisted_3 = ["aria-label", "onPointerdown", "onKeydown"];
const _hoisted_4 = ["aria-label", "onPointerdownCapture", "onFocusin"];
const _hoisted_5 = {
  key: 1,
  class: "beside"
};
const _hoisted_6 = ["aria-label"];
const _hoisted_7 = ["href"];
const _hoisted_8 = ["href"];
const _hoisted_9 = ["href"];
const _hoisted_10 = ["aria-expanded"];
const KEPT_TABS = 6;
const STEP = 0.04;
const _sfc_main$1 = /* @__PURE__ */ defineComponent({
  __name: "Workspace",
  setup(__props) {
    const SettingsDialog = defineAsyncComponent(() => __vitePreload(() => import("./SettingsDialog.js"), true ? __vite__mapDeps([17,1,2]) : void 0));
    const KeysDialog = defineAsyncComponent(() => __vitePreload(() => import("./KeysDialog.js"), true ? __vite__mapDeps([18,1,2]) : void 0));
    const TrashDialog = defineAsyncComponent(() => __vitePreload(() => import("./TrashDialog.js"), true ? __vite__mapDeps([19,1,2]) : void 0));
    const FailuresDialog = defineAsyncComponent(() => __vitePreload(() => import("./FailuresDialog.js"), true ? __vite__mapDeps([20,1,2]) : void 0));
    const { t } = useI18n();
    const { desk, change } = sharedDesk.use();
    const { place, go, href } = sharedPlace.use();
    const library = sharedLibrary.use();
    const jobs2 = sharedJobs.use();
    const tagging2 = sharedTagging.use();
    const preferences = sharedPreferences.use();
    const focus = sharedFocus.use();
    const isNarrow = useIsNarrow();
    const main = useTemplateRef("main");
    const dialog = shallowRef();
    const failures = shallowRef();
    const isAddingFolder = shallowRef(false);
    const isSheetOpen = shallowRef(false);
    const isInspectorShown = computed(() => preferences.isInspectorOpen && !isNarrow.value);
    const isOpen = computed(() => place.value.open !== "");
    watch([() => place.value.folder, () => place.value.query], () => isSheetOpen.value = false);
    const selection = computed(() => {
      const { picked, current } = focus.value;
      return picked.length > 0 ? t("picking.picked", { count: picked.length }, picked.length) : current?.name ?? "";
    });
    function activate(column) {
      if (column.id !== desk.value.active) change(showing(desk.value, column.shown));
    }
    function onBorderDown(event, column) {
      const border = event.currentTarget;
      border.setPointerCapture(event.pointerId);
      let from = event.clientX;
      const move = (moved) => {
        change(resized(desk.value, column.id, (moved.clientX - from) / (main.value?.clientWidth ?? 1)));
        from = moved.clientX;
      };
      border.addEventListener("pointermove", move);
      border.addEventListener("lostpointercapture", () => {
        border.removeEventListener("pointermove", move);
      }, { once: true });
    }
    function onBorderKey(event, column) {
      const step = event.key === "ArrowLeft" ? -STEP : event.key === "ArrowRight" ? STEP : 0;
      if (step === 0) return;
      change(resized(desk.value, column.id, step));
      event.preventDefault();
    }
    function onKeydown(event) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || document.querySelector('dialog[open], [role="menu"]')) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest("input, textarea, select")) return;
      if (event.altKey) onAltKey(event);
      else if (event.key === "?") {
        dialog.value = "keys";
        event.preventDefault();
      }
    }
    function onAltKey(event) {
      const column = activeColumn(desk.value);
      const number = /^Digit([1-9])$/.exec(event.code)?.[1];
      const tab = number === void 0 ? void 0 : column.tabs[Number(number) - 1];
      if (event.code === "KeyT") change(withTab(desk.value, HOME));
      else if (event.code === "KeyW") change(withoutTab(desk.value, column.shown));
      else if (tab) change(showing(desk.value, tab.id));
      else return;
      event.preventDefault();
    }
    onMounted(() => {
      addEventListener("keydown", onKeydown);
    });
    onBeforeUnmount(() => {
      removeEventListener("keydown", onKeydown);
    });
    const title = computed(() => {
      const where = place.value.isHome ? "" : place.value.open || place.value.query || place.value.folder;
      return where === "" ? t("brand") : `${place.value.query && !place.value.open ? where : nameOf(where)} · ${t("brand")}`;
    });
    watch(title, (text) => document.title = text, { immediate: true });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock(Fragment, null, [
        createBaseVNode("div", {
          class: normalizeClass(["workspace", { "with-inspector": isInspectorShown.value, "sheet-open": isSheetOpen.value }]),
          inert: isOpen.value
        }, [
          isSheetOpen.value ? (openBlock(), createElementBlock("div", {
            key: 0,
            class: "scrim",
            onClick: _cache[0] || (_cache[0] = ($event) => isSheetOpen.value = false)
          })) : createCommentVNode("", true),
          createBaseVNode("div", {
            class: "side",
            inert: unref(isNarrow) && !isSheetOpen.value,
            onKeydown: _cache[4] || (_cache[4] = withKeys(($event) => isSheetOpen.value = false, ["esc"]))
          }, [
            createVNode(SideBar, {
              "is-adding": isAddingFolder.value,
              "onUpdate:isAdding": _cache[1] || (_cache[1] = ($event) => isAddingFolder.value = $event),
              onSettings: _cache[2] || (_cache[2] = ($event) => dialog.value = "settings"),
              onTrash: _cache[3] || (_cache[3] = ($event) => dialog.value = "trash")
            }, null, 8, ["is-adding"])
          ], 40, _hoisted_2),
          createBaseVNode("main", {
            ref_key: "main",
            ref: main
          }, [
            (openBlock(true), createElementBlock(Fragment, null, renderList(unref(desk).columns, (column, index) => {
              return openBlock(), createElementBlock(Fragment, {
                key: column.id
              }, [
                index > 0 ? (openBlock(), createElementBlock("div", {
                  key: 0,
                  class: "border",
                  role: "separator",
                  tabindex: "0",
                  "aria-orientation": "vertical",
                  "aria-label": unref(t)("tabs.border"),
                  onPointerdown: ($event) => onBorderDown($event, unref(desk).columns[index - 1] ?? column),
                  onKeydown: ($event) => onBorderKey($event, unref(desk).columns[index - 1] ?? column)
                }, null, 40, _hoisted_3)) : createCommentVNode("", true),
                createBaseVNode("section", {
                  class: normalizeClass(["column", { active: column.id === unref(desk).active }]),
                  style: normalizeStyle({ flexGrow: column.share }),
                  "aria-label": unref(t)("tabs.column", { number: index + 1 }),
                  onPointerdownCapture: ($event) => activate(column),
                  onFocusin: ($event) => activate(column)
                }, [
                  createVNode(TabStrip, { column }, null, 8, ["column"]),
                  (openBlock(), createBlock(KeepAlive, { max: KEPT_TABS }, [
                    unref(shownIn)(column)?.place.isHome ? (openBlock(), createBlock(HomePane, {
                      key: `home-${unref(shownIn)(column)?.id ?? 0}`,
                      "tab-id": unref(shownIn)(column)?.id ?? 0,
                      "is-active": column.id === unref(desk).active,
                      onAddFolder: _cache[5] || (_cache[5] = ($event) => isAddingFolder.value = true)
                    }, null, 8, ["tab-id", "is-active"])) : (openBlock(), createBlock(BrowsePane, {
                      key: unref(shownIn)(column)?.id ?? 0,
                      "tab-id": unref(shownIn)(column)?.id ?? 0,
                      "is-active": column.id === unref(desk).active,
                      onAddFolder: _cache[6] || (_cache[6] = ($event) => isAddingFolder.value = true)
                    }, null, 8, ["tab-id", "is-active"]))
                  ], 1024))
                ], 46, _hoisted_4)
              ], 64);
            }), 128))
          ], 512),
          isInspectorShown.value ? (openBlock(), createElementBlock("aside", _hoisted_5, [
            createVNode(InspectorPanel, {
              item: unref(focus).current,
              query: unref(focus).query,
              onLike: _cache[7] || (_cache[7] = ($event) => unref(focus).current && !unref(library).isReadOnly.value && unref(tagging2).toggleLike(unref(focus).current)),
              onRate: _cache[8] || (_cache[8] = ($event) => unref(focus).current && !unref(library).isReadOnly.value && unref(tagging2).rate([unref(focus).current], $event))
            }, null, 8, ["item", "query"])
          ])) : createCommentVNode("", true),
          createVNode(StatusBar, {
            total: unref(focus).total,
            selected: selection.value,
            onFailures: _cache[9] || (_cache[9] = ($event) => failures.value = unref(jobs2).ended.value)
          }, null, 8, ["total", "selected"]),
          createBaseVNode("nav", {
            class: "tabs",
            "aria-label": unref(t)("sidebar.label")
          }, [
            createBaseVNode("a", {
              href: unref(href)({ isHome: true }),
              class: normalizeClass({ here: unref(place).isHome }),
              onClick: _cache[10] || (_cache[10] = withModifiers(($event) => unref(go)({ isHome: true }), ["exact", "prevent"]))
            }, [
              createVNode(unref(House), { size: 20 }),
              createTextVNode(toDisplayString(unref(t)("sidebar.home")), 1)
            ], 10, _hoisted_7),
            createBaseVNode("a", {
              href: unref(href)({}),
              class: normalizeClass({ here: !unref(place).isHome && !unref(place).folder && !unref(place).query }),
              onClick: _cache[11] || (_cache[11] = withModifiers(($event) => unref(go)({}), ["exact", "prevent"]))
            }, [
              createVNode(unref(Images), { size: 20 }),
              createTextVNode(toDisplayString(unref(t)("sidebar.everything")), 1)
            ], 10, _hoisted_8),
            createBaseVNode("a", {
              href: unref(href)({ query: "is:liked" }),
              class: normalizeClass({ here: unref(place).query === "is:liked" }),
              onClick: _cache[12] || (_cache[12] = withModifiers(($event) => unref(go)({ query: "is:liked" }), ["exact", "prevent"]))
            }, [
              createVNode(unref(Heart), { size: 20 }),
              createTextVNode(toDisplayString(unref(t)("sidebar.favourites")), 1)
            ], 10, _hoisted_9),
            createBaseVNode("button", {
              type: "button",
              class: normalizeClass({ here: unref(place).folder !== "" }),
              "aria-expanded": isSheetOpen.value,
              onClick: _cache[13] || (_cache[13] = ($event) => isSheetOpen.value = !isSheetOpen.value)
            }, [
              createVNode(unref(FolderTree), { size: 20 }),
              createTextVNode(toDisplayString(unref(t)("sidebar.show")), 1)
            ], 10, _hoisted_10),
            createBaseVNode("button", {
              type: "button",
              onClick: _cache[14] || (_cache[14] = ($event) => dialog.value = "settings")
            }, [
              createVNode(unref(Settings), { size: 20 }),
              createTextVNode(toDisplayString(unref(t)("settings.title")), 1)
            ])
          ], 8, _hoisted_6)
        ], 10, _hoisted_1),
        dialog.value === "settings" ? (openBlock(), createBlock(unref(SettingsDialog), {
          key: 0,
          onClose: _cache[15] || (_cache[15] = ($event) => dialog.value = void 0),
          onKeys: _cache[16] || (_cache[16] = ($event) => dialog.value = "keys")
        })) : createCommentVNode("", true),
        dialog.value === "keys" ? (openBlock(), createBlock(unref(KeysDialog), {
          key: 1,
          onClose: _cache[17] || (_cache[17] = ($event) => dialog.value = void 0)
        })) : createCommentVNode("", true),
        dialog.value === "trash" ? (openBlock(), createBlock(unref(TrashDialog), {
          key: 2,
          "is-read-only": unref(library).isReadOnly.value,
          onClose: _cache[18] || (_cache[18] = ($event) => dialog.value = void 0),
          onRestored: unref(library).touched
        }, null, 8, ["is-read-only", "onRestored"])) : createCommentVNode("", true),
        failures.value ? (openBlock(), createBlock(unref(FailuresDialog), {
          key: 3,
          job: failures.value,
          onClose: _cache[19] || (_cache[19] = ($event) => failures.value = void 0)
        }, null, 8, ["job"])) : createCommentVNode("", true)
      ], 64);
    };
  }
});
const Workspace = /* @__PURE__ */ _export_sfc(_sfc_main$1, [["__scopeId", "data-v-e23ebda4"]]);
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "App",
  props: {
    i18n: {}
  },
  setup(__props) {
    const props = __props;
    const { t } = useI18n();
    const problemText = useProblemText();
    const library = sharedLibrary.provide(createLibrary());
    const toasts = sharedToasts.provide(createToasts());
    const preferences = sharedPreferences.provide(createPreferences(library.settings));
    const desk = sharedDesk.provide(createDesk((folder) => preferences.sorts[folder]));
    sharedPlace.provide(desk.here);
    sharedFocus.provide(createFocus());
    sharedCarrying.provide(createCarrying());
    const jobs2 = sharedJobs.provide(createJobs());
    const tellFailure = (error) => {
      toasts.tell(problemText(error), "failed");
    };
    sharedTagging.provide(createTagging(library.settings, tellFailure));
    sharedCollections.provide(createCollections(library.settings, tellFailure));
    const host2 = sharedHost.provide(createHost());
    useTheme(preferences, host2.theme);
    const language = computed(() => preferences.language === "auto" ? languageOf(navigator.languages) : preferences.language);
    watchEffect(() => void setLanguage(props.i18n, language.value));
    let stopListening = () => {
    };
    onMounted(() => void enter());
    onBeforeUnmount(() => {
      stopListening();
    });
    async function enter() {
      await library.load();
      if (library.isLocked.value) return false;
      stopListening();
      stopListening = listen({
        job: jobs2.receive,
        library: library.changed,
        settings: () => void library.load(),
        connection: (isOpen) => {
          jobs2.isConnected.value = isOpen;
        }
      });
      return true;
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock(Fragment, null, [
        unref(library).isLocked.value ? (openBlock(), createBlock(SecretPrompt, {
          key: 0,
          "try-again": enter
        })) : unref(library).settings.value || unref(library).problem.value ? (openBlock(), createBlock(Workspace, { key: 1 })) : createCommentVNode("", true),
        createVNode(ToastList, {
          toasts: unref(toasts).toasts.value,
          "close-label": unref(t)("actions.close"),
          onClose: unref(toasts).putAway
        }, null, 8, ["toasts", "close-label", "onClose"])
      ], 64);
    };
  }
});
const i18n = makeI18n();
createApp(_sfc_main, { i18n }).use(i18n).mount("#app");
export {
  ApiError as A,
  menuPlaceBelow as B,
  menuPlaceOf as C,
  setVideoCover as D,
  draw as E,
  curve as F,
  save as G,
  addRoot as H,
  IconButton as I,
  removeRoot as J,
  LANGUAGES as L,
  MOST_VALUES as M,
  PushButton as P,
  ROW_HEIGHTS as R,
  SLIDE_SECONDS as S,
  THEMES as T,
  _export_sfc as _,
  LANGUAGE_NAMES as a,
  bytes as b,
  count as c,
  fetchGeneration as d,
  emptyTrash as e,
  fetchTrash as f,
  shownUrl as g,
  fileUrl as h,
  sharedLibrary as i,
  sharedTagging as j,
  fetchFolders as k,
  isWithin as l,
  moment as m,
  nameOf as n,
  folderOf as o,
  makeFolder as p,
  sharedCollections as q,
  restoreFromTrash as r,
  sharedPreferences as s,
  thumbnailUrl as t,
  useProblemText as u,
  sharedToasts as v,
  ratioOf as w,
  problemOf as x,
  StarRating as y,
  downloadUrl as z
};
