const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["AddFolderDialog.js","vendor.js","ModalDialog.js","ManageRootDialog.js","SettingsDialog.js","KeysDialog.js","TrashDialog.js","FailuresDialog.js"])))=>i.map(i=>d[i]);
import { d as defineComponent, o as openBlock, c as createElementBlock, n as normalizeClass, r as renderSlot, u as useI18n, a as useTemplateRef, b as onMounted, e as createBaseVNode, f as createVNode, g as unref, K as KeyRound, t as toDisplayString, w as withDirectives, v as vModelText, h as createCommentVNode, i as withCtx, j as createTextVNode, k as withModifiers, s as shallowRef, l as createI18n, m as inject, p as provide, q as computed, x as shallowReactive, y as onScopeDispose, z as readonly, A as reactive, B as watch, C as watchEffect, D as createBlock, F as Fragment, E as renderList, X, T as TransitionGroup, G as ChevronRight, H as Folder, I as onBeforeUnmount, J as normalizeStyle, S as SearchX, L as FolderX, M as CircleAlert, N as FolderPlus, O as Images, P as Heart, Q as ImageOff, R as Import, U as useModel, V as vModelSelect, W as ChevronDown, Y as mergeModels, Z as Film, _ as AudioLines, $ as Star, a0 as Play, a1 as toRef, a2 as nextTick, a3 as resolveDynamicComponent, a4 as useId, a5 as withKeys, a6 as Plus, a7 as MousePointerClick, a8 as TriangleAlert, a9 as Copy, aa as Search, ab as vShow, ac as resolveComponent, ad as Ellipsis, ae as Trash2, af as Settings, ag as defineAsyncComponent, ah as Music, ai as Maximize, aj as Scan, ak as Download, al as PanelRight, am as ChevronLeft, an as mergeProps, ao as toHandlers, ap as ArrowUp, aq as Transition, ar as FolderTree, as as createApp } from "./vendor.js";
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
async function remove(path, body) {
  return send("DELETE", path, body);
}
async function send(method, path, body, signal) {
  return ask(apiUrl(path), {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...signal ? { signal } : {}
  });
}
async function ask(url, request) {
  let response;
  try {
    response = await fetch(url, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new ApiError("", "offline", 0);
  }
  if (!response.ok) throw await problemOf(response);
  return await response.json();
}
async function problemOf(response) {
  const body = await response.json().catch(() => void 0);
  if (!isRecord(body)) return new ApiError("", codeOf(response.status), response.status);
  return new ApiError(
    sentenceOf(body["detail"]),
    typeof body["code"] === "string" ? body["code"] : codeOf(response.status),
    response.status,
    typeof body["hint"] === "string" ? body["hint"] : "",
    isRecord(body["details"]) ? body["details"] : {}
  );
}
function sentenceOf(detail) {
  if (typeof detail === "string") return detail;
  if (!Array.isArray(detail)) return "";
  return detail.map((each) => isRecord(each) ? String(each["msg"] ?? "") : "").join(". ");
}
function codeOf(status2) {
  if (status2 === 401) return "secret-required";
  if (status2 === 404) return "not-found";
  if (status2 === 422) return "invalid";
  if (status2 === 503) return "unavailable";
  return "error";
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
const PREFERENCES = "iib_page";
function fetchSettings() {
  return get("global_setting");
}
function savePreferences(value) {
  return post("app_fe_setting", { name: PREFERENCES, value: JSON.stringify(value) });
}
function listFolder(folder, recursive, page, signal) {
  return post("list", { folder, recursive, ...page }, signal);
}
function search$1(q, folders, page, signal) {
  const scope = folders.length > 0 ? { folder_paths: folders } : {};
  return post("db/query", { q, ...scope, ...page }, signal);
}
function completeTag(prefix, signal) {
  return get("db/complete", { q: prefix, limit: "12" }, signal);
}
function fetchGeneration(path, signal) {
  return get("generation", { path }, signal);
}
function fetchFolders(path, signal) {
  return get("folders", path === void 0 ? {} : { path }, signal);
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
function rate(path, stars) {
  return post("db/rate", { img_paths: [path], rating: stars });
}
function deleteFiles(paths) {
  return post("delete_files", { file_paths: paths });
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
    if (isRecord(data)) listeners.job(data);
  });
  on(source, "library", (data) => {
    if (isRecord(data)) listeners.library(Number(data["count"] ?? 0));
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
function sha256(text) {
  const words = padded(new TextEncoder().encode(text));
  const state = fractions(8, (prime) => Math.sqrt(prime));
  const schedule = new Int32Array(64);
  for (let block = 0; block < words.length; block += 16) compress(state, words.subarray(block, block + 16), schedule);
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
function compress(state, block, w) {
  for (let t = 0; t < 64; t += 1) {
    if (t < 16) {
      w[t] = at$1(block, t);
      continue;
    }
    const x = at$1(w, t - 15);
    const y = at$1(w, t - 2);
    const s0 = turn(x, 7) ^ turn(x, 18) ^ x >>> 3;
    const s1 = turn(y, 17) ^ turn(y, 19) ^ y >>> 10;
    w[t] = at$1(w, t - 16) + s0 + at$1(w, t - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const choice = e & f ^ ~e & g;
    const one = h + s1 + choice + at$1(ROUND, t) + at$1(w, t) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const majority = a & b ^ a & c ^ b & c;
    const two = s0 + majority | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = at$1(state, i) + value;
  });
}
function padded(bytes2) {
  const words = new Int32Array(((bytes2.length + 8 >> 6) + 1) * 16);
  bytes2.forEach((byte, i) => {
    words[i >> 2] = at$1(words, i >> 2) | byte << 24 - 8 * (i & 3);
  });
  const end = bytes2.length;
  words[end >> 2] = at$1(words, end >> 2) | 128 << 24 - 8 * (end & 3);
  words[words.length - 1] = end * 8;
  return words;
}
function fractions(count2, root) {
  const found = [];
  for (let n = 2; found.length < count2; n += 1) if (isPrime(n)) found.push(n);
  return Int32Array.from(found, (prime) => root(prime) % 1 * 2 ** 32 | 0);
}
function isPrime(n) {
  for (let divisor = 2; divisor * divisor <= n; divisor += 1) if (n % divisor === 0) return false;
  return true;
}
const ROUND = fractions(64, (prime) => Math.cbrt(prime));
function turn(word, by) {
  return word >>> by | word << 32 - by;
}
function at$1(array, index) {
  return array[index] ?? 0;
}
const _hoisted_1$m = ["type"];
const _sfc_main$n = /* @__PURE__ */ defineComponent({
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
      ], 10, _hoisted_1$m);
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
const PushButton = /* @__PURE__ */ _export_sfc(_sfc_main$n, [["__scopeId", "data-v-a6bc0ca7"]]);
const _hoisted_1$l = { class: "locked" };
const _hoisted_2$i = { class: "mark" };
const _hoisted_3$g = { class: "hint" };
const _hoisted_4$d = ["aria-label", "placeholder", "aria-invalid"];
const _hoisted_5$b = {
  key: 0,
  class: "wrong",
  role: "alert"
};
const _sfc_main$m = /* @__PURE__ */ defineComponent({
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
      document.cookie = `IIB_S=${sha256(`${key.value}_ciallo`)}; path=/; SameSite=Lax`;
      isWrong.value = !await props.tryAgain();
      isAsking.value = false;
      if (isWrong.value) input.value?.select();
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("main", _hoisted_1$l, [
        createBaseVNode("form", {
          onSubmit: withModifiers(enter, ["prevent"])
        }, [
          createBaseVNode("div", _hoisted_2$i, [
            createVNode(unref(KeyRound), { size: 22 })
          ]),
          createBaseVNode("h1", null, toDisplayString(unref(t)("secret.title")), 1),
          createBaseVNode("p", _hoisted_3$g, toDisplayString(unref(t)("secret.hint")), 1),
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
          }, null, 40, _hoisted_4$d), [
            [vModelText, key.value]
          ]),
          isWrong.value ? (openBlock(), createElementBlock("p", _hoisted_5$b, toDisplayString(unref(t)("secret.wrong")), 1)) : createCommentVNode("", true),
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
const SecretPrompt = /* @__PURE__ */ _export_sfc(_sfc_main$m, [["__scopeId", "data-v-5209f660"]]);
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
const sidebar = { "label": "Library", "everything": "All pictures", "favourites": "Favourites", "folders": "Folders", "noFolders": "None yet", "addFolder": "Add a folder…", "open": "Folders in {name}", "offline": "offline", "offlineHint": "Not connected. Nothing is lost: its pictures come back when the drive does.", "manage": "About {name}…", "show": "Folders" };
const addFolder = { "title": "Add a folder", "hint": "Its pictures are read where they are. Nothing is copied, moved or changed.", "path": "Path of the folder", "folders": "Folders here", "up": "Up one folder", "none": "No folders in here", "add": "Add this folder" };
const manage = { "holds": "It holds one picture. | It holds {count} pictures.", "removeHint": "Taken out of the library, its files stay on the disk, and its tags come back when you add it again.", "remove": "Take out of the library" };
const older = { "title": "The older program's library is here", "text": "It holds {contents} that can be taken over. Its file is only read, and stays as it is.", "tags": "one tag of yours | {count} tags of yours", "folders": "one folder | {count} folders", "takeOver": "Take over", "putAway": "Not now" };
const browse = { "trail": "Where this folder is", "folders": "Folders in here", "results": "One result | {count} results", "new": "One new | {count} new", "size": "Size of the pictures" };
const search = { "label": "Search", "placeholder": "Search prompts, models, tags, files…", "inFolder": "Search in this folder…", "suggestions": "Suggestions", "everywhere": "Search everywhere instead", "clear": "Clear the search", "removeChip": "Remove {chip}", "not": "not", "notWanted": "Click to leave these out", "wantAgain": "Click to want these again" };
const sort = { "label": "Order", "newest": "Newest first", "oldest": "Oldest first", "name": "Name, A to Z", "name-desc": "Name, Z to A", "largest": "Largest files first", "smallest": "Smallest files first", "created": "Created last first", "generated": "Generated last first", "resolution": "Most pixels first", "rating": "Best rated first", "model": "By model", "seed": "By seed", "random": "Random" };
const grid = { "label": "Pictures", "liked": "liked" };
const media = { "image": "Picture", "video": "Video", "audio": "Audio" };
const viewer = { "previous": "Previous picture", "next": "Next picture", "fit": "Fit to the window", "actualSize": "Actual size", "strip": "Neighbours", "failed": "This file cannot be shown", "cannotShow": "It may be damaged, or in a format your browser does not know.", "canDownload": "You can still download it." };
const inspector = { "label": "How it was made", "toggle": "How it was made (I)", "nothing": "Click a picture to read how it was made. A double click opens it.", "prompt": "Prompt", "negative": "Negative", "parameters": "Parameters", "more": "{count} more", "text": "As text", "fields": "Raw ({count})", "file": "File", "tag": "tag", "tagName": "Name of the tag", "addTag": "Add a tag", "removeTag": "Remove the tag {name}", "searchFor": "Click to search for this", "clickCopies": "Click to copy", "copied": "Copied", "notCopied": "The browser did not allow copying", "guess": "The file does not say this outright. It is the best guess that can be made from its workflow.", "origins": "Where it was found", "rawOnly": "The file holds text, but in no format that is known. Here it is as it stands.", "none": { "image": "This picture says nothing about how it was made. Programs often lose this when they save, and websites when they upload.", "video": "This video says nothing about how it was made.", "audio": "This sound says nothing about how it was made." } };
const parameters = { "model": "Model", "lora": "LoRA", "sampler": "Sampler", "scheduler": "Scheduler", "steps": "Steps", "cfg": "CFG", "distilledCfg": "Distilled CFG", "seed": "Seed", "size": "Size", "denoising": "Denoising", "clipSkip": "Clip skip", "vae": "VAE", "hiresUpscaler": "Hires upscaler", "hiresUpscale": "Hires scale", "hiresSteps": "Hires steps", "generator": "Made with" };
const tagTypes = { "custom": "tag", "Model": "model", "Sampler": "sampler", "lora": "LoRA", "lyco": "LyCORIS", "pos": "prompt", "size": "size", "Size": "size", "Media Type": "kind", "Source Identifier": "made with", "Model hash": "model hash", "Schedule type": "schedule", "VAE": "VAE", "Module": "module", "ControlNet": "ControlNet", "Generator": "made with" };
const status = { "items": "One item | {count} items", "readOnly": "Read-only", "lost": "The program does not answer. Trying again…" };
const jobs = { "kinds": { "scan": "Indexing", "rebuild": "Reading everything again", "live": "Taking in changes", "text-index": "Preparing the text search", "reparse": "Understanding metadata anew", "backup": "Saving a copy of the database", "restore": "Database restored from a copy", "import": "Taking over your tags and folders", "delete": "Deleting", "move": "Moving", "copy": "Copying", "undo": "Undoing", "zip": "Packing", "trash-restore": "Putting back", "empty-trash": "Emptying the trash", "other": "Working" }, "outcomes": { "import": "Your tags and folders have been taken over" }, "rate": "{rate}/s", "left": { "seconds": "1 s left | {amount} s left", "minutes": "1 min left | {amount} min left", "hours": "1 h left | {amount} h left" }, "paused": "Paused", "pause": "Pause", "resume": "Go on", "done": "{what}: one file | {what}: {count} files", "unreadable": "1 unreadable | {count} unreadable", "failed": "{what} failed: {why}", "failuresTitle": "Files that could not be read" };
const states = { "empty": { "title": "Your library is empty", "text": "Add the folder your pictures are in. They are read where they are; nothing is copied or changed.", "readOnly": "This library has no folders, and it is read-only. Start the program with a folder, or allow changes.", "action": "Add a folder" }, "noPictures": { "title": "No pictures yet", "text": "The folders of the library hold no pictures, videos or sounds that are known.", "indexing": "The folders are being read. Pictures appear here as they are found." }, "emptyFolder": { "title": "No pictures in this folder", "withFolders": "They are in the folders above." }, "noFavourites": { "title": "No favourites yet", "text": "Open a picture and press F, or the heart, and it is here." }, "noResults": { "title": "Nothing found", "text": "No picture matches all of this. Fewer words find more.", "everywhere": "Search everywhere", "clear": "Clear the search" }, "failed": { "title": "This could not be loaded" }, "badQuery": { "title": "This search cannot be understood" } };
const secret = { "title": "This library is locked", "hint": "Enter the secret key that the program was started with.", "key": "Secret key", "wrong": "That is not the key.", "enter": "Unlock" };
const settings = { "title": "Settings", "theme": "Appearance", "themes": { "system": "System", "light": "Light", "dark": "Dark" }, "language": "Language", "languageAuto": "As the browser", "size": "Size of the pictures" };
const keys = { "title": "Keys", "grid": "In the grid", "viewer": "With a picture open", "does": { "move": "Move", "page": "A page up, a page down", "ends": "First, last", "open": "Open", "like": "Like", "inspector": "How it was made", "search": "Search", "keys": "These keys", "step": "Previous, next", "zoom": "Closer, further", "fit": "Fit to the window, or actual size", "rate": "Give stars", "unrate": "Take the stars away", "back": "Back to the grid", "delete": "Move to the trash", "undo": "Undo the last thing" } };
const reasons = { "unreadable": "Unreadable", "metadata-damaged": "Unreadable", "media-not-found": "Missing", "not-found": "Missing", "folder-not-found": "Missing", "outside-roots": "Not allowed", "refused": "Not allowed", "secret-required": "Locked", "unavailable": "Not available", "offline": "No answer", "error": "Failed" };
const errors = { "error": "Something went wrong that nobody had thought of.", "offline": "The program does not answer. Is it still running?", "invalid": "What was asked for makes no sense as written.", "bad-query": "This search cannot be understood.", "bad-setting": "A setting has a value that cannot be used.", "files-refused": "Some files could not be dealt with.", "wrong-field": "A field of the request has the wrong form.", "secret-required": "This library is protected by a secret key.", "refused": "That is not allowed.", "outside-roots": "This lies outside the folders of the library.", "read-only": "This library is read-only.", "foreign-site": "The request came from another site.", "not-found": "It is not there.", "media-not-found": "This file is not there any more.", "folder-not-found": "This folder is not there any more, or its drive is not connected.", "conflict": "It would contradict what is there.", "name-taken": "That name is taken already.", "unreadable": "This file is damaged.", "not-readable": "This cannot be read: its permissions or its drive do not allow it.", "metadata-damaged": "What this file says about itself is damaged.", "unavailable": "This cannot be done at the moment.", "too-large": "That was too much at once.", "index-busy": "The index is being written by another window.", "database-unusable": "The database is damaged, newer than this program, or cannot be written." };
const removing = { "deleted": "{name} is in the trash", "undo": "Undo", "undone": "Undone", "nothing": "There is nothing to undo" };
const trash = { "title": "Trash", "empty": "The trash is empty. What you delete waits here, and can be put back.", "count": "{count} deleted file, {size} | {count} deleted files, {size}", "emptyIt": "Empty the trash", "sure": "Empty it for good?", "restore": "Put {name} back", "more": "More" };
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
  removing,
  trash
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
    const [folders, page] = await Promise.all([
      fetchFolders(),
      search$1("", [], { sort: "newest", cursor: "", size: 1 })
    ]);
    roots.value = folders.folders;
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
const SORTS = [
  ...["newest", "oldest", "created", "generated", "name", "name-desc", "largest", "smallest"],
  ...["resolution", "rating", "model", "seed", "random"]
];
const EVERYTHING = { folder: "", query: "", sort: "newest", open: "" };
function placeOf(search2) {
  const params = new URLSearchParams(search2);
  const sort2 = params.get("sort");
  return {
    folder: params.get("folder") ?? "",
    query: params.get("q") ?? "",
    sort: SORTS.find((known) => known === sort2) ?? "newest",
    open: params.get("open") ?? ""
  };
}
function searchOf(place, search2 = "") {
  const params = new URLSearchParams(search2);
  set(params, "folder", place.folder);
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
  return JSON.stringify([place.folder, place.query, place.sort]);
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
const sharedPlace = defineShared("place");
function createPlace() {
  const place = shallowRef(placeOf(location.search));
  const isReturn = shallowRef(false);
  const follow = () => {
    isReturn.value = true;
    place.value = placeOf(location.search);
  };
  addEventListener("popstate", follow);
  onScopeDispose(() => {
    removeEventListener("popstate", follow);
  });
  const completed = (to) => ({ ...EVERYTHING, sort: place.value.sort, ...to });
  const href = (to) => location.pathname + searchOf(completed(to), location.search);
  const write = (next, how, state = {}) => {
    const url = location.pathname + searchOf(next, location.search);
    if (how === "push") history.pushState(state, "", url);
    else history.replaceState({ ...asObject(history.state), ...state }, "", url);
    isReturn.value = false;
    place.value = next;
  };
  return {
    place: readonly(place),
    isReturn: readonly(isReturn),
    href,
    go(to) {
      const next = completed(to);
      if (searchOf(next) !== searchOf(place.value)) write(next, "push");
    },
    open(path) {
      const next = { ...place.value, open: path };
      if (place.value.open === "") write(next, "push", { fromGrid: true });
      else write(next, "replace");
    },
    close() {
      if (asObject(history.state)["fromGrid"] === true) history.back();
      else write({ ...place.value, open: "" }, "replace");
    }
  };
}
function asObject(state) {
  return typeof state === "object" && state !== null ? state : {};
}
const THEMES = ["system", "light", "dark"];
const sharedPreferences = defineShared("preferences");
const ROW_HEIGHTS = { least: 96, usual: 208, most: 420 };
const DEFAULTS = {
  theme: "system",
  language: "auto",
  isInspectorOpen: false,
  isViewerInspectorOpen: true,
  rowHeight: ROW_HEIGHTS.usual,
  isOlderLibraryPutAway: false
};
const SAVE_AFTER_MS = 600;
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
  if (!isRecord(stored)) return {};
  const { theme, language, isInspectorOpen, isViewerInspectorOpen, rowHeight, isOlderLibraryPutAway } = stored;
  const found = {};
  const knownTheme = THEMES.find((known) => known === theme);
  if (knownTheme) found.theme = knownTheme;
  const knownLanguage = ["auto", ...LANGUAGES].find((known) => known === language);
  if (knownLanguage) found.language = knownLanguage;
  if (typeof isInspectorOpen === "boolean") found.isInspectorOpen = isInspectorOpen;
  if (typeof isViewerInspectorOpen === "boolean") found.isViewerInspectorOpen = isViewerInspectorOpen;
  if (typeof isOlderLibraryPutAway === "boolean") found.isOlderLibraryPutAway = isOlderLibraryPutAway;
  if (typeof rowHeight === "number" && rowHeight >= ROW_HEIGHTS.least && rowHeight <= ROW_HEIGHTS.most) {
    found.rowHeight = rowHeight;
  }
  return found;
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
  async function rateWith(item, stars) {
    const before = ratingOf(item);
    if (stars === before) return;
    ratings.set(item.fullpath, stars);
    try {
      await rate(item.fullpath, stars);
    } catch (error) {
      if (ratings.get(item.fullpath) === stars) ratings.set(item.fullpath, before);
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
    /** Give it the tag of this name, which is made when there is none. */
    async addByName(item, name) {
      try {
        const tag = await addCustomTag(name);
        if (!tags.value.some((each) => each.id === tag.id)) tags.value = [...tags.value, tag];
        if (!idsOf(item).includes(tag.id)) await toggle(item, tag);
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
  const follow = () => {
    matches.value = list.matches;
  };
  list.addEventListener("change", follow);
  onScopeDispose(() => {
    list.removeEventListener("change", follow);
  });
  return readonly(matches);
}
function useIsNarrow() {
  return useMedia("(max-width: 699px)");
}
function useTheme(preferences) {
  const systemIsLight = useMedia("(prefers-color-scheme: light)");
  const host = new URLSearchParams(location.search).get("__theme");
  const theme = computed(() => {
    if (preferences.theme !== "system") return preferences.theme;
    if (host === "light" || host === "dark") return host;
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
const _hoisted_1$k = ["onClick"];
const _hoisted_2$h = ["aria-label", "onClick"];
const _sfc_main$l = /* @__PURE__ */ defineComponent({
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
              }, toDisplayString(toast.action.label), 9, _hoisted_1$k)) : createCommentVNode("", true),
              toast.kind === "failed" ? (openBlock(), createElementBlock("button", {
                key: 1,
                type: "button",
                "aria-label": __props.closeLabel,
                onClick: ($event) => emit("close", toast.id)
              }, [
                createVNode(unref(X), { size: 15 })
              ], 8, _hoisted_2$h)) : createCommentVNode("", true)
            ], 2);
          }), 128))
        ]),
        _: 1
      });
    };
  }
});
const ToastList = /* @__PURE__ */ _export_sfc(_sfc_main$l, [["__scopeId", "data-v-d7725a8d"]]);
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
function timeLeft(seconds) {
  if (seconds < 60) return { unit: "seconds", amount: Math.max(Math.ceil(seconds), 1) };
  if (seconds < 90 * 60) return { unit: "minutes", amount: Math.round(seconds / 60) };
  return { unit: "hours", amount: Math.round(seconds / 3600) };
}
function weight(value) {
  return String(Math.round(value * 100) / 100);
}
const _hoisted_1$j = ["aria-label"];
const _hoisted_2$g = {
  key: 1,
  class: "cut"
};
const _hoisted_3$f = ["href", "onClick"];
const _hoisted_4$c = ["aria-label"];
const _hoisted_5$a = ["href", "title", "onClick"];
const _hoisted_6$9 = { class: "cut" };
const _hoisted_7$7 = { class: "count" };
const _sfc_main$k = /* @__PURE__ */ defineComponent({
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
              index === trail.value.length - 1 ? (openBlock(), createElementBlock("h1", _hoisted_2$g, toDisplayString(step.name), 1)) : (openBlock(), createElementBlock("a", {
                key: 2,
                class: "cut",
                href: unref(href)({ folder: step.path }),
                onClick: withModifiers(($event) => unref(go)({ folder: step.path }), ["exact", "prevent"])
              }, toDisplayString(step.name), 9, _hoisted_3$f))
            ], 64);
          }), 128))
        ], 8, _hoisted_1$j),
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
                createVNode(unref(Folder), { size: 16 }),
                createBaseVNode("span", _hoisted_6$9, toDisplayString(each.name), 1),
                createBaseVNode("span", _hoisted_7$7, toDisplayString(unref(count)(each.count, unref(locale))), 1)
              ], 8, _hoisted_5$a)
            ]);
          }), 128))
        ], 8, _hoisted_4$c)) : createCommentVNode("", true)
      ], 64);
    };
  }
});
const FolderCards = /* @__PURE__ */ _export_sfc(_sfc_main$k, [["__scopeId", "data-v-a6e53403"]]);
const _hoisted_1$i = {
  key: 0,
  class: "skeleton",
  "aria-hidden": "true"
};
const AFTER_MS = 300;
const _sfc_main$j = /* @__PURE__ */ defineComponent({
  __name: "GridSkeleton",
  setup(__props) {
    const ROWS = [
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
      return isShown.value ? (openBlock(), createElementBlock("div", _hoisted_1$i, [
        (openBlock(), createElementBlock(Fragment, null, renderList(ROWS, (row, index) => {
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
const GridSkeleton = /* @__PURE__ */ _export_sfc(_sfc_main$j, [["__scopeId", "data-v-2d115712"]]);
const _hoisted_1$h = ["role"];
const _hoisted_2$f = { class: "mark" };
const _hoisted_3$e = { key: 0 };
const _hoisted_4$b = {
  key: 1,
  class: "actions"
};
const _sfc_main$i = /* @__PURE__ */ defineComponent({
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
        createBaseVNode("div", _hoisted_2$f, [
          renderSlot(_ctx.$slots, "icon", {}, void 0, true)
        ]),
        createBaseVNode("h2", null, toDisplayString(__props.title), 1),
        __props.text ? (openBlock(), createElementBlock("p", _hoisted_3$e, toDisplayString(__props.text), 1)) : createCommentVNode("", true),
        _ctx.$slots["default"] ? (openBlock(), createElementBlock("div", _hoisted_4$b, [
          renderSlot(_ctx.$slots, "default", {}, void 0, true)
        ])) : createCommentVNode("", true)
      ], 8, _hoisted_1$h);
    };
  }
});
const StatePanel = /* @__PURE__ */ _export_sfc(_sfc_main$i, [["__scopeId", "data-v-dae0a3c8"]]);
const _hoisted_1$g = { class: "query" };
const _sfc_main$h = /* @__PURE__ */ defineComponent({
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
          createBaseVNode("code", _hoisted_1$g, [
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
const ListState = /* @__PURE__ */ _export_sfc(_sfc_main$h, [["__scopeId", "data-v-4d0f0392"]]);
const _hoisted_1$f = {
  key: 0,
  class: "older",
  "aria-labelledby": "older-title"
};
const _hoisted_2$e = { class: "words" };
const _hoisted_3$d = { id: "older-title" };
const _hoisted_4$a = ["title"];
const _hoisted_5$9 = { class: "actions" };
const _sfc_main$g = /* @__PURE__ */ defineComponent({
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
      const { tags = 0, folders = 0 } = found.value ?? {};
      const each = [
        tags > 0 ? t("older.tags", { count: count(tags, locale.value) }, tags) : "",
        folders > 0 ? t("older.folders", { count: count(folders, locale.value) }, folders) : ""
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
      return isOffered.value ? (openBlock(), createElementBlock("section", _hoisted_1$f, [
        createVNode(unref(Import), { size: 20 }),
        createBaseVNode("div", _hoisted_2$e, [
          createBaseVNode("h2", _hoisted_3$d, toDisplayString(unref(t)("older.title")), 1),
          createBaseVNode("p", null, toDisplayString(unref(t)("older.text", { contents: contents.value })), 1),
          createBaseVNode("p", {
            class: "path cut",
            title: found.value?.path ?? ""
          }, toDisplayString(found.value?.path), 9, _hoisted_4$a)
        ]),
        createBaseVNode("div", _hoisted_5$9, [
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
const OlderLibrary = /* @__PURE__ */ _export_sfc(_sfc_main$g, [["__scopeId", "data-v-d5517595"]]);
const _hoisted_1$e = { class: "unseen" };
const _hoisted_2$d = ["value"];
const _sfc_main$f = /* @__PURE__ */ defineComponent({
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
        createBaseVNode("span", _hoisted_1$e, toDisplayString(unref(t)("sort.label")), 1),
        withDirectives(createBaseVNode("select", {
          "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => sort2.value = $event),
          onKeydown: _cache[1] || (_cache[1] = withModifiers(() => {
          }, ["stop"]))
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(unref(SORTS), (each) => {
            return openBlock(), createElementBlock("option", {
              key: each,
              value: each
            }, toDisplayString(unref(t)(`sort.${each}`)), 9, _hoisted_2$d);
          }), 128))
        ], 544), [
          [vModelSelect, sort2.value]
        ]),
        createVNode(unref(ChevronDown), { size: 15 })
      ], 2);
    };
  }
});
const SortSelect = /* @__PURE__ */ _export_sfc(_sfc_main$f, [["__scopeId", "data-v-a5c8a938"]]);
const NARROWEST = 0.4;
const WIDEST = 4;
function ratioOf(width, height) {
  if (!(width > 0 && height > 0)) return 1;
  return Math.min(Math.max(width / height, NARROWEST), WIDEST);
}
function layOut(ratios, shape, before) {
  const kept = before && sameShape(before.shape, shape) ? Math.max(before.starts.length - 1, 0) : 0;
  const starts = before?.starts.slice(0, kept) ?? [];
  const tops = before?.tops.slice(0, kept) ?? [];
  const heights = before?.heights.slice(0, kept) ?? [];
  let start = kept > 0 && before?.starts[kept] || 0;
  let top = kept > 0 ? (tops[kept - 1] ?? 0) + (heights[kept - 1] ?? 0) + shape.gap : 0;
  while (start < ratios.length) {
    const { end, height } = nextRow(ratios, start, shape);
    starts.push(start);
    tops.push(top);
    heights.push(height);
    top += height + shape.gap;
    start = end;
  }
  return { shape, ratios, starts, tops, heights, height: Math.max(top - shape.gap, 0) };
}
function nextRow(ratios, start, shape) {
  const heightOf = (count2, sum2) => (shape.width - shape.gap * (count2 - 1)) / sum2;
  let sum = 0;
  for (let end = start; end < ratios.length; end += 1) {
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
  return { end: ratios.length, height: Math.round(shape.target) };
}
function sameShape(one, other) {
  return one.width === other.width && one.gap === other.gap && one.target === other.target;
}
function endOfRow(layout, row) {
  return layout.starts[row + 1] ?? layout.ratios.length;
}
function tilesOf(layout, row) {
  const { shape, ratios } = layout;
  const first = layout.starts[row] ?? 0;
  const end = endOfRow(layout, row);
  const height = layout.heights[row] ?? shape.target;
  let natural = 0;
  for (let index = first; index < end; index += 1) natural += (ratios[index] ?? 1) * height;
  const room = shape.width - shape.gap * (end - first - 1);
  const isFull = end < ratios.length || natural >= room;
  const scale = isFull ? room / natural : 1;
  const tiles = [];
  let edge = 0;
  for (let index = first; index < end; index += 1) {
    const left = Math.round(edge) + shape.gap * (index - first);
    edge += (ratios[index] ?? 1) * height * scale;
    tiles.push({ index, left, width: Math.round(edge) + shape.gap * (index - first) - left });
  }
  return tiles;
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
const _hoisted_1$d = ["aria-selected", "aria-label", "title"];
const _hoisted_2$c = {
  key: 0,
  class: "instead broken"
};
const _hoisted_3$c = { class: "cut" };
const _hoisted_4$9 = ["src"];
const _hoisted_5$8 = {
  key: 2,
  class: "instead"
};
const _hoisted_6$8 = { class: "cut" };
const _hoisted_7$6 = {
  key: 3,
  class: "pill like"
};
const _hoisted_8$6 = {
  key: 4,
  class: "pill stars"
};
const _hoisted_9$6 = {
  key: 5,
  class: "pill kind"
};
const _hoisted_10$5 = {
  key: 6,
  class: "pill kind"
};
const _sfc_main$e = /* @__PURE__ */ defineComponent({
  __name: "GridTile",
  props: {
    item: {},
    width: {},
    height: {},
    isSelected: { type: Boolean },
    isLiked: { type: Boolean },
    rating: {},
    isFlying: { type: Boolean }
  },
  setup(__props) {
    const props = __props;
    const { t, te } = useI18n();
    const image = useTemplateRef("image");
    const side = computed(() => Math.max(props.width, props.height) * Math.min(devicePixelRatio, 2));
    const { source, state, reason, onLoad, onError } = useThumbnail(
      toRef(props, "item"),
      side,
      toRef(props, "isFlying"),
      image
    );
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
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        class: normalizeClass(["tile", { selected: __props.isSelected, shown: unref(state) === "shown" }]),
        role: "gridcell",
        "aria-selected": __props.isSelected,
        "aria-label": label.value,
        title: __props.item.name
      }, [
        isBroken.value ? (openBlock(), createElementBlock("div", _hoisted_2$c, [
          createVNode(unref(ImageOff), { size: 20 }),
          createBaseVNode("span", _hoisted_3$c, toDisplayString(reasonWord.value), 1)
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
        }, null, 40, _hoisted_4$9)) : __props.item.media_type !== "image" ? (openBlock(), createElementBlock("div", _hoisted_5$8, [
          __props.item.media_type === "video" ? (openBlock(), createBlock(unref(Film), {
            key: 0,
            size: 24
          })) : (openBlock(), createBlock(unref(AudioLines), {
            key: 1,
            size: 24
          })),
          createBaseVNode("span", _hoisted_6$8, toDisplayString(__props.item.name), 1)
        ])) : createCommentVNode("", true),
        __props.isLiked ? (openBlock(), createElementBlock("span", _hoisted_7$6, [
          createVNode(unref(Heart), {
            size: 12,
            fill: "currentColor"
          })
        ])) : createCommentVNode("", true),
        __props.rating > 0 ? (openBlock(), createElementBlock("span", _hoisted_8$6, [
          createVNode(unref(Star), {
            size: 11,
            fill: "currentColor"
          }),
          createTextVNode(toDisplayString(__props.rating), 1)
        ])) : createCommentVNode("", true),
        __props.item.media_type === "video" ? (openBlock(), createElementBlock("span", _hoisted_9$6, [
          createVNode(unref(Play), {
            size: 11,
            fill: "currentColor"
          }),
          createTextVNode(toDisplayString(unref(t)("media.video")), 1)
        ])) : createCommentVNode("", true),
        __props.item.media_type === "audio" ? (openBlock(), createElementBlock("span", _hoisted_10$5, toDisplayString(unref(t)("media.audio")), 1)) : createCommentVNode("", true)
      ], 10, _hoisted_1$d);
    };
  }
});
const GridTile = /* @__PURE__ */ _export_sfc(_sfc_main$e, [["__scopeId", "data-v-ce62ec6a"]]);
const TALLEST = 16e6;
const AT_TOP = { offset: 0, shift: 0 };
function canvasHeight(content) {
  return Math.min(content, TALLEST);
}
function scrolledTo(bar, before, extent) {
  if (extent.content <= TALLEST) return { offset: bar, shift: 0 };
  const isJump = Math.abs(bar - (before.offset - before.shift)) > 2 * extent.view;
  const offset = isJump ? bar / barRange(extent) * range(extent) : bar + before.shift;
  const held2 = clamp(offset, 0, range(extent));
  return { offset: held2, shift: held2 - bar };
}
function settled(scroll, extent) {
  return at(scroll.offset, extent);
}
function at(offset, extent) {
  const held2 = clamp(offset, 0, range(extent));
  if (extent.content <= TALLEST) return { bar: held2, scroll: { offset: held2, shift: 0 } };
  const bar = Math.round(held2 / range(extent) * barRange(extent));
  return { bar, scroll: { offset: held2, shift: held2 - bar } };
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
    [source.sizes, source.shape, width],
    ([sizes, shape, available]) => {
      if (available <= 0) return;
      const before = layout.value;
      const ratios = sizes.map((size) => ratioOf(size.width, size.height));
      const grown = before !== void 0 && startsWith(ratios, before.ratios);
      const anchor = grown ? anchorOf(before, shape.target) : void 0;
      layout.value = layOut(ratios, { ...shape, width: available }, grown ? before : void 0);
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
  function anchorOf(before, target) {
    const isSameShape = before.shape.width === width.value && before.shape.target === target;
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
    const { gap } = rowsNow.shape;
    const { offset } = scroll.value;
    if (top - gap < offset) goTo(row === 0 ? 0 : top - gap);
    else if (bottom + gap > offset + view.value) goTo(bottom + gap - view.value);
  }
  const observer = new ResizeObserver(measure);
  function measure() {
    if (!scroller.value || !canvas.value) return;
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
const _hoisted_1$c = { class: "above" };
const _hoisted_2$b = ["aria-label", "aria-rowcount"];
const _hoisted_3$b = ["aria-rowindex"];
const _hoisted_4$8 = { class: "below" };
const _sfc_main$d = /* @__PURE__ */ defineComponent({
  __name: "MediaGrid",
  props: {
    items: {},
    total: {},
    selected: {},
    rowHeight: {},
    gap: {}
  },
  emits: ["press", "open", "move", "like", "rate", "remove", "nearEnd", "scrolled"],
  setup(__props, { expose: __expose, emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const tagging = sharedTagging.use();
    const scroller = useTemplateRef("scroller");
    const canvas = useTemplateRef("canvas");
    const focused = shallowRef(0);
    watch(
      [() => props.selected, () => props.items],
      ([path, items]) => {
        const index = path === "" || items[focused.value]?.fullpath === path ? -1 : items.findIndex((item) => item.fullpath === path);
        if (index >= 0) focused.value = index;
        else if (focused.value >= items.length) focused.value = 0;
      },
      { immediate: true }
    );
    const { layout, rows, shift, isFlying, offset, height, view, onScroll, goTo, reveal } = useVirtualRows(scroller, canvas, {
      sizes: toRef(props, "items"),
      shape: computed(() => ({ gap: props.gap, target: props.rowHeight })),
      focused,
      onNearEnd: () => {
        emit("nearEnd");
      }
    });
    watch(offset, (now) => {
      emit("scrolled", now);
    });
    const shownRows = computed(() => {
      const made = layout.value;
      if (!made) return [];
      return rows.value.map((row) => ({
        row,
        top: made.tops[row] ?? 0,
        height: made.heights[row] ?? 0,
        tiles: tilesOf(made, row).flatMap((tile) => {
          const item = props.items[tile.index];
          return item ? [{ ...tile, item }] : [];
        })
      }));
    });
    function onKeydown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const index = indexUnder(event.target) ?? focused.value;
      const target = stepTo(event.key, index);
      if (target !== void 0) {
        moveTo(target);
        event.preventDefault();
      } else if (event.key === "Enter" || event.key === " ") {
        emit("open", index);
        event.preventDefault();
      } else if (event.key === "f" || event.key === "F") emit("like", index);
      else if (/^[0-5]$/.test(event.key)) emit("rate", index, Number(event.key));
      else if (event.key === "Delete") emit("remove", index);
    }
    function indexUnder(target) {
      const tile = target instanceof HTMLElement ? target.closest("[data-index]") : null;
      return tile ? Number(tile.dataset["index"]) : void 0;
    }
    function stepTo(key, index) {
      const made = layout.value;
      if (!made || props.items.length === 0) return void 0;
      const page = Math.max(Math.floor(view.value / (props.rowHeight + props.gap)), 1);
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
    function press(index) {
      focused.value = index;
      emit("press", index);
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
        onScrollPassive: _cache[0] || (_cache[0] = //@ts-ignore
        (...args) => unref(onScroll) && unref(onScroll)(...args))
      }, [
        createBaseVNode("div", _hoisted_1$c, [
          renderSlot(_ctx.$slots, "above", {}, void 0, true)
        ]),
        createBaseVNode("div", {
          ref_key: "canvas",
          ref: canvas,
          role: "grid",
          class: "canvas",
          "aria-label": unref(t)("grid.label"),
          "aria-rowcount": __props.items.length < __props.total ? -1 : unref(layout)?.starts.length ?? 0,
          style: normalizeStyle({ height: `${unref(height)}px` }),
          onKeydown
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(shownRows.value, (row) => {
            return openBlock(), createElementBlock("div", {
              key: row.row,
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
                  "is-selected": tile.item.fullpath === __props.selected,
                  "is-liked": unref(tagging).isLiked(tile.item),
                  rating: unref(tagging).ratingOf(tile.item),
                  "is-flying": unref(isFlying),
                  tabindex: tile.index === focused.value ? 0 : -1,
                  "data-index": tile.index,
                  style: normalizeStyle({ left: `${tile.left}px`, width: `${tile.width}px` }),
                  onClick: ($event) => press(tile.index),
                  onDblclick: ($event) => emit("open", tile.index)
                }, null, 8, ["item", "width", "height", "is-selected", "is-liked", "rating", "is-flying", "tabindex", "data-index", "style", "onClick", "onDblclick"]);
              }), 128))
            ], 12, _hoisted_3$b);
          }), 128))
        ], 44, _hoisted_2$b),
        createBaseVNode("div", _hoisted_4$8, [
          renderSlot(_ctx.$slots, "below", {}, void 0, true)
        ])
      ], 544);
    };
  }
});
const MediaGrid = /* @__PURE__ */ _export_sfc(_sfc_main$d, [["__scopeId", "data-v-52041944"]]);
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
const _hoisted_1$b = ["title", "aria-label"];
const _sfc_main$c = /* @__PURE__ */ defineComponent({
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
      ], 10, _hoisted_1$b);
    };
  }
});
const IconButton = /* @__PURE__ */ _export_sfc(_sfc_main$c, [["__scopeId", "data-v-3bdfd6d8"]]);
const _hoisted_1$a = ["aria-label"];
const _hoisted_2$a = ["aria-label"];
const _hoisted_3$a = ["title", "aria-label", "aria-pressed", "onClick"];
const _sfc_main$b = /* @__PURE__ */ defineComponent({
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
      ], 8, _hoisted_1$a)) : (openBlock(), createElementBlock("span", {
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
          ], 8, _hoisted_3$a);
        }), 64))
      ], 8, _hoisted_2$a));
    };
  }
});
const StarRating = /* @__PURE__ */ _export_sfc(_sfc_main$b, [["__scopeId", "data-v-eed570c6"]]);
const STEP = 1.1;
function wordsOf(prompt) {
  return weighted(prompt).flatMap(({ text, weight: weight2 }) => pieces(text, weight2));
}
function weighted(prompt) {
  const runs = [];
  const open = [];
  const token = /\\[()[\]\\]|<[^<>]*>|\(|\[|:\s*([+-]?\d*\.?\d+)\s*\)|\)|\]|[^\\()[\]<:]+|[\s\S]/g;
  const add = (text) => {
    runs.push({ text, weight: 1 });
  };
  const multiply = (from, factor) => {
    for (const run of runs.slice(from)) run.weight *= factor;
  };
  const close = (bracket, factor) => {
    const last = open.at(-1);
    if (last?.bracket !== bracket) return false;
    open.pop();
    multiply(last.run, factor);
    return true;
  };
  for (const match of prompt.matchAll(token)) {
    const text = match[0];
    if (text === "(" || text === "[") open.push({ bracket: text, run: runs.length });
    else if (match[1] !== void 0) {
      if (!close("(", Number(match[1]))) add(text);
    } else if (text === ")") {
      if (!close("(", STEP)) add(text);
    } else if (text === "]") {
      if (!closeSquare(runs, open)) add(text);
    } else add(/^\\[()[\]]$/.test(text) ? text.slice(1) : text);
  }
  return joined(withUnclosed(runs, open));
}
function withUnclosed(runs, open) {
  const all = [];
  let next = 0;
  for (const { bracket, run } of open) {
    while (next < run) all.push(runs[next++]);
    all.push({ text: bracket, weight: 1 });
  }
  return all.concat(runs.slice(next));
}
function closeSquare(runs, open) {
  const last = open.at(-1);
  if (last?.bracket !== "[") return false;
  open.pop();
  const inside = runs.slice(last.run);
  const text = inside.map((run) => run.text).join("");
  if (/\||:\s*\d*\.?\d+\s*$/.test(text)) runs.splice(last.run, inside.length, { text: `[${text}]`, weight: 1 });
  else for (const run of inside) run.weight /= STEP;
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
const _hoisted_1$9 = {
  key: 0,
  class: "break"
};
const _hoisted_2$9 = ["href", "title", "onClick"];
const _hoisted_3$9 = {
  key: 0,
  class: "weight"
};
const LONGEST_WORD = 64;
const SHORT_WORD = 32;
const _sfc_main$a = /* @__PURE__ */ defineComponent({
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
    function queryOf(word) {
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
            word.kind === "break" ? (openBlock(), createElementBlock("span", _hoisted_1$9, toDisplayString(word.text), 1)) : (openBlock(), createElementBlock("a", {
              key: 1,
              class: normalizeClass(["word", { short: word.text.length <= SHORT_WORD, prose: word.text.length > LONGEST_WORD }]),
              href: unref(href)({ query: queryOf(word) }),
              title: unref(t)("inspector.searchFor"),
              onClick: withModifiers(($event) => unref(go)({ query: queryOf(word) }), ["exact", "prevent"])
            }, [
              (openBlock(true), createElementBlock(Fragment, null, renderList(parts(word), (part, place) => {
                return openBlock(), createBlock(resolveDynamicComponent(part.isHit ? "mark" : "span"), { key: place }, {
                  default: withCtx(() => [
                    createTextVNode(toDisplayString(part.text), 1)
                  ]),
                  _: 2
                }, 1024);
              }), 128)),
              word.weight !== 1 ? (openBlock(), createElementBlock("span", _hoisted_3$9, toDisplayString(unref(weight)(word.weight)), 1)) : createCommentVNode("", true)
            ], 10, _hoisted_2$9)),
            _cache[0] || (_cache[0] = createTextVNode(" " + toDisplayString(" "), -1))
          ], 64);
        }), 128))
      ], 2);
    };
  }
});
const PromptWords = /* @__PURE__ */ _export_sfc(_sfc_main$a, [["__scopeId", "data-v-23d2729d"]]);
const _hoisted_1$8 = { class: "tags" };
const _hoisted_2$8 = ["title", "onClick"];
const _hoisted_3$8 = ["aria-label", "onClick"];
const _hoisted_4$7 = ["list", "aria-label", "placeholder", "onKeydown"];
const _hoisted_5$7 = ["id"];
const _hoisted_6$7 = ["value"];
const _sfc_main$9 = /* @__PURE__ */ defineComponent({
  __name: "TagEditor",
  props: {
    item: {}
  },
  emits: ["search"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const tagging = sharedTagging.use();
    const library = sharedLibrary.use();
    const input = useTemplateRef("input");
    const listId = useId();
    const isAdding = shallowRef(false);
    const name = shallowRef("");
    const tags = computed(() => tagging.tagsOf(props.item));
    const others = computed(() => tagging.tags.value.filter((tag) => !tags.value.includes(tag)));
    async function begin() {
      isAdding.value = true;
      await nextTick();
      input.value?.focus();
    }
    async function add() {
      const wanted = name.value.trim();
      name.value = "";
      if (wanted === "") isAdding.value = false;
      else await tagging.addByName(props.item, wanted);
    }
    function end() {
      isAdding.value = false;
      name.value = "";
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", _hoisted_1$8, [
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
            ], 8, _hoisted_2$8),
            !unref(library).isReadOnly.value ? (openBlock(), createElementBlock("button", {
              key: 0,
              type: "button",
              class: "remove",
              "aria-label": unref(t)("inspector.removeTag", { name: tag.name }),
              onClick: ($event) => unref(tagging).toggle(__props.item, tag)
            }, [
              createVNode(unref(X), { size: 12 })
            ], 8, _hoisted_3$8)) : createCommentVNode("", true)
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
            }, null, 40, _hoisted_4$7), [
              [vModelText, name.value]
            ]),
            createBaseVNode("datalist", { id: unref(listId) }, [
              (openBlock(true), createElementBlock(Fragment, null, renderList(others.value, (tag) => {
                return openBlock(), createElementBlock("option", {
                  key: tag.id,
                  value: tag.name
                }, null, 8, _hoisted_6$7);
              }), 128))
            ], 8, _hoisted_5$7)
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
const TagEditor = /* @__PURE__ */ _export_sfc(_sfc_main$9, [["__scopeId", "data-v-e1d11966"]]);
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
const _hoisted_1$7 = ["aria-label"];
const _hoisted_2$7 = {
  key: 0,
  class: "nothing"
};
const _hoisted_3$7 = { class: "facts" };
const _hoisted_4$6 = {
  key: 0,
  class: "note failed",
  role: "alert"
};
const _hoisted_5$6 = { key: 0 };
const _hoisted_6$6 = { class: "heading" };
const _hoisted_7$5 = { key: 1 };
const _hoisted_8$5 = { class: "heading" };
const _hoisted_9$5 = { key: 2 };
const _hoisted_10$4 = { class: "heading" };
const _hoisted_11$4 = ["title", "onClick"];
const _hoisted_12$3 = ["title", "onClick"];
const _hoisted_13$1 = { class: "loras" };
const _hoisted_14$1 = ["title", "onClick"];
const _hoisted_15$1 = {
  key: 0,
  class: "weight"
};
const _hoisted_16 = ["title"];
const _hoisted_17 = { key: 3 };
const _hoisted_18 = { class: "note" };
const _hoisted_19 = { key: 0 };
const _hoisted_20 = { class: "heading" };
const _hoisted_21 = { class: "others" };
const _hoisted_22 = {
  key: 4,
  class: "note"
};
const _hoisted_23 = {
  key: 5,
  class: "note"
};
const _hoisted_24 = { key: 6 };
const _hoisted_25 = { class: "heading" };
const _hoisted_26 = { class: "others" };
const _hoisted_27 = ["title", "onClick"];
const _hoisted_28 = ["open"];
const _hoisted_29 = { class: "heading" };
const _hoisted_30 = { class: "field" };
const _hoisted_31 = ["open"];
const _hoisted_32 = { class: "heading" };
const _hoisted_33 = ["onClick"];
const _hoisted_34 = { class: "heading" };
const _hoisted_35 = ["title"];
const _sfc_main$8 = /* @__PURE__ */ defineComponent({
  __name: "InspectorPanel",
  props: {
    item: {},
    query: {}
  },
  emits: ["like", "rate"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, te, locale } = useI18n();
    const problemText = useProblemText();
    const { go } = sharedPlace.use();
    const library = sharedLibrary.use();
    const tagging = sharedTagging.use();
    const toasts = sharedToasts.use();
    const path = computed(() => props.item?.fullpath ?? "");
    const { generation, problem, retry } = useGeneration(path);
    const isLiked = computed(() => props.item !== void 0 && tagging.isLiked(props.item));
    const facts = computed(() => {
      const { item } = props;
      if (!item) return "";
      const width = item.width || generation.value?.width || 0;
      const height = item.height || generation.value?.height || 0;
      const size = width > 0 ? `${String(width)} × ${String(height)}` : "";
      return [size, bytes(item.bytes, locale.value), moment(item.date, locale.value)].filter((part) => part !== "").join(" · ");
    });
    const parameters2 = computed(() => sortedParameters(generation.value?.parameters ?? []));
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
        !__props.item ? (openBlock(), createElementBlock("div", _hoisted_2$7, [
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
          createBaseVNode("p", _hoisted_3$7, toDisplayString(facts.value), 1),
          createVNode(StarRating, {
            class: "rating",
            rating: unref(tagging).ratingOf(__props.item),
            "is-fixed": unref(library).isReadOnly.value,
            onRate: _cache[1] || (_cache[1] = ($event) => emit("rate", $event))
          }, null, 8, ["rating", "is-fixed"]),
          createVNode(TagEditor, {
            item: __props.item,
            onSearch: _cache[2] || (_cache[2] = ($event) => unref(go)({ query: unref(queryOfTag)($event) }))
          }, null, 8, ["item"]),
          unref(problem) ? (openBlock(), createElementBlock("div", _hoisted_4$6, [
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
            unref(generation).prompt ? (openBlock(), createElementBlock("section", _hoisted_5$6, [
              createBaseVNode("h3", _hoisted_6$6, [
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
              createBaseVNode("h3", _hoisted_10$4, toDisplayString(unref(t)("inspector.parameters")), 1),
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
                  createBaseVNode("dd", _hoisted_13$1, [
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
                    }, toDisplayString(unref(generation).generator), 9, _hoisted_16)
                  ])
                ], 64)) : createCommentVNode("", true)
              ])
            ])) : createCommentVNode("", true),
            unref(generation).level === "guess" ? (openBlock(), createElementBlock("div", _hoisted_17, [
              createBaseVNode("p", _hoisted_18, toDisplayString(unref(t)("inspector.guess")), 1),
              unref(generation).origins.length > 0 ? (openBlock(), createElementBlock("details", _hoisted_19, [
                createBaseVNode("summary", _hoisted_20, toDisplayString(unref(t)("inspector.origins")), 1),
                createBaseVNode("dl", _hoisted_21, [
                  (openBlock(true), createElementBlock(Fragment, null, renderList(unref(generation).origins, ([fact, place]) => {
                    return openBlock(), createElementBlock(Fragment, { key: fact }, [
                      createBaseVNode("dt", null, toDisplayString(fact), 1),
                      createBaseVNode("dd", null, toDisplayString(place), 1)
                    ], 64);
                  }), 128))
                ])
              ])) : createCommentVNode("", true)
            ])) : createCommentVNode("", true),
            unref(generation).level === "raw" ? (openBlock(), createElementBlock("p", _hoisted_22, toDisplayString(unref(t)("inspector.rawOnly")), 1)) : createCommentVNode("", true),
            unref(generation).level === "none" ? (openBlock(), createElementBlock("p", _hoisted_23, toDisplayString(unref(t)(`inspector.none.${__props.item.media_type}`)), 1)) : createCommentVNode("", true),
            parameters2.value.others.length > 0 ? (openBlock(), createElementBlock("details", _hoisted_24, [
              createBaseVNode("summary", _hoisted_25, toDisplayString(unref(t)("inspector.more", { count: parameters2.value.others.length })), 1),
              createBaseVNode("dl", _hoisted_26, [
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
                      }, toDisplayString(parameter.value), 9, _hoisted_27)
                    ])
                  ], 64);
                }), 128))
              ])
            ])) : createCommentVNode("", true),
            unref(generation).text ? (openBlock(), createElementBlock("details", {
              key: 7,
              open: unref(generation).level === "raw"
            }, [
              createBaseVNode("summary", _hoisted_29, toDisplayString(unref(t)("inspector.text")), 1),
              createBaseVNode("div", _hoisted_30, [
                createBaseVNode("p", null, [
                  createBaseVNode("button", {
                    type: "button",
                    class: "copy",
                    onClick: _cache[7] || (_cache[7] = ($event) => copy(unref(generation).text))
                  }, [
                    createVNode(unref(Copy), { size: 12 }),
                    createTextVNode(toDisplayString(unref(t)("actions.copy")), 1)
                  ])
                ]),
                createBaseVNode("pre", null, toDisplayString(unref(generation).text), 1)
              ])
            ], 8, _hoisted_28)) : createCommentVNode("", true),
            unref(generation).fields.length > 0 ? (openBlock(), createElementBlock("details", {
              key: 8,
              open: unref(generation).level === "raw" && !unref(generation).text
            }, [
              createBaseVNode("summary", _hoisted_32, toDisplayString(unref(t)("inspector.fields", { count: unref(generation).fields.length })), 1),
              (openBlock(true), createElementBlock(Fragment, null, renderList(unref(generation).fields, (field) => {
                return openBlock(), createElementBlock("div", {
                  key: field.name,
                  class: "field"
                }, [
                  createBaseVNode("p", null, [
                    createBaseVNode("span", null, toDisplayString(field.name), 1),
                    createBaseVNode("button", {
                      type: "button",
                      class: "copy",
                      onClick: ($event) => copy(field.text)
                    }, [
                      createVNode(unref(Copy), { size: 12 }),
                      createTextVNode(toDisplayString(unref(t)("actions.copy")), 1)
                    ], 8, _hoisted_33)
                  ]),
                  createBaseVNode("pre", null, toDisplayString(readable(field.text)), 1)
                ]);
              }), 128))
            ], 8, _hoisted_31)) : createCommentVNode("", true),
            createBaseVNode("section", null, [
              createBaseVNode("h3", _hoisted_34, toDisplayString(unref(t)("inspector.file")), 1),
              createBaseVNode("button", {
                type: "button",
                class: "path",
                title: unref(t)("inspector.clickCopies"),
                onClick: _cache[8] || (_cache[8] = ($event) => copy(__props.item.fullpath))
              }, toDisplayString(__props.item.fullpath), 9, _hoisted_35)
            ])
          ], 64)) : createCommentVNode("", true)
        ], 64))
      ], 8, _hoisted_1$7);
    };
  }
});
const InspectorPanel = /* @__PURE__ */ _export_sfc(_sfc_main$8, [["__scopeId", "data-v-e38fcf02"]]);
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
const _hoisted_1$6 = {
  key: 0,
  class: "chip scope"
};
const _hoisted_2$6 = { class: "cut" };
const _hoisted_3$6 = ["aria-label", "title"];
const _hoisted_4$5 = ["title", "onClick"];
const _hoisted_5$5 = ["aria-label", "onClick"];
const _hoisted_6$5 = ["placeholder", "aria-label", "aria-expanded", "aria-controls", "aria-activedescendant", "aria-invalid"];
const _hoisted_7$4 = ["aria-label", "title"];
const _hoisted_8$4 = ["id", "aria-label"];
const _hoisted_9$4 = ["id", "aria-selected", "onMousedown", "onMousemove"];
const _hoisted_10$3 = { class: "name cut" };
const _hoisted_11$3 = { class: "type" };
const _hoisted_12$2 = { class: "count" };
const _sfc_main$7 = /* @__PURE__ */ defineComponent({
  __name: "SearchBox",
  props: {
    query: {},
    folder: {},
    badAt: {}
  },
  emits: ["search", "leaveFolder", "done"],
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
        const split = splitQuery(query);
        chips.value = split.chips;
        words.value = split.words;
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
        onMousedown: _cache[3] || (_cache[3] = withModifiers(($event) => input.value?.focus(), ["self", "prevent"]))
      }, [
        createVNode(unref(Search), { size: 16 }),
        __props.folder ? (openBlock(), createElementBlock("span", _hoisted_1$6, [
          createVNode(unref(Folder), { size: 13 }),
          createBaseVNode("span", _hoisted_2$6, toDisplayString(unref(nameOf)(__props.folder)), 1),
          createBaseVNode("button", {
            type: "button",
            "aria-label": unref(t)("search.everywhere"),
            title: unref(t)("search.everywhere"),
            onClick: _cache[0] || (_cache[0] = ($event) => emit("leaveFolder"))
          }, [
            createVNode(unref(X), { size: 13 })
          ], 8, _hoisted_3$6)
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
            ], 8, _hoisted_4$5),
            createBaseVNode("button", {
              type: "button",
              "aria-label": unref(t)("search.removeChip", { chip: `${chip.field} ${chip.value}` }),
              onClick: ($event) => removeChip(chip)
            }, [
              createVNode(unref(X), { size: 13 })
            ], 8, _hoisted_5$5)
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
        }, null, 40, _hoisted_6$5), [
          [vModelText, words.value]
        ]),
        words.value || chips.value.length > 0 ? (openBlock(), createElementBlock("button", {
          key: 1,
          type: "button",
          class: "clear",
          "aria-label": unref(t)("search.clear"),
          title: unref(t)("search.clear"),
          onClick: clearAll
        }, [
          createVNode(unref(X), { size: 15 })
        ], 8, _hoisted_7$4)) : createCommentVNode("", true),
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
              createBaseVNode("span", _hoisted_10$3, toDisplayString(tag.name), 1),
              createBaseVNode("span", _hoisted_11$3, toDisplayString(typeOf(tag)), 1),
              createBaseVNode("span", _hoisted_12$2, toDisplayString(unref(count)(tag.count, unref(locale))), 1)
            ], 40, _hoisted_9$4);
          }), 128))
        ], 8, _hoisted_8$4), [
          [vShow, isOpen.value]
        ])
      ], 34);
    };
  }
});
const SearchBox = /* @__PURE__ */ _export_sfc(_sfc_main$7, [["__scopeId", "data-v-b535524b"]]);
const _hoisted_1$5 = ["disabled", "aria-expanded", "aria-label"];
const _hoisted_2$5 = ["href", "title", "aria-current"];
const _hoisted_3$5 = { class: "cut" };
const _hoisted_4$4 = { class: "count" };
const _hoisted_5$4 = ["aria-label", "title"];
const _hoisted_6$4 = { key: 0 };
const _sfc_main$6 = /* @__PURE__ */ defineComponent({
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
        createBaseVNode("div", {
          class: normalizeClass(["line", { here: isHere.value, offline: !__props.folder.online }]),
          style: normalizeStyle({ paddingLeft: `${__props.depth * 14}px` })
        }, [
          createBaseVNode("button", {
            type: "button",
            class: normalizeClass(["twist", { open: isOpen.value }]),
            disabled: !__props.folder.online || children.value?.length === 0,
            "aria-expanded": isOpen.value,
            "aria-label": unref(t)("sidebar.open", { name: __props.folder.name }),
            onClick: _cache[0] || (_cache[0] = ($event) => isOpen.value = !isOpen.value)
          }, [
            createVNode(unref(ChevronRight), { size: 14 })
          ], 10, _hoisted_1$5),
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
            createBaseVNode("span", _hoisted_3$5, toDisplayString(__props.folder.name), 1),
            createBaseVNode("span", _hoisted_4$4, toDisplayString(__props.folder.online ? unref(count)(__props.folder.count, unref(locale)) : unref(t)("sidebar.offline")), 1)
          ], 40, _hoisted_2$5),
          __props.depth === 0 && !unref(library).isReadOnly.value ? (openBlock(), createElementBlock("button", {
            key: 0,
            type: "button",
            class: "more",
            "aria-label": unref(t)("sidebar.manage", { name: __props.folder.name }),
            title: unref(t)("sidebar.manage", { name: __props.folder.name }),
            onClick: _cache[2] || (_cache[2] = ($event) => emit("manage", __props.folder))
          }, [
            createVNode(unref(Ellipsis), { size: 15 })
          ], 8, _hoisted_5$4)) : createCommentVNode("", true)
        ], 6),
        isOpen.value && children.value && children.value.length > 0 ? (openBlock(), createElementBlock("ul", _hoisted_6$4, [
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
const FolderNode = /* @__PURE__ */ _export_sfc(_sfc_main$6, [["__scopeId", "data-v-2f8325d2"]]);
const _hoisted_1$4 = ["aria-label"];
const _hoisted_2$4 = ["href", "aria-current"];
const _hoisted_3$4 = {
  key: 0,
  class: "count"
};
const _hoisted_4$3 = ["href", "aria-current"];
const _hoisted_5$3 = {
  key: 0,
  class: "count"
};
const _hoisted_6$3 = { class: "folders-head" };
const _hoisted_7$3 = { class: "heading" };
const _hoisted_8$3 = ["aria-label"];
const _hoisted_9$3 = {
  key: 1,
  class: "none"
};
const FAVOURITES = "is:liked";
const _sfc_main$5 = /* @__PURE__ */ defineComponent({
  __name: "SideBar",
  props: {
    "isAdding": { type: Boolean, ...{ required: true } },
    "isAddingModifiers": {}
  },
  emits: /* @__PURE__ */ mergeModels(["settings", "trash"], ["update:isAdding"]),
  setup(__props, { emit: __emit }) {
    const AddFolderDialog = defineAsyncComponent(() => __vitePreload(() => import("./AddFolderDialog.js"), true ? __vite__mapDeps([0,1,2]) : void 0));
    const ManageRootDialog = defineAsyncComponent(() => __vitePreload(() => import("./ManageRootDialog.js"), true ? __vite__mapDeps([3,1,2]) : void 0));
    const isAdding = useModel(__props, "isAdding");
    const emit = __emit;
    const { t, locale } = useI18n();
    const problemText = useProblemText();
    const { place, go, href } = sharedPlace.use();
    const library = sharedLibrary.use();
    const tagging = sharedTagging.use();
    const toasts = sharedToasts.use();
    const managed = shallowRef();
    const isEverything = computed(() => place.value.folder === "" && place.value.query === "");
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
            _cache[8] || (_cache[8] = createBaseVNode("i", {
              class: "logo",
              "aria-hidden": "true"
            }, null, -1)),
            createBaseVNode("span", null, toDisplayString(unref(t)("brand")), 1)
          ]),
          createBaseVNode("a", {
            class: normalizeClass(["entry", { here: isEverything.value }]),
            href: unref(href)({}),
            "aria-current": isEverything.value ? "page" : void 0,
            onClick: _cache[0] || (_cache[0] = withModifiers(($event) => unref(go)({}), ["exact", "prevent"]))
          }, [
            createVNode(unref(Images), { size: 16 }),
            createBaseVNode("span", null, toDisplayString(unref(t)("sidebar.everything")), 1),
            unref(library).total.value !== void 0 ? (openBlock(), createElementBlock("span", _hoisted_3$4, toDisplayString(unref(count)(unref(library).total.value, unref(locale))), 1)) : createCommentVNode("", true)
          ], 10, _hoisted_2$4),
          createBaseVNode("a", {
            class: normalizeClass(["entry", { here: isFavourites.value }]),
            href: unref(href)({ query: FAVOURITES }),
            "aria-current": isFavourites.value ? "page" : void 0,
            onClick: _cache[1] || (_cache[1] = withModifiers(($event) => unref(go)({ query: FAVOURITES }), ["exact", "prevent"]))
          }, [
            createVNode(unref(Heart), { size: 16 }),
            createBaseVNode("span", null, toDisplayString(unref(t)("sidebar.favourites")), 1),
            unref(tagging).like.value ? (openBlock(), createElementBlock("span", _hoisted_5$3, toDisplayString(unref(count)(unref(tagging).like.value.count, unref(locale))), 1)) : createCommentVNode("", true)
          ], 10, _hoisted_4$3),
          createBaseVNode("div", _hoisted_6$3, [
            createBaseVNode("h2", _hoisted_7$3, toDisplayString(unref(t)("sidebar.folders")), 1),
            !unref(library).isReadOnly.value ? (openBlock(), createBlock(IconButton, {
              key: 0,
              class: "small",
              label: unref(t)("sidebar.addFolder"),
              onClick: _cache[2] || (_cache[2] = ($event) => isAdding.value = true)
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
                onManage: _cache[3] || (_cache[3] = ($event) => managed.value = $event)
              }, null, 8, ["folder"]);
            }), 128))
          ], 8, _hoisted_8$3)) : unref(library).roots.value ? (openBlock(), createElementBlock("p", _hoisted_9$3, toDisplayString(unref(t)("sidebar.noFolders")), 1)) : createCommentVNode("", true),
          createBaseVNode("footer", null, [
            createBaseVNode("button", {
              type: "button",
              class: "entry",
              onClick: _cache[4] || (_cache[4] = ($event) => emit("trash"))
            }, [
              createVNode(unref(Trash2), { size: 16 }),
              createTextVNode(toDisplayString(unref(t)("trash.title")), 1)
            ]),
            createBaseVNode("button", {
              type: "button",
              class: "entry",
              onClick: _cache[5] || (_cache[5] = ($event) => emit("settings"))
            }, [
              createVNode(unref(Settings), { size: 16 }),
              createTextVNode(toDisplayString(unref(t)("settings.title")), 1)
            ])
          ])
        ], 8, _hoisted_1$4),
        isAdding.value ? (openBlock(), createBlock(unref(AddFolderDialog), {
          key: 0,
          onClose: _cache[6] || (_cache[6] = ($event) => isAdding.value = false),
          onAdded
        })) : createCommentVNode("", true),
        managed.value ? (openBlock(), createBlock(unref(ManageRootDialog), {
          key: 1,
          folder: managed.value,
          onClose: _cache[7] || (_cache[7] = ($event) => managed.value = void 0),
          onRemoved
        }, null, 8, ["folder"])) : createCommentVNode("", true)
      ], 64);
    };
  }
});
const SideBar = /* @__PURE__ */ _export_sfc(_sfc_main$5, [["__scopeId", "data-v-04281ccb"]]);
const _hoisted_1$3 = {
  class: "status",
  role: "contentinfo"
};
const _hoisted_2$3 = { class: "items" };
const _hoisted_3$3 = {
  key: 0,
  class: "selected cut"
};
const _hoisted_4$2 = {
  key: 1,
  class: "mode"
};
const _hoisted_5$2 = {
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
const _hoisted_11$2 = { class: "cut" };
const _hoisted_12$1 = ["aria-label"];
const _sfc_main$4 = /* @__PURE__ */ defineComponent({
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
      return openBlock(), createElementBlock("footer", _hoisted_1$3, [
        createBaseVNode("span", _hoisted_2$3, toDisplayString(items.value), 1),
        __props.selected ? (openBlock(), createElementBlock("span", _hoisted_3$3, toDisplayString(__props.selected), 1)) : createCommentVNode("", true),
        unref(library).isReadOnly.value && unref(library).settings.value ? (openBlock(), createElementBlock("span", _hoisted_4$2, toDisplayString(unref(t)("status.readOnly")), 1)) : createCommentVNode("", true),
        !unref(isConnected) ? (openBlock(), createElementBlock("span", _hoisted_5$2, [
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
          createBaseVNode("span", _hoisted_11$2, toDisplayString(outcome.value), 1),
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
const StatusBar = /* @__PURE__ */ _export_sfc(_sfc_main$4, [["__scopeId", "data-v-8de3b73c"]]);
const _hoisted_1$2 = ["aria-label"];
const _hoisted_2$2 = ["aria-label", "aria-current", "onClick"];
const _hoisted_3$2 = ["src", "onError"];
const REACH = 14;
const HEIGHT = 56;
const GAP = 6;
const _sfc_main$3 = /* @__PURE__ */ defineComponent({
  __name: "FilmStrip",
  props: {
    items: {},
    index: {}
  },
  emits: ["go"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const broken = shallowReactive(/* @__PURE__ */ new Set());
    const frames = computed(() => {
      const from = Math.max(props.index - REACH, 0);
      return props.items.slice(from, props.index + REACH + 1).map((item, place) => ({
        item,
        index: from + place,
        width: Math.round(HEIGHT * Math.min(ratioOf(item.width, item.height), 1.8))
      }));
    });
    const shift = computed(() => {
      let before = 0;
      for (const frame of frames.value) {
        if (frame.index === props.index) return before + frame.width / 2;
        before += frame.width + GAP;
      }
      return 0;
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("nav", {
        class: "film",
        "aria-label": unref(t)("viewer.strip")
      }, [
        createBaseVNode("div", {
          class: "line",
          style: normalizeStyle({ transform: `translateX(${-shift.value}px)` })
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(frames.value, (frame) => {
            return openBlock(), createElementBlock("button", {
              key: frame.item.fullpath,
              type: "button",
              tabindex: "-1",
              class: normalizeClass(["frame", { on: frame.index === __props.index }]),
              "aria-label": frame.item.name,
              "aria-current": frame.index === __props.index,
              style: normalizeStyle({ width: `${frame.width}px` }),
              onClick: ($event) => emit("go", frame.index)
            }, [
              frame.item.media_type !== "audio" && !unref(broken).has(frame.item.fullpath) ? (openBlock(), createElementBlock("img", {
                key: 0,
                src: unref(thumbnailUrl)(frame.item, 256),
                alt: "",
                decoding: "async",
                draggable: "false",
                onError: ($event) => unref(broken).add(frame.item.fullpath)
              }, null, 40, _hoisted_3$2)) : frame.item.media_type === "video" ? (openBlock(), createBlock(unref(Film), {
                key: 1,
                size: 18
              })) : frame.item.media_type === "audio" ? (openBlock(), createBlock(unref(Music), {
                key: 2,
                size: 18
              })) : createCommentVNode("", true)
            ], 14, _hoisted_2$2);
          }), 128))
        ], 4)
      ], 8, _hoisted_1$2);
    };
  }
});
const FilmStrip = /* @__PURE__ */ _export_sfc(_sfc_main$3, [["__scopeId", "data-v-9b792230"]]);
function useOriginal(item, neighbours) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const natural = shallowRef();
  const isLoaded = shallowRef(false);
  const problem = shallowRef("");
  const attempt = shallowRef(0);
  const isMade = shallowRef(false);
  const reserve = /* @__PURE__ */ new Map();
  watch(
    () => item().fullpath,
    () => {
      natural.value = void 0;
      isLoaded.value = false;
      isMade.value = false;
      problem.value = "";
    }
  );
  const original = computed(() => (isMade.value ? shownUrl(item()) : fileUrl(item())) + (attempt.value > 0 ? `&attempt=${String(attempt.value)}` : ""));
  const preview = computed(() => thumbnailUrl(item(), 512));
  const picture = computed(() => {
    if (natural.value) return natural.value;
    const { width, height } = item();
    return width > 0 && height > 0 ? { width, height } : { width: 1024, height: 1024 };
  });
  function preload2() {
    const wanted = neighbours.value.filter((each) => each.media_type === "image").map(fileUrl);
    for (const url of reserve.keys()) if (!wanted.includes(url)) reserve.delete(url);
    for (const url of wanted) {
      if (reserve.has(url)) continue;
      const image = new Image();
      image.src = url;
      reserve.set(url, image);
    }
  }
  async function onError(event) {
    if (event.target instanceof Element && event.target.getAttribute("src") !== original.value) return;
    if (!isMade.value && item().media_type !== "audio") {
      isMade.value = true;
      return;
    }
    const asked = original.value;
    const words = await whyNotShown(asked, preview.value);
    if (asked === original.value) problem.value = words;
  }
  async function whyNotShown(url, small) {
    const response = await fetch(url, { headers: { Range: "bytes=0-0" } }).catch(() => void 0);
    if (response === void 0) return t("errors.offline");
    if (!response.ok) return problemText(await problemOf(response));
    const preview2 = await fetch(small).catch(() => void 0);
    const why = preview2 === void 0 || preview2.ok ? t("viewer.cannotShow") : problemText(await problemOf(preview2));
    return `${why} ${t("viewer.canDownload")}`;
  }
  return {
    picture,
    original,
    preview,
    problem,
    isLoaded,
    onLoad(event) {
      if (!(event.target instanceof HTMLImageElement)) return;
      natural.value = { width: event.target.naturalWidth, height: event.target.naturalHeight };
      isLoaded.value = true;
      preload2();
    },
    onError,
    retry() {
      problem.value = "";
      isMade.value = false;
      attempt.value += 1;
    }
  };
}
const CLOSEST = 16;
function fit(picture, stage) {
  const scale = fitScale(picture, stage);
  return centred(picture, stage, scale);
}
function fitScale(picture, stage) {
  if (picture.width <= 0 || picture.height <= 0) return 1;
  const whole = Math.min(stage.width / picture.width, stage.height / picture.height);
  const most = Math.max(picture.width, picture.height) < 160 ? 4 : 2;
  return Math.min(whole, most);
}
function centred(picture, stage, scale) {
  return {
    scale,
    x: (stage.width - picture.width * scale) / 2,
    y: (stage.height - picture.height * scale) / 2
  };
}
function zoomAt(view, factor, point, picture, stage) {
  const least = Math.min(fitScale(picture, stage), 1);
  const scale = Math.min(Math.max(view.scale * factor, least), CLOSEST);
  const grown = scale / view.scale;
  const moved = { scale, x: point.x - (point.x - view.x) * grown, y: point.y - (point.y - view.y) * grown };
  return held(moved, picture, stage);
}
function pan(view, dx, dy, picture, stage) {
  return held({ ...view, x: view.x + dx, y: view.y + dy }, picture, stage);
}
function held(view, picture, stage) {
  return {
    scale: view.scale,
    x: hold(view.x, picture.width * view.scale, stage.width),
    y: hold(view.y, picture.height * view.scale, stage.height)
  };
}
function hold(start, length, room) {
  if (length <= room) return (room - length) / 2;
  return Math.min(Math.max(start, room - length), 0);
}
const SWIPE = 56;
const DOUBLE_TAP_MS = 300;
const WHEEL_STEP = 1.0015;
function useStage(stage, picture, listeners) {
  const room = shallowRef({ width: 0, height: 0 });
  const view = shallowRef({ x: 0, y: 0, scale: 1 });
  const isFitted = shallowRef(true);
  const drag = shallowRef({ x: 0, y: 0 });
  const fingers = /* @__PURE__ */ new Map();
  let hasMoved = false;
  let lastTap = 0;
  watch([picture, room], () => {
    if (isFitted.value) refit();
    else set2(pan(view.value, 0, 0, picture.value, room.value));
  });
  function refit() {
    isFitted.value = true;
    view.value = fit(picture.value, room.value);
  }
  function set2(next) {
    view.value = next;
    isFitted.value = Math.abs(next.scale / fitScale(picture.value, room.value) - 1) < 1e-3;
  }
  function zoom(factor, point = { x: room.value.width / 2, y: room.value.height / 2 }) {
    set2(zoomAt(view.value, factor, point, picture.value, room.value));
  }
  function toggle(point) {
    if (!isFitted.value) {
      refit();
      return;
    }
    const target = view.value.scale < 0.99 ? 1 : view.value.scale * 2;
    zoom(target / view.value.scale, point);
  }
  function actualSize() {
    set2(centred(picture.value, room.value, 1));
  }
  function pointOf(event) {
    const box = stage.value?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  }
  function onWheel(event) {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 32 : 1;
    zoom(WHEEL_STEP ** (-event.deltaY * lines * (event.ctrlKey ? 4 : 1)), pointOf(event));
  }
  function onPointerDown(event) {
    if (event.button !== 0) return;
    if (event.target instanceof Element && event.target.closest("button, a, video, audio")) return;
    stage.value?.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, pointOf(event));
    hasMoved = false;
  }
  function onPointerMove(event) {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    if (other) pinch(before, now, other);
    else if (isFitted.value) drag.value = { x: drag.value.x + dx, y: drag.value.y + dy };
    else set2(pan(view.value, dx, dy, picture.value, room.value));
    if (Math.abs(drag.value.x) + Math.abs(drag.value.y) > 6 || !isFitted.value) hasMoved = true;
  }
  function pinch(before, now, other) {
    const apart = (point) => Math.hypot(point.x - other.x, point.y - other.y);
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    zoom(apart(now) / Math.max(apart(before), 1), middle);
    drag.value = { x: 0, y: 0 };
    hasMoved = true;
  }
  function onPointerUp(event) {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
    const { x, y } = drag.value;
    drag.value = { x: 0, y: 0 };
    if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y)) listeners.swipe(x < 0 ? 1 : -1);
    else if (event.pointerType !== "mouse" && y > SWIPE * 1.5) listeners.dismiss();
    else if (event.pointerType !== "mouse" && !hasMoved) tap(event);
  }
  function tap(event) {
    const isSecond = event.timeStamp - lastTap < DOUBLE_TAP_MS;
    lastTap = isSecond ? 0 : event.timeStamp;
    if (isSecond) toggle(pointOf(event));
  }
  function onDoubleClick(event) {
    if (event.target instanceof Element && event.target.closest("button, a, video, audio")) return;
    if (performance.now() - lastTap > 2 * DOUBLE_TAP_MS) toggle(pointOf(event));
  }
  const observer = new ResizeObserver(([entry]) => {
    if (entry) room.value = { width: entry.contentRect.width, height: entry.contentRect.height };
  });
  onMounted(() => {
    if (!stage.value) return;
    observer.observe(stage.value);
    stage.value.addEventListener("wheel", onWheel, { passive: false });
  });
  onBeforeUnmount(() => {
    observer.disconnect();
  });
  return {
    view,
    isFitted: computed(() => isFitted.value),
    /** For the picture: its natural size, moved and scaled. */
    style: computed(() => ({
      width: `${String(picture.value.width)}px`,
      height: `${String(picture.value.height)}px`,
      transform: `translate(${String(view.value.x + drag.value.x)}px, ${String(view.value.y + Math.max(drag.value.y, 0))}px) scale(${String(view.value.scale)})`
    })),
    percent: computed(() => Math.round(view.value.scale * 100)),
    refit,
    zoom,
    toggle,
    actualSize,
    handlers: {
      pointerdown: onPointerDown,
      pointermove: onPointerMove,
      pointerup: onPointerUp,
      pointercancel: onPointerUp,
      dblclick: onDoubleClick
    }
  };
}
const _hoisted_1$1 = ["aria-label"];
const _hoisted_2$1 = { class: "top" };
const _hoisted_3$1 = { class: "name cut" };
const _hoisted_4$1 = {
  key: 0,
  class: "percent"
};
const _hoisted_5$1 = {
  class: "position",
  "aria-live": "polite"
};
const _hoisted_6$1 = ["href", "title", "aria-label"];
const _hoisted_7$1 = {
  key: 0,
  class: "failed",
  role: "alert"
};
const _hoisted_8$1 = { class: "what" };
const _hoisted_9$1 = ["src"];
const _hoisted_10$1 = ["src"];
const _hoisted_11$1 = ["src"];
const _hoisted_12 = ["src", "alt"];
const _hoisted_13 = ["aria-label"];
const _hoisted_14 = ["aria-label"];
const _hoisted_15 = {
  key: 1,
  class: "beside"
};
const _sfc_main$2 = /* @__PURE__ */ defineComponent({
  __name: "MediaViewer",
  props: {
    item: {},
    index: {},
    items: {},
    total: {},
    isInspectorOpen: { type: Boolean }
  },
  emits: ["go", "close", "toggleInspector", "like", "rate", "remove"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, locale } = useI18n();
    const tagging = sharedTagging.use();
    const library = sharedLibrary.use();
    const viewer2 = useTemplateRef("viewer");
    const stage = useTemplateRef("stage");
    const isLiked = computed(() => tagging.isLiked(props.item));
    const hasPrevious = computed(() => props.index > 0);
    const hasNext = computed(() => props.index >= 0 && props.index < props.items.length - 1);
    const position = computed(
      () => props.index < 0 ? "" : `${count(props.index + 1, locale.value)} / ${count(props.total, locale.value)}`
    );
    const neighbours = computed(
      () => props.index < 0 ? [] : [props.items[props.index + 1], props.items[props.index - 1]].filter((item) => item !== void 0)
    );
    const { picture, original, preview, problem, isLoaded, onLoad, onError, retry } = useOriginal(() => props.item, neighbours);
    const { style, isFitted, percent, refit, zoom, actualSize, handlers } = useStage(stage, picture, {
      swipe: step,
      dismiss: () => {
        emit("close");
      }
    });
    watch(() => props.item.fullpath, refit);
    function step(by) {
      if (by > 0 ? hasNext.value : hasPrevious.value) emit("go", props.index + by);
    }
    function onKeydown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
      const target = event.target;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      if (target instanceof HTMLMediaElement && /^(Arrow| )/.test(event.key)) return;
      const action = actionOf(event.key);
      if (!action) return;
      action();
      event.preventDefault();
    }
    function actionOf(key) {
      switch (key) {
        case "Escape":
          return () => {
            emit("close");
          };
        case "ArrowRight":
        case "ArrowDown":
          return () => {
            step(1);
          };
        case "ArrowLeft":
        case "ArrowUp":
          return () => {
            step(-1);
          };
        case "Home":
          return () => {
            if (hasPrevious.value) emit("go", 0);
          };
        case "f":
        case "F":
          return () => {
            emit("like");
          };
        case "i":
        case "I":
          return () => {
            emit("toggleInspector");
          };
        case "Delete":
          return () => {
            emit("remove");
          };
        case "+":
        case "=":
          return () => {
            zoom(1.25);
          };
        case "-":
          return () => {
            zoom(0.8);
          };
        case "z":
        case "Z":
          return isFitted.value ? actualSize : refit;
        default:
          return /^[0-5]$/.test(key) ? () => {
            emit("rate", Number(key));
          } : void 0;
      }
    }
    onMounted(() => {
      addEventListener("keydown", onKeydown);
      void nextTick(() => viewer2.value?.focus());
    });
    onBeforeUnmount(() => {
      removeEventListener("keydown", onKeydown);
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        ref_key: "viewer",
        ref: viewer2,
        class: normalizeClass(["viewer", { "with-inspector": __props.isInspectorOpen }]),
        role: "dialog",
        "aria-modal": "true",
        "aria-label": __props.item.name,
        tabindex: "-1",
        "data-testid": "viewer"
      }, [
        createBaseVNode("header", _hoisted_2$1, [
          createBaseVNode("span", _hoisted_3$1, toDisplayString(__props.item.name), 1),
          !unref(isFitted) ? (openBlock(), createElementBlock("span", _hoisted_4$1, toDisplayString(unref(percent)) + " %", 1)) : createCommentVNode("", true),
          createBaseVNode("span", _hoisted_5$1, toDisplayString(position.value), 1),
          __props.item.media_type === "image" ? (openBlock(), createBlock(IconButton, {
            key: 1,
            class: "wide-only",
            label: unref(isFitted) ? unref(t)("viewer.actualSize") : unref(t)("viewer.fit"),
            onClick: _cache[0] || (_cache[0] = ($event) => unref(isFitted) ? unref(actualSize)() : unref(refit)())
          }, {
            default: withCtx(() => [
              unref(isFitted) ? (openBlock(), createBlock(unref(Maximize), {
                key: 0,
                size: 17
              })) : (openBlock(), createBlock(unref(Scan), {
                key: 1,
                size: 17
              }))
            ]),
            _: 1
          }, 8, ["label"])) : createCommentVNode("", true),
          !__props.isInspectorOpen ? (openBlock(), createBlock(StarRating, {
            key: 2,
            class: "wide-only",
            rating: unref(tagging).ratingOf(__props.item),
            "is-fixed": unref(library).isReadOnly.value,
            onRate: _cache[1] || (_cache[1] = ($event) => emit("rate", $event))
          }, null, 8, ["rating", "is-fixed"])) : createCommentVNode("", true),
          !unref(library).isReadOnly.value ? (openBlock(), createBlock(IconButton, {
            key: 3,
            label: isLiked.value ? unref(t)("actions.unlike") : unref(t)("actions.like"),
            "aria-pressed": isLiked.value,
            onClick: _cache[2] || (_cache[2] = ($event) => emit("like"))
          }, {
            default: withCtx(() => [
              createVNode(unref(Heart), {
                size: 17,
                fill: isLiked.value ? "currentColor" : "none",
                class: normalizeClass({ liked: isLiked.value })
              }, null, 8, ["fill", "class"])
            ]),
            _: 1
          }, 8, ["label", "aria-pressed"])) : createCommentVNode("", true),
          createBaseVNode("a", {
            class: "download",
            href: unref(downloadUrl)(__props.item),
            title: unref(t)("actions.download"),
            "aria-label": unref(t)("actions.download")
          }, [
            createVNode(unref(Download), { size: 17 })
          ], 8, _hoisted_6$1),
          !unref(library).isReadOnly.value && __props.index >= 0 ? (openBlock(), createBlock(IconButton, {
            key: 4,
            label: unref(t)("actions.delete"),
            onClick: _cache[3] || (_cache[3] = ($event) => emit("remove"))
          }, {
            default: withCtx(() => [
              createVNode(unref(Trash2), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"])) : createCommentVNode("", true),
          createVNode(IconButton, {
            label: unref(t)("inspector.toggle"),
            "aria-pressed": __props.isInspectorOpen,
            "is-on": __props.isInspectorOpen,
            onClick: _cache[4] || (_cache[4] = ($event) => emit("toggleInspector"))
          }, {
            default: withCtx(() => [
              createVNode(unref(PanelRight), { size: 17 })
            ]),
            _: 1
          }, 8, ["label", "aria-pressed", "is-on"]),
          createVNode(IconButton, {
            label: unref(t)("actions.close"),
            onClick: _cache[5] || (_cache[5] = ($event) => emit("close"))
          }, {
            default: withCtx(() => [
              createVNode(unref(X), { size: 19 })
            ]),
            _: 1
          }, 8, ["label"])
        ]),
        createBaseVNode("div", mergeProps({
          ref_key: "stage",
          ref: stage,
          class: ["stage", { zoomed: !unref(isFitted) }]
        }, toHandlers(unref(handlers), true)), [
          unref(problem) ? (openBlock(), createElementBlock("div", _hoisted_7$1, [
            createBaseVNode("p", _hoisted_8$1, toDisplayString(unref(t)("viewer.failed")), 1),
            createBaseVNode("p", null, toDisplayString(unref(problem)), 1),
            createBaseVNode("button", {
              type: "button",
              onClick: _cache[6] || (_cache[6] = //@ts-ignore
              (...args) => unref(retry) && unref(retry)(...args))
            }, toDisplayString(unref(t)("actions.retry")), 1)
          ])) : __props.item.media_type === "video" ? (openBlock(), createElementBlock("video", {
            key: unref(original),
            src: unref(original),
            controls: "",
            autoplay: "",
            loop: "",
            playsinline: "",
            onError: _cache[7] || (_cache[7] = //@ts-ignore
            (...args) => unref(onError) && unref(onError)(...args))
          }, null, 40, _hoisted_9$1)) : __props.item.media_type === "audio" ? (openBlock(), createElementBlock("audio", {
            key: unref(original),
            src: unref(original),
            controls: "",
            autoplay: "",
            onError: _cache[8] || (_cache[8] = //@ts-ignore
            (...args) => unref(onError) && unref(onError)(...args))
          }, null, 40, _hoisted_10$1)) : (openBlock(), createElementBlock("div", {
            key: 3,
            class: "picture",
            style: normalizeStyle(unref(style))
          }, [
            !unref(isLoaded) ? (openBlock(), createElementBlock("img", {
              key: 0,
              class: "preview",
              src: unref(preview),
              alt: "",
              draggable: "false"
            }, null, 8, _hoisted_11$1)) : createCommentVNode("", true),
            (openBlock(), createElementBlock("img", {
              key: unref(original),
              src: unref(original),
              alt: __props.item.name,
              class: normalizeClass({ loaded: unref(isLoaded) }),
              draggable: "false",
              onLoad: _cache[9] || (_cache[9] = //@ts-ignore
              (...args) => unref(onLoad) && unref(onLoad)(...args)),
              onError: _cache[10] || (_cache[10] = //@ts-ignore
              (...args) => unref(onError) && unref(onError)(...args))
            }, null, 42, _hoisted_12))
          ], 4)),
          hasPrevious.value ? (openBlock(), createElementBlock("button", {
            key: 4,
            type: "button",
            class: "arrow left",
            "aria-label": unref(t)("viewer.previous"),
            onClick: _cache[11] || (_cache[11] = ($event) => step(-1))
          }, [
            createVNode(unref(ChevronLeft), { size: 22 })
          ], 8, _hoisted_13)) : createCommentVNode("", true),
          hasNext.value ? (openBlock(), createElementBlock("button", {
            key: 5,
            type: "button",
            class: "arrow right",
            "aria-label": unref(t)("viewer.next"),
            onClick: _cache[12] || (_cache[12] = ($event) => step(1))
          }, [
            createVNode(unref(ChevronRight), { size: 22 })
          ], 8, _hoisted_14)) : createCommentVNode("", true)
        ], 16),
        __props.index >= 0 && __props.items.length > 1 ? (openBlock(), createBlock(FilmStrip, {
          key: 0,
          items: __props.items,
          index: __props.index,
          onGo: _cache[13] || (_cache[13] = ($event) => emit("go", $event))
        }, null, 8, ["items", "index"])) : createCommentVNode("", true),
        __props.isInspectorOpen ? (openBlock(), createElementBlock("aside", _hoisted_15, [
          renderSlot(_ctx.$slots, "inspector", {}, void 0, true)
        ])) : createCommentVNode("", true)
      ], 10, _hoisted_1$1);
    };
  }
});
const MediaViewer = /* @__PURE__ */ _export_sfc(_sfc_main$2, [["__scopeId", "data-v-35bfae47"]]);
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
  function drop(path) {
    const before = collection.value;
    if (!before?.items.some((item) => item.fullpath === path)) return () => void 0;
    const after = { ...before, total: before.total - 1, items: before.items.filter((item) => item.fullpath !== path) };
    collection.value = after;
    return () => {
      if (collection.value === after) collection.value = before;
      else if (collection.value?.key === before.key) void load();
    };
  }
  const refreshSoon = spaced(refresh, REFRESH_MS);
  onScopeDispose(() => {
    request.abort();
  });
  return { collection, problem, isLoading, newCount, load, loadMore, drop, refresh: refreshSoon };
}
async function firstPage(place, signal) {
  const request = { sort: place.sort, cursor: "", size: FIRST_PAGE };
  const own = await fetchPage(place, request, false, signal);
  if (own.total > 0 || own.folders.length === 0) return own;
  const below = await fetchPage(place, request, true, signal);
  return { ...below, folders: own.folders };
}
async function fetchPage(place, request, isDeep, signal) {
  if (place.folder !== "" && place.query === "") {
    const { files: files2, folders, total: total2, cursor: cursor2 } = await listFolder(place.folder, isDeep, request, signal);
    return { items: files2, folders, isDeep, total: total2, next: cursor2.has_next ? cursor2.next : void 0 };
  }
  const scope = place.folder === "" ? [] : [place.folder];
  const { files, total, cursor } = await search$1(place.query, scope, request, signal);
  return { items: files, folders: [], isDeep, total, next: cursor.has_next ? cursor.next : void 0 };
}
function appended(items, page) {
  const known = new Set(items.slice(-2 * LATER_PAGE).map((item) => item.fullpath));
  return items.concat(page.filter((item) => !known.has(item.fullpath)));
}
function isSame(page, list) {
  return page.total === list.total && page.folders.length === list.folders.length && page.items.every((item, index) => {
    const shown = list.items[index];
    return shown?.fullpath === item.fullpath && shown.date === item.date && shown.width === item.width;
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
function useRemoving({ drop, load }) {
  const { t } = useI18n();
  const toasts = sharedToasts.use();
  const tagging = sharedTagging.use();
  const problemText = useProblemText();
  async function remove2(item) {
    const putBack = drop(item.fullpath);
    try {
      const { operation_id } = await deleteFiles([item.fullpath]);
      const again = async () => {
        if (await undone(operation_id ?? void 0)) putBack();
      };
      toasts.tell(t("removing.deleted", { name: item.name }), "done", { label: t("removing.undo"), run: () => void again() });
    } catch (error) {
      putBack();
      if (!(error instanceof ApiError)) throw error;
      toasts.tell(problemText(error), "failed");
    }
  }
  async function undoLast() {
    if (!await undone()) return;
    tagging.forget();
    toasts.tell(t("removing.undone"));
    await load();
  }
  async function undone(operationId) {
    try {
      const { errors: errors2 } = await undo(operationId);
      for (const error of errors2.slice(0, 1)) toasts.tell(error, "failed");
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const isNothing = error.code === "not-found" && operationId === void 0;
      toasts.tell(isNothing ? t("removing.nothing") : problemText(error), isNothing ? "done" : "failed");
      return false;
    }
  }
  return { remove: remove2, undoLast };
}
const _hoisted_1 = ["inert"];
const _hoisted_2 = ["inert"];
const _hoisted_3 = { class: "bar" };
const _hoisted_4 = ["min", "max", "aria-label", "title"];
const _hoisted_5 = { class: "list" };
const _hoisted_6 = {
  key: 2,
  class: "results"
};
const _hoisted_7 = {
  key: 1,
  class: "beside"
};
const _hoisted_8 = ["aria-label"];
const _hoisted_9 = ["href"];
const _hoisted_10 = ["href"];
const _hoisted_11 = ["aria-expanded"];
const _sfc_main$1 = /* @__PURE__ */ defineComponent({
  __name: "Workspace",
  setup(__props) {
    const SettingsDialog = defineAsyncComponent(() => __vitePreload(() => import("./SettingsDialog.js"), true ? __vite__mapDeps([4,1,2]) : void 0));
    const KeysDialog = defineAsyncComponent(() => __vitePreload(() => import("./KeysDialog.js"), true ? __vite__mapDeps([5,1,2]) : void 0));
    const TrashDialog = defineAsyncComponent(() => __vitePreload(() => import("./TrashDialog.js"), true ? __vite__mapDeps([6,1,2]) : void 0));
    const FailuresDialog = defineAsyncComponent(() => __vitePreload(() => import("./FailuresDialog.js"), true ? __vite__mapDeps([7,1,2]) : void 0));
    const { t, locale } = useI18n();
    const { place, isReturn, go, href, open, close } = sharedPlace.use();
    const library = sharedLibrary.use();
    const jobs2 = sharedJobs.use();
    const tagging = sharedTagging.use();
    const preferences = sharedPreferences.use();
    const isNarrow = useIsNarrow();
    const grid2 = useTemplateRef("grid");
    const search2 = useTemplateRef("search");
    const { collection, problem, isLoading, newCount, load, loadMore, drop, refresh } = useCollection(place, isReturn, () => isAtTop.value);
    const items = computed(() => collection.value?.items ?? []);
    const total = computed(() => collection.value?.total ?? 0);
    const { item: openItem, index: openIndex } = useOpenItem(place, collection);
    const { remove: remove2, undoLast } = useRemoving({ drop, load });
    const selected = shallowRef("");
    const selectedItem = computed(() => items.value.find((item) => item.fullpath === selected.value));
    const dialog = shallowRef();
    const failures = shallowRef();
    const isAddingFolder = shallowRef(false);
    const isSheetOpen = shallowRef(false);
    const isViewerSheetOpen = shallowRef(false);
    const isInspectorShown = computed(() => preferences.isInspectorOpen && !isNarrow.value);
    const rowHeight = computed(() => isNarrow.value ? Math.round(preferences.rowHeight * 0.65) : preferences.rowHeight);
    const offsets = /* @__PURE__ */ new Map();
    const offset = shallowRef(0);
    const isAtTop = computed(() => offset.value < 40 && place.value.open === "");
    watch(
      () => collection.value?.key,
      async (key) => {
        isSheetOpen.value = false;
        selected.value = isReturn.value ? selected.value : "";
        await nextTick();
        grid2.value?.goTo(isReturn.value && key !== void 0 && offsets.get(key) || 0);
      }
    );
    watch(library.changes, refresh);
    watch([newCount, isAtTop], ([found, top]) => {
      if (found > 0 && top) refresh();
    });
    function onScrolled(now) {
      offset.value = now;
      offsets.set(listKey(place.value), now);
    }
    async function showNew() {
      await load();
      grid2.value?.goTo(0);
    }
    function onPress(index) {
      const item = items.value[index];
      if (!item) return;
      if (isInspectorShown.value && selected.value !== item.fullpath) selected.value = item.fullpath;
      else openAt(index);
    }
    function openAt(index) {
      const item = items.value[index];
      if (!item) return;
      selected.value = item.fullpath;
      open(item.fullpath);
      if (index > items.value.length - 20) void loadMore();
    }
    function toggleViewerInspector() {
      if (isNarrow.value) isViewerSheetOpen.value = !isViewerSheetOpen.value;
      else preferences.isViewerInspectorOpen = !preferences.isViewerInspectorOpen;
    }
    function rate2(item, stars) {
      if (item && !library.isReadOnly.value) void tagging.rate(item, stars);
    }
    function like(item) {
      if (item && !library.isReadOnly.value) void tagging.toggleLike(item);
    }
    async function removeAt(index) {
      const item = items.value[index];
      if (!item || library.isReadOnly.value) return;
      const isOpen = place.value.open !== "";
      const neighbour = items.value[index + 1] ?? items.value[index - 1];
      if (isOpen && !neighbour) close();
      const removal = remove2(item);
      selected.value = selected.value === "" ? "" : neighbour?.fullpath ?? "";
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
    const hasBadQuery = computed(() => problem.value?.code === "bad-query" ? Number(problem.value.details["position"] ?? 0) : void 0);
    function onSearch(query) {
      go({ folder: place.value.folder, query: query.trim() });
    }
    function setSort(sort2) {
      go({ folder: place.value.folder, query: place.value.query, sort: sort2 });
    }
    function onKeydown(event) {
      if (event.altKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest("input, textarea, select")) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key !== "z" || event.shiftKey || library.isReadOnly.value) return;
        void undoLast();
        event.preventDefault();
        return;
      }
      if (event.key === "?") dialog.value = "keys";
      else if (place.value.open !== "") return;
      else if (event.key === "/") search2.value?.focus();
      else if (event.key === "i" || event.key === "I") preferences.isInspectorOpen = !preferences.isInspectorOpen;
      else if (event.key === "Escape" && selected.value !== "") selected.value = "";
      else if (event.key.startsWith("Arrow") && target === document.body && items.value.length > 0) void grid2.value?.focusTile(0);
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
      const where = place.value.open || place.value.query || place.value.folder;
      return where === "" ? t("brand") : `${place.value.query && !place.value.open ? where : nameOf(where)} · ${t("brand")}`;
    });
    watch(title, (text) => document.title = text, { immediate: true });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock(Fragment, null, [
        createBaseVNode("div", {
          class: normalizeClass(["workspace", { "with-inspector": isInspectorShown.value, "sheet-open": isSheetOpen.value }]),
          inert: unref(openItem) !== void 0
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
          createBaseVNode("main", null, [
            createBaseVNode("div", _hoisted_3, [
              createVNode(SearchBox, {
                ref_key: "search",
                ref: search2,
                query: unref(place).query,
                folder: unref(place).folder,
                "bad-at": hasBadQuery.value,
                onSearch,
                onLeaveFolder: _cache[5] || (_cache[5] = ($event) => unref(go)({ query: unref(place).query })),
                onDone: _cache[6] || (_cache[6] = ($event) => grid2.value?.focusTile(0))
              }, null, 8, ["query", "folder", "bad-at"]),
              !unref(isNarrow) ? (openBlock(), createBlock(SortSelect, {
                key: 0,
                "model-value": unref(place).sort,
                "onUpdate:modelValue": setSort
              }, null, 8, ["model-value"])) : createCommentVNode("", true),
              withDirectives(createBaseVNode("input", {
                "onUpdate:modelValue": _cache[7] || (_cache[7] = ($event) => unref(preferences).rowHeight = $event),
                class: "size",
                type: "range",
                min: unref(ROW_HEIGHTS).least,
                max: unref(ROW_HEIGHTS).most,
                step: "4",
                "aria-label": unref(t)("browse.size"),
                title: unref(t)("browse.size")
              }, null, 8, _hoisted_4), [
                [
                  vModelText,
                  unref(preferences).rowHeight,
                  void 0,
                  { number: true }
                ]
              ]),
              !unref(isNarrow) ? (openBlock(), createBlock(IconButton, {
                key: 1,
                label: unref(t)("inspector.toggle"),
                "aria-pressed": unref(preferences).isInspectorOpen,
                "is-on": unref(preferences).isInspectorOpen,
                onClick: _cache[8] || (_cache[8] = ($event) => unref(preferences).isInspectorOpen = !unref(preferences).isInspectorOpen)
              }, {
                default: withCtx(() => [
                  createVNode(unref(PanelRight), { size: 17 })
                ]),
                _: 1
              }, 8, ["label", "aria-pressed", "is-on"])) : createCommentVNode("", true)
            ]),
            createBaseVNode("div", _hoisted_5, [
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
                selected: selected.value,
                "row-height": rowHeight.value,
                gap: unref(isNarrow) ? 2 : 8,
                onPress,
                onOpen: openAt,
                onMove: _cache[10] || (_cache[10] = ($event) => selected.value = items.value[$event]?.fullpath ?? ""),
                onLike: _cache[11] || (_cache[11] = ($event) => like(items.value[$event])),
                onRate: _cache[12] || (_cache[12] = (index, stars) => rate2(items.value[index], stars)),
                onRemove: removeAt,
                onNearEnd: unref(loadMore),
                onScrolled
              }, {
                above: withCtx(() => [
                  !unref(place).folder && !unref(place).query ? (openBlock(), createBlock(OlderLibrary, { key: 0 })) : createCommentVNode("", true),
                  unref(place).folder && !unref(place).query ? (openBlock(), createBlock(FolderCards, {
                    key: 1,
                    folder: unref(place).folder,
                    folders: unref(collection)?.folders ?? []
                  }, null, 8, ["folder", "folders"])) : createCommentVNode("", true),
                  (unref(isNarrow) ? items.value.length > 0 : unref(place).query !== "" && items.value.length > 0) ? (openBlock(), createElementBlock("div", _hoisted_6, [
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
                    onAddFolder: _cache[9] || (_cache[9] = ($event) => isAddingFolder.value = true)
                  }, null, 8, ["place", "problem", "has-folders", "onRetry"])) : createCommentVNode("", true)
                ]),
                _: 1
              }, 8, ["items", "total", "selected", "row-height", "gap", "onNearEnd"])
            ])
          ]),
          isInspectorShown.value ? (openBlock(), createElementBlock("aside", _hoisted_7, [
            createVNode(InspectorPanel, {
              item: selectedItem.value,
              query: unref(place).query,
              onLike: _cache[13] || (_cache[13] = ($event) => like(selectedItem.value)),
              onRate: _cache[14] || (_cache[14] = ($event) => rate2(selectedItem.value, $event))
            }, null, 8, ["item", "query"])
          ])) : createCommentVNode("", true),
          createVNode(StatusBar, {
            total: unref(collection)?.total,
            selected: selectedItem.value?.name ?? "",
            onFailures: _cache[15] || (_cache[15] = ($event) => failures.value = unref(jobs2).ended.value)
          }, null, 8, ["total", "selected"]),
          createBaseVNode("nav", {
            class: "tabs",
            "aria-label": unref(t)("sidebar.label")
          }, [
            createBaseVNode("a", {
              href: unref(href)({}),
              class: normalizeClass({ here: !unref(place).folder && !unref(place).query }),
              onClick: _cache[16] || (_cache[16] = withModifiers(($event) => unref(go)({}), ["exact", "prevent"]))
            }, [
              createVNode(unref(Images), { size: 20 }),
              createTextVNode(toDisplayString(unref(t)("sidebar.everything")), 1)
            ], 10, _hoisted_9),
            createBaseVNode("a", {
              href: unref(href)({ query: "is:liked" }),
              class: normalizeClass({ here: unref(place).query === "is:liked" }),
              onClick: _cache[17] || (_cache[17] = withModifiers(($event) => unref(go)({ query: "is:liked" }), ["exact", "prevent"]))
            }, [
              createVNode(unref(Heart), { size: 20 }),
              createTextVNode(toDisplayString(unref(t)("sidebar.favourites")), 1)
            ], 10, _hoisted_10),
            createBaseVNode("button", {
              type: "button",
              class: normalizeClass({ here: unref(place).folder !== "" }),
              "aria-expanded": isSheetOpen.value,
              onClick: _cache[18] || (_cache[18] = ($event) => isSheetOpen.value = !isSheetOpen.value)
            }, [
              createVNode(unref(FolderTree), { size: 20 }),
              createTextVNode(toDisplayString(unref(t)("sidebar.show")), 1)
            ], 10, _hoisted_11),
            createBaseVNode("button", {
              type: "button",
              onClick: _cache[19] || (_cache[19] = ($event) => dialog.value = "settings")
            }, [
              createVNode(unref(Settings), { size: 20 }),
              createTextVNode(toDisplayString(unref(t)("settings.title")), 1)
            ])
          ], 8, _hoisted_8)
        ], 10, _hoisted_1),
        unref(openItem) ? (openBlock(), createBlock(MediaViewer, {
          key: 0,
          item: unref(openItem),
          index: unref(openIndex),
          items: items.value,
          total: total.value,
          "is-inspector-open": unref(isNarrow) ? isViewerSheetOpen.value : unref(preferences).isViewerInspectorOpen,
          onGo: openAt,
          onClose: unref(close),
          onLike: _cache[22] || (_cache[22] = ($event) => like(unref(openItem))),
          onRate: _cache[23] || (_cache[23] = ($event) => rate2(unref(openItem), $event)),
          onRemove: _cache[24] || (_cache[24] = ($event) => removeAt(unref(openIndex))),
          onToggleInspector: toggleViewerInspector
        }, {
          inspector: withCtx(() => [
            createVNode(InspectorPanel, {
              item: unref(openItem),
              query: unref(place).query,
              onLike: _cache[20] || (_cache[20] = ($event) => like(unref(openItem))),
              onRate: _cache[21] || (_cache[21] = ($event) => rate2(unref(openItem), $event))
            }, null, 8, ["item", "query"])
          ]),
          _: 1
        }, 8, ["item", "index", "items", "total", "is-inspector-open", "onClose"])) : createCommentVNode("", true),
        dialog.value === "settings" ? (openBlock(), createBlock(unref(SettingsDialog), {
          key: 1,
          onClose: _cache[25] || (_cache[25] = ($event) => dialog.value = void 0),
          onKeys: _cache[26] || (_cache[26] = ($event) => dialog.value = "keys")
        })) : createCommentVNode("", true),
        dialog.value === "keys" ? (openBlock(), createBlock(unref(KeysDialog), {
          key: 2,
          onClose: _cache[27] || (_cache[27] = ($event) => dialog.value = void 0)
        })) : createCommentVNode("", true),
        dialog.value === "trash" ? (openBlock(), createBlock(unref(TrashDialog), {
          key: 3,
          "is-read-only": unref(library).isReadOnly.value,
          onClose: _cache[28] || (_cache[28] = ($event) => dialog.value = void 0),
          onRestored: unref(load)
        }, null, 8, ["is-read-only", "onRestored"])) : createCommentVNode("", true),
        failures.value ? (openBlock(), createBlock(unref(FailuresDialog), {
          key: 4,
          job: failures.value,
          onClose: _cache[29] || (_cache[29] = ($event) => failures.value = void 0)
        }, null, 8, ["job"])) : createCommentVNode("", true)
      ], 64);
    };
  }
});
const Workspace = /* @__PURE__ */ _export_sfc(_sfc_main$1, [["__scopeId", "data-v-132cffd9"]]);
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "App",
  props: {
    i18n: {}
  },
  setup(__props) {
    const props = __props;
    const { t } = useI18n();
    const problemText = useProblemText();
    sharedPlace.provide(createPlace());
    const library = sharedLibrary.provide(createLibrary());
    const toasts = sharedToasts.provide(createToasts());
    const preferences = sharedPreferences.provide(createPreferences(library.settings));
    const jobs2 = sharedJobs.provide(createJobs());
    sharedTagging.provide(
      createTagging(library.settings, (error) => {
        toasts.tell(problemText(error), "failed");
      })
    );
    useTheme(preferences);
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
  IconButton as I,
  LANGUAGES as L,
  PushButton as P,
  ROW_HEIGHTS as R,
  THEMES as T,
  _export_sfc as _,
  LANGUAGE_NAMES as a,
  bytes as b,
  count as c,
  sharedLibrary as d,
  emptyTrash as e,
  fetchTrash as f,
  fetchFolders as g,
  addRoot as h,
  removeRoot as i,
  moment as m,
  restoreFromTrash as r,
  sharedPreferences as s,
  useProblemText as u
};
