import { B as defineComponent, _ as useI18n, H as openBlock, Q as createElementBlock, u as unref, a0 as createBaseVNode, F as Fragment, a9 as renderList, L as normalizeStyle, Z as normalizeClass, I as createBlock, av as Film, bv as Music, M as createCommentVNode, a8 as shallowReactive, f as computed, w as watch, s as shallowRef, k as onMounted, o as onBeforeUnmount, $ as useTemplateRef, n as nextTick, a2 as toDisplayString, J as withCtx, bw as Maximize, bx as Scan, U as createVNode, by as RotateCw, bz as ImagePlay, bA as Pause, ay as Play, bB as GalleryVertical, bC as Expand, an as Heart, aN as Download, aO as Trash2, aA as Ellipsis, b6 as PanelRight, aa as X, bD as ChevronLeft, ad as ChevronRight, E as mergeProps, X as withModifiers, b7 as toHandlers, K as renderSlot } from "./vendor.js";
import { t as thumbnailUrl, w as ratioOf, _ as _export_sfc, u as useProblemText, g as shownUrl, h as fileUrl, x as problemOf, j as sharedTagging, i as sharedLibrary, s as sharedPreferences, v as sharedToasts, I as IconButton, y as StarRating, z as downloadUrl, B as menuPlaceBelow, C as menuPlaceOf, c as count, D as setVideoCover, A as ApiError } from "./app.js";
const CLOSEST = 16;
function fit(picture, stage) {
  const scale = fitScale(picture, stage);
  return centred(picture, stage, scale);
}
function fill(picture, stage) {
  if (picture.width <= 0 || picture.height <= 0) return { x: 0, y: 0, scale: 1 };
  return centred(picture, stage, Math.max(stage.width / picture.width, stage.height / picture.height));
}
function turned(picture, quarters) {
  return quarters % 2 === 0 ? picture : { width: picture.height, height: picture.width };
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
const _hoisted_1$1 = ["aria-label"];
const _hoisted_2$1 = ["aria-label", "aria-current", "onClick"];
const _hoisted_3$1 = ["src", "onError"];
const REACH = 14;
const HEIGHT = 56;
const GAP = 6;
const _sfc_main$1 = /* @__PURE__ */ defineComponent({
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
              }, null, 40, _hoisted_3$1)) : frame.item.media_type === "video" ? (openBlock(), createBlock(unref(Film), {
                key: 1,
                size: 18
              })) : frame.item.media_type === "audio" ? (openBlock(), createBlock(unref(Music), {
                key: 2,
                size: 18
              })) : createCommentVNode("", true)
            ], 14, _hoisted_2$1);
          }), 128))
        ], 4)
      ], 8, _hoisted_1$1);
    };
  }
});
const FilmStrip = /* @__PURE__ */ _export_sfc(_sfc_main$1, [["__scopeId", "data-v-9b792230"]]);
const LARGE = 3e6;
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
  const preview = computed(() => thumbnailUrl(item(), item().bytes > LARGE ? 1024 : 512));
  const picture = computed(() => {
    if (natural.value) return natural.value;
    const { width, height } = item();
    return width > 0 && height > 0 ? { width, height } : { width: 1024, height: 1024 };
  });
  function preload() {
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
      preload();
    },
    onError,
    retry() {
      problem.value = "";
      isMade.value = false;
      attempt.value += 1;
    }
  };
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
    else set(pan(view.value, 0, 0, picture.value, room.value));
  });
  function refit() {
    isFitted.value = true;
    view.value = fit(picture.value, room.value);
  }
  function set(next) {
    view.value = next;
    isFitted.value = Math.abs(next.scale / fitScale(picture.value, room.value) - 1) < 1e-3;
  }
  function zoom(factor, point = { x: room.value.width / 2, y: room.value.height / 2 }) {
    set(zoomAt(view.value, factor, point, picture.value, room.value));
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
    set(centred(picture.value, room.value, 1));
  }
  function fillRoom() {
    set(fill(picture.value, room.value));
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
    else set(pan(view.value, dx, dy, picture.value, room.value));
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
    fillRoom,
    handlers: {
      pointerdown: onPointerDown,
      pointermove: onPointerMove,
      pointerup: onPointerUp,
      pointercancel: onPointerUp,
      dblclick: onDoubleClick
    }
  };
}
const _hoisted_1 = ["aria-label"];
const _hoisted_2 = { class: "top" };
const _hoisted_3 = { class: "name cut" };
const _hoisted_4 = {
  key: 0,
  class: "percent"
};
const _hoisted_5 = {
  class: "position",
  "aria-live": "polite"
};
const _hoisted_6 = ["href", "title", "aria-label"];
const _hoisted_7 = {
  key: 0,
  class: "failed",
  role: "alert"
};
const _hoisted_8 = { class: "what" };
const _hoisted_9 = ["src", "loop"];
const _hoisted_10 = ["src"];
const _hoisted_11 = ["src"];
const _hoisted_12 = ["src", "alt"];
const _hoisted_13 = ["aria-label"];
const _hoisted_14 = ["aria-label"];
const _hoisted_15 = {
  key: 1,
  class: "beside"
};
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "MediaViewer",
  props: {
    item: {},
    index: {},
    items: {},
    total: {},
    isInspectorOpen: { type: Boolean }
  },
  emits: ["go", "close", "toggleInspector", "like", "rate", "remove", "menu", "stream"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, locale } = useI18n();
    const tagging = sharedTagging.use();
    const library = sharedLibrary.use();
    const preferences = sharedPreferences.use();
    const toasts = sharedToasts.use();
    const problemText = useProblemText();
    const viewer = useTemplateRef("viewer");
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
    const turns = shallowRef(0);
    const shape = computed(() => turned(picture.value, turns.value));
    const turnedStyle = computed(
      () => turns.value % 4 === 0 ? {} : {
        width: `${String(picture.value.width)}px`,
        height: `${String(picture.value.height)}px`,
        left: "50%",
        top: "50%",
        transform: `translate(-50%, -50%) rotate(${String(turns.value * 90)}deg)`
      }
    );
    const { style, isFitted, percent, refit, zoom, actualSize, fillRoom, handlers } = useStage(stage, shape, {
      swipe: step,
      dismiss: () => {
        emit("close");
      }
    });
    watch(
      () => props.item.fullpath,
      () => {
        turns.value = 0;
        if (!preferences.keepsZoom) refit();
      }
    );
    const isPlaying = shallowRef(false);
    let timer;
    watch([isPlaying, () => props.item.fullpath, isLoaded], () => {
      clearTimeout(timer);
      if (!isPlaying.value || props.item.media_type !== "image" || !isLoaded.value) return;
      timer = setTimeout(onEnded, preferences.slideSeconds * 1e3);
    });
    function onEnded() {
      if (!isPlaying.value) return;
      if (hasNext.value) step(1);
      else if (props.index > 0) emit("go", 0);
      else isPlaying.value = false;
    }
    function toggleFullScreen() {
      if (document.fullscreenElement) void document.exitFullscreen();
      else void document.documentElement.requestFullscreen().catch(() => {
      });
    }
    const video = useTemplateRef("video");
    async function coverWithFrame() {
      const element = video.value;
      if (!element || element.videoWidth === 0) return;
      const canvas = document.createElement("canvas");
      canvas.width = element.videoWidth;
      canvas.height = element.videoHeight;
      canvas.getContext("2d")?.drawImage(element, 0, 0);
      try {
        await setVideoCover(props.item, canvas.toDataURL("image/jpeg", 0.9));
        toasts.tell(t("viewer.covered"));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        toasts.tell(problemText(error), "failed");
      }
    }
    function step(by) {
      if (by > 0 ? hasNext.value : hasPrevious.value) emit("go", props.index + by);
    }
    function onKeydown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open], [role="menu"]')) return;
      const target = event.target;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      if (target instanceof HTMLMediaElement && /^(Arrow| )/.test(event.key)) return;
      const action = actionOf(event.key);
      if (!action) return;
      action();
      event.preventDefault();
    }
    function actionOf(key) {
      if (/^[0-5]$/.test(key)) {
        return () => {
          emit("rate", Number(key));
        };
      }
      return actions[key.length === 1 ? key.toLowerCase() : key];
    }
    const back = () => {
      step(-1);
    };
    const forth = () => {
      step(1);
    };
    const actions = {
      Escape: () => {
        emit("close");
      },
      ArrowRight: forth,
      ArrowDown: forth,
      ArrowLeft: back,
      ArrowUp: back,
      Home: () => {
        if (hasPrevious.value) emit("go", 0);
      },
      f: () => {
        emit("like");
      },
      i: () => {
        emit("toggleInspector");
      },
      Delete: () => {
        emit("remove");
      },
      "+": () => {
        zoom(1.25);
      },
      "=": () => {
        zoom(1.25);
      },
      "-": () => {
        zoom(0.8);
      },
      z: () => {
        if (isFitted.value) actualSize();
        else refit();
      },
      e: () => {
        fillRoom();
      },
      r: () => {
        turns.value += 1;
      },
      s: () => {
        isPlaying.value = !isPlaying.value;
      },
      g: toggleFullScreen
    };
    onMounted(() => {
      addEventListener("keydown", onKeydown);
      void nextTick(() => viewer.value?.focus());
    });
    onBeforeUnmount(() => {
      removeEventListener("keydown", onKeydown);
      clearTimeout(timer);
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        ref_key: "viewer",
        ref: viewer,
        class: normalizeClass(["viewer", { "with-inspector": __props.isInspectorOpen }]),
        role: "dialog",
        "aria-modal": "true",
        "aria-label": __props.item.name,
        tabindex: "-1",
        "data-testid": "viewer"
      }, [
        createBaseVNode("header", _hoisted_2, [
          createBaseVNode("span", _hoisted_3, toDisplayString(__props.item.name), 1),
          !unref(isFitted) ? (openBlock(), createElementBlock("span", _hoisted_4, toDisplayString(unref(percent)) + " %", 1)) : createCommentVNode("", true),
          createBaseVNode("span", _hoisted_5, toDisplayString(position.value), 1),
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
          __props.item.media_type === "image" ? (openBlock(), createBlock(IconButton, {
            key: 2,
            class: "wide-only",
            label: unref(t)("viewer.turn"),
            onClick: _cache[1] || (_cache[1] = ($event) => turns.value += 1)
          }, {
            default: withCtx(() => [
              createVNode(unref(RotateCw), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"])) : createCommentVNode("", true),
          __props.item.media_type === "video" && !unref(library).isReadOnly.value ? (openBlock(), createBlock(IconButton, {
            key: 3,
            class: "wide-only",
            label: unref(t)("viewer.cover"),
            onClick: coverWithFrame
          }, {
            default: withCtx(() => [
              createVNode(unref(ImagePlay), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"])) : createCommentVNode("", true),
          __props.items.length > 1 ? (openBlock(), createBlock(IconButton, {
            key: 4,
            class: "wide-only",
            label: unref(t)("viewer.slides"),
            "aria-pressed": isPlaying.value,
            "is-on": isPlaying.value,
            onClick: _cache[2] || (_cache[2] = ($event) => isPlaying.value = !isPlaying.value)
          }, {
            default: withCtx(() => [
              isPlaying.value ? (openBlock(), createBlock(unref(Pause), {
                key: 0,
                size: 17
              })) : (openBlock(), createBlock(unref(Play), {
                key: 1,
                size: 17
              }))
            ]),
            _: 1
          }, 8, ["label", "aria-pressed", "is-on"])) : createCommentVNode("", true),
          createVNode(IconButton, {
            label: unref(t)("viewer.stream"),
            onClick: _cache[3] || (_cache[3] = ($event) => emit("stream"))
          }, {
            default: withCtx(() => [
              createVNode(unref(GalleryVertical), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"]),
          createVNode(IconButton, {
            class: "wide-only",
            label: unref(t)("viewer.fullScreen"),
            onClick: toggleFullScreen
          }, {
            default: withCtx(() => [
              createVNode(unref(Expand), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"]),
          !__props.isInspectorOpen ? (openBlock(), createBlock(StarRating, {
            key: 5,
            class: "wide-only",
            rating: unref(tagging).ratingOf(__props.item),
            "is-fixed": unref(library).isReadOnly.value,
            onRate: _cache[4] || (_cache[4] = ($event) => emit("rate", $event))
          }, null, 8, ["rating", "is-fixed"])) : createCommentVNode("", true),
          !unref(library).isReadOnly.value ? (openBlock(), createBlock(IconButton, {
            key: 6,
            label: isLiked.value ? unref(t)("actions.unlike") : unref(t)("actions.like"),
            "aria-pressed": isLiked.value,
            onClick: _cache[5] || (_cache[5] = ($event) => emit("like"))
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
          ], 8, _hoisted_6),
          !unref(library).isReadOnly.value && __props.index >= 0 ? (openBlock(), createBlock(IconButton, {
            key: 7,
            label: unref(t)("actions.delete"),
            onClick: _cache[6] || (_cache[6] = ($event) => emit("remove"))
          }, {
            default: withCtx(() => [
              createVNode(unref(Trash2), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"])) : createCommentVNode("", true),
          createVNode(IconButton, {
            label: unref(t)("grid.more"),
            onClick: _cache[7] || (_cache[7] = ($event) => emit("menu", unref(menuPlaceBelow)($event.currentTarget)))
          }, {
            default: withCtx(() => [
              createVNode(unref(Ellipsis), { size: 17 })
            ]),
            _: 1
          }, 8, ["label"]),
          createVNode(IconButton, {
            label: unref(t)("inspector.toggle"),
            "aria-pressed": __props.isInspectorOpen,
            "is-on": __props.isInspectorOpen,
            onClick: _cache[8] || (_cache[8] = ($event) => emit("toggleInspector"))
          }, {
            default: withCtx(() => [
              createVNode(unref(PanelRight), { size: 17 })
            ]),
            _: 1
          }, 8, ["label", "aria-pressed", "is-on"]),
          createVNode(IconButton, {
            label: unref(t)("actions.close"),
            onClick: _cache[9] || (_cache[9] = ($event) => emit("close"))
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
        }, toHandlers(unref(handlers), true), {
          onContextmenu: _cache[17] || (_cache[17] = withModifiers(($event) => emit("menu", unref(menuPlaceOf)($event)), ["prevent"]))
        }), [
          unref(problem) ? (openBlock(), createElementBlock("div", _hoisted_7, [
            createBaseVNode("p", _hoisted_8, toDisplayString(unref(t)("viewer.failed")), 1),
            createBaseVNode("p", null, toDisplayString(unref(problem)), 1),
            createBaseVNode("button", {
              type: "button",
              onClick: _cache[10] || (_cache[10] = //@ts-ignore
              (...args) => unref(retry) && unref(retry)(...args))
            }, toDisplayString(unref(t)("actions.retry")), 1)
          ])) : __props.item.media_type === "video" ? (openBlock(), createElementBlock("video", {
            ref_key: "video",
            ref: video,
            key: unref(original),
            src: unref(original),
            controls: "",
            autoplay: "",
            loop: !isPlaying.value,
            playsinline: "",
            onError: _cache[11] || (_cache[11] = //@ts-ignore
            (...args) => unref(onError) && unref(onError)(...args)),
            onEnded
          }, null, 40, _hoisted_9)) : __props.item.media_type === "audio" ? (openBlock(), createElementBlock("audio", {
            key: unref(original),
            src: unref(original),
            controls: "",
            autoplay: "",
            onError: _cache[12] || (_cache[12] = //@ts-ignore
            (...args) => unref(onError) && unref(onError)(...args))
          }, null, 40, _hoisted_10)) : (openBlock(), createElementBlock("div", {
            key: 3,
            class: "picture",
            style: normalizeStyle(unref(style))
          }, [
            !unref(isLoaded) ? (openBlock(), createElementBlock("img", {
              key: 0,
              class: "preview",
              src: unref(preview),
              alt: "",
              draggable: "false",
              style: normalizeStyle(turnedStyle.value)
            }, null, 12, _hoisted_11)) : createCommentVNode("", true),
            (openBlock(), createElementBlock("img", {
              key: unref(original),
              src: unref(original),
              alt: __props.item.name,
              class: normalizeClass({ loaded: unref(isLoaded) }),
              style: normalizeStyle(turnedStyle.value),
              draggable: "false",
              onLoad: _cache[13] || (_cache[13] = //@ts-ignore
              (...args) => unref(onLoad) && unref(onLoad)(...args)),
              onError: _cache[14] || (_cache[14] = //@ts-ignore
              (...args) => unref(onError) && unref(onError)(...args))
            }, null, 46, _hoisted_12))
          ], 4)),
          hasPrevious.value ? (openBlock(), createElementBlock("button", {
            key: 4,
            type: "button",
            class: "arrow left",
            "aria-label": unref(t)("viewer.previous"),
            onClick: _cache[15] || (_cache[15] = ($event) => step(-1))
          }, [
            createVNode(unref(ChevronLeft), { size: 22 })
          ], 8, _hoisted_13)) : createCommentVNode("", true),
          hasNext.value ? (openBlock(), createElementBlock("button", {
            key: 5,
            type: "button",
            class: "arrow right",
            "aria-label": unref(t)("viewer.next"),
            onClick: _cache[16] || (_cache[16] = ($event) => step(1))
          }, [
            createVNode(unref(ChevronRight), { size: 22 })
          ], 8, _hoisted_14)) : createCommentVNode("", true)
        ], 16),
        __props.index >= 0 && __props.items.length > 1 ? (openBlock(), createBlock(FilmStrip, {
          key: 0,
          items: __props.items,
          index: __props.index,
          onGo: _cache[18] || (_cache[18] = ($event) => emit("go", $event))
        }, null, 8, ["items", "index"])) : createCommentVNode("", true),
        __props.isInspectorOpen ? (openBlock(), createElementBlock("aside", _hoisted_15, [
          renderSlot(_ctx.$slots, "inspector", {}, void 0, true)
        ])) : createCommentVNode("", true)
      ], 10, _hoisted_1);
    };
  }
});
const MediaViewer = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-d2350b8e"]]);
export {
  MediaViewer as default
};
