import { B as defineComponent, _ as useI18n, $ as useTemplateRef, w as watch, k as onMounted, n as nextTick, o as onBeforeUnmount, H as openBlock, Q as createElementBlock, F as Fragment, a9 as renderList, L as normalizeStyle, Z as normalizeClass, a0 as createBaseVNode, u as unref, M as createCommentVNode, a2 as toDisplayString, U as createVNode, aa as X, bm as PanelsTopLeft, an as Heart, I as createBlock, bn as VolumeX, bo as Volume2, bp as Timer, bq as TimerOff, br as Info, K as renderSlot, s as shallowRef, f as computed } from "./vendor.js";
import { i as sharedLibrary, j as sharedTagging, s as sharedPreferences, t as thumbnailUrl, c as count, g as shownUrl, h as fileUrl, _ as _export_sfc } from "./app.js";
const _hoisted_1 = ["aria-label"];
const _hoisted_2 = ["aria-hidden"];
const _hoisted_3 = ["src"];
const _hoisted_4 = ["src", "loop", "muted", "onError"];
const _hoisted_5 = ["src", "muted"];
const _hoisted_6 = ["src", "alt", "onError"];
const _hoisted_7 = { class: "cut" };
const _hoisted_8 = {
  class: "position",
  "aria-live": "polite"
};
const _hoisted_9 = { class: "buttons" };
const _hoisted_10 = ["aria-label", "title"];
const _hoisted_11 = ["aria-label", "title"];
const _hoisted_12 = ["aria-pressed", "aria-label"];
const _hoisted_13 = ["aria-pressed", "aria-label", "title"];
const _hoisted_14 = ["aria-pressed", "aria-label", "title"];
const _hoisted_15 = ["aria-expanded", "aria-label", "title"];
const _hoisted_16 = { key: 0 };
const WHEEL_PAUSE_MS = 450;
const FAR = 0.18;
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "StreamView",
  props: {
    item: {},
    index: {},
    items: {},
    total: {}
  },
  emits: ["go", "close", "like", "remove", "viewer"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, locale } = useI18n();
    const library = sharedLibrary.use();
    const tagging = sharedTagging.use();
    const preferences = sharedPreferences.use();
    const stream = useTemplateRef("stream");
    const isMuted = shallowRef(true);
    const isInfoOpen = shallowRef(false);
    const isPlaying = shallowRef(false);
    const drag = shallowRef(0);
    const made = shallowRef(/* @__PURE__ */ new Set());
    const isLiked = computed(() => tagging.isLiked(props.item));
    const slides = computed(
      () => [-1, 0, 1].flatMap((place) => {
        const item = props.index < 0 ? place === 0 ? props.item : void 0 : props.items[props.index + place];
        return item ? [{ item, place }] : [];
      })
    );
    const position = computed(() => props.index < 0 ? "" : `${count(props.index + 1, locale.value)} / ${count(props.total, locale.value)}`);
    const share = computed(() => props.total > 0 ? Math.max(props.index + 1, 0) / props.total : 0);
    function srcOf(item) {
      return made.value.has(item.fullpath) ? shownUrl(item) : fileUrl(item);
    }
    function onError(item) {
      made.value = /* @__PURE__ */ new Set([...made.value, item.fullpath]);
    }
    function step(by) {
      const next = props.index + by;
      if (props.index >= 0 && next >= 0 && next < props.items.length) emit("go", next);
    }
    let timer;
    watch([isPlaying, () => props.item.fullpath], () => {
      clearTimeout(timer);
      if (isPlaying.value && props.item.media_type === "image") timer = setTimeout(onEnded, preferences.slideSeconds * 1e3);
    });
    function onEnded() {
      if (!isPlaying.value) return;
      if (props.index < props.items.length - 1) step(1);
      else emit("go", 0);
    }
    let quietUntil = 0;
    function onWheel(event) {
      event.preventDefault();
      if (event.timeStamp < quietUntil || Math.abs(event.deltaY) < 8) return;
      quietUntil = event.timeStamp + WHEEL_PAUSE_MS;
      step(event.deltaY > 0 ? 1 : -1);
    }
    let start;
    function onDown(event) {
      if (event.pointerType !== "touch" || event.target instanceof Element && event.target.closest("button, aside")) return;
      start = event.clientY;
    }
    function onMove(event) {
      if (start !== void 0) drag.value = event.clientY - start;
    }
    function onUp() {
      const far = (stream.value?.clientHeight ?? 0) * FAR;
      if (drag.value < -far) step(1);
      else if (drag.value > far) step(-1);
      start = void 0;
      drag.value = 0;
    }
    function onKeydown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open], [role="menu"]')) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea")) return;
      const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!action) return;
      action();
      event.preventDefault();
    }
    const actions = {
      ArrowDown: () => {
        step(1);
      },
      ArrowUp: () => {
        step(-1);
      },
      Escape: () => {
        emit("close");
      },
      Delete: () => {
        emit("remove");
      },
      f: () => {
        emit("like");
      },
      m: () => {
        isMuted.value = !isMuted.value;
      },
      i: () => {
        isInfoOpen.value = !isInfoOpen.value;
      },
      s: () => {
        isPlaying.value = !isPlaying.value;
      }
    };
    onMounted(() => {
      addEventListener("keydown", onKeydown);
      stream.value?.addEventListener("wheel", onWheel, { passive: false });
      void nextTick(() => stream.value?.focus());
    });
    onBeforeUnmount(() => {
      removeEventListener("keydown", onKeydown);
      clearTimeout(timer);
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        ref_key: "stream",
        ref: stream,
        class: "stream",
        role: "dialog",
        "aria-modal": "true",
        "aria-label": __props.item.name,
        tabindex: "-1",
        "data-testid": "stream",
        onPointerdown: onDown,
        onPointermove: onMove,
        onPointerup: onUp,
        onPointercancel: onUp
      }, [
        (openBlock(true), createElementBlock(Fragment, null, renderList(slides.value, ({ item: each, place }) => {
          return openBlock(), createElementBlock("div", {
            key: each.fullpath,
            class: normalizeClass(["slide", { still: drag.value === 0 }]),
            "aria-hidden": place !== 0,
            style: normalizeStyle({ transform: `translateY(calc(${place * 100}% + ${drag.value}px))` })
          }, [
            createBaseVNode("img", {
              class: "behind",
              src: unref(thumbnailUrl)(each, 256),
              alt: "",
              draggable: "false"
            }, null, 8, _hoisted_3),
            place === 0 || each.media_type === "image" ? (openBlock(), createElementBlock(Fragment, { key: 0 }, [
              each.media_type === "video" ? (openBlock(), createElementBlock("video", {
                key: 0,
                src: srcOf(each),
                autoplay: "",
                playsinline: "",
                loop: !isPlaying.value,
                muted: isMuted.value,
                onError: ($event) => onError(each),
                onEnded
              }, null, 40, _hoisted_4)) : each.media_type === "audio" ? (openBlock(), createElementBlock("audio", {
                key: 1,
                src: srcOf(each),
                controls: "",
                autoplay: "",
                muted: isMuted.value,
                onEnded
              }, null, 40, _hoisted_5)) : (openBlock(), createElementBlock("img", {
                key: 2,
                src: srcOf(each),
                alt: each.name,
                draggable: "false",
                onError: ($event) => onError(each)
              }, null, 40, _hoisted_6))
            ], 64)) : createCommentVNode("", true)
          ], 14, _hoisted_2);
        }), 128)),
        createBaseVNode("header", null, [
          createBaseVNode("span", _hoisted_7, toDisplayString(__props.item.name), 1),
          createBaseVNode("span", _hoisted_8, toDisplayString(position.value), 1)
        ]),
        createBaseVNode("div", _hoisted_9, [
          createBaseVNode("button", {
            type: "button",
            "aria-label": unref(t)("actions.close"),
            title: unref(t)("actions.close"),
            onClick: _cache[0] || (_cache[0] = ($event) => emit("close"))
          }, [
            createVNode(unref(X), { size: 22 })
          ], 8, _hoisted_10),
          createBaseVNode("button", {
            type: "button",
            "aria-label": unref(t)("viewer.single"),
            title: unref(t)("viewer.single"),
            onClick: _cache[1] || (_cache[1] = ($event) => emit("viewer"))
          }, [
            createVNode(unref(PanelsTopLeft), { size: 21 })
          ], 8, _hoisted_11),
          !unref(library).isReadOnly.value ? (openBlock(), createElementBlock("button", {
            key: 0,
            type: "button",
            class: normalizeClass({ liked: isLiked.value }),
            "aria-pressed": isLiked.value,
            "aria-label": isLiked.value ? unref(t)("actions.unlike") : unref(t)("actions.like"),
            onClick: _cache[2] || (_cache[2] = ($event) => emit("like"))
          }, [
            createVNode(unref(Heart), {
              size: 23,
              fill: isLiked.value ? "currentColor" : "none"
            }, null, 8, ["fill"])
          ], 10, _hoisted_12)) : createCommentVNode("", true),
          createBaseVNode("button", {
            type: "button",
            "aria-pressed": !isMuted.value,
            "aria-label": unref(t)("viewer.sound"),
            title: unref(t)("viewer.sound"),
            onClick: _cache[3] || (_cache[3] = ($event) => isMuted.value = !isMuted.value)
          }, [
            isMuted.value ? (openBlock(), createBlock(unref(VolumeX), {
              key: 0,
              size: 21
            })) : (openBlock(), createBlock(unref(Volume2), {
              key: 1,
              size: 21
            }))
          ], 8, _hoisted_13),
          createBaseVNode("button", {
            type: "button",
            "aria-pressed": isPlaying.value,
            "aria-label": unref(t)("viewer.slides"),
            title: unref(t)("viewer.slides"),
            onClick: _cache[4] || (_cache[4] = ($event) => isPlaying.value = !isPlaying.value)
          }, [
            isPlaying.value ? (openBlock(), createBlock(unref(Timer), {
              key: 0,
              size: 21
            })) : (openBlock(), createBlock(unref(TimerOff), {
              key: 1,
              size: 21
            }))
          ], 8, _hoisted_14),
          createBaseVNode("button", {
            type: "button",
            "aria-expanded": isInfoOpen.value,
            "aria-label": unref(t)("inspector.toggle"),
            title: unref(t)("inspector.toggle"),
            onClick: _cache[5] || (_cache[5] = ($event) => isInfoOpen.value = !isInfoOpen.value)
          }, [
            createVNode(unref(Info), { size: 22 })
          ], 8, _hoisted_15)
        ]),
        createBaseVNode("i", {
          class: "progress",
          style: normalizeStyle({ width: `${share.value * 100}%` })
        }, null, 4),
        isInfoOpen.value ? (openBlock(), createElementBlock("aside", _hoisted_16, [
          renderSlot(_ctx.$slots, "inspector", {}, void 0, true)
        ])) : createCommentVNode("", true)
      ], 40, _hoisted_1);
    };
  }
});
const StreamView = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-fd049c7b"]]);
export {
  StreamView as default
};
