import { B as defineComponent, _ as useI18n, $ as useTemplateRef, w as watch, k as onMounted, n as nextTick, o as onBeforeUnmount, H as openBlock, Q as createElementBlock, a0 as createBaseVNode, u as unref, F as Fragment, a9 as renderList, a2 as toDisplayString, U as createVNode, J as withCtx, aa as X, a3 as withDirectives, b3 as vShow, L as normalizeStyle, M as createCommentVNode, a4 as vModelText, Z as normalizeClass, a5 as createTextVNode, s as shallowRef, f as computed } from "./vendor.js";
import { d as fetchGeneration, A as ApiError, I as IconButton, g as shownUrl, h as fileUrl, _ as _export_sfc } from "./app.js";
const MOST_EXACT = 2e3;
function termsOf(prompt) {
  return prompt.split(/[,\n]+/).map((term) => term.trim()).filter((term) => term !== "");
}
function differing(own, other) {
  const common = own.length * other.length > MOST_EXACT ** 2 ? new Set(own.flatMap((term, at) => other.includes(term) ? [at] : [])) : inCommon(own, other);
  return own.map((text, at) => ({ text, isOwn: !common.has(at) }));
}
function inCommon(own, other) {
  const [rows, columns] = [own.length, other.length];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const here = lengths[row];
      const below = lengths[row + 1];
      if (!here || !below) continue;
      here[column] = own[row]?.toLowerCase() === other[column]?.toLowerCase() ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  const common = /* @__PURE__ */ new Set();
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (own[row]?.toLowerCase() === other[column]?.toLowerCase()) {
      common.add(row);
      row += 1;
      column += 1;
    } else if ((lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return common;
}
function differingSettings(pictures) {
  const names = [...new Set(pictures.flatMap((settings) => settings.map(([name]) => name)))];
  return names.map((name) => ({ name, values: pictures.map((settings) => settings.find(([each]) => each === name)?.[1] ?? "") })).filter(({ values }) => new Set(values).size > 1);
}
const _hoisted_1 = ["aria-label"];
const _hoisted_2 = ["aria-label"];
const _hoisted_3 = ["aria-checked", "title", "onClick"];
const _hoisted_4 = { class: "percent" };
const _hoisted_5 = ["src", "alt", "onError"];
const _hoisted_6 = {
  key: 0,
  class: "cut"
};
const _hoisted_7 = ["aria-label"];
const _hoisted_8 = ["aria-label"];
const _hoisted_9 = { key: 0 };
const _hoisted_10 = { scope: "row" };
const _hoisted_11 = {
  key: 0,
  class: "prompts"
};
const _hoisted_12 = { class: "heading" };
const _hoisted_13 = { key: 0 };
const _hoisted_14 = { key: 1 };
const _hoisted_15 = { key: 0 };
const FLICKER_MS = 600;
const MOST_ZOOM = 16;
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "CompareView",
  props: {
    items: {}
  },
  emits: ["close"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const MODES = ["beside", "slider", "flicker", "difference"];
    const { t } = useI18n();
    const view = useTemplateRef("view");
    const stage = useTemplateRef("stage");
    const mode = shallowRef("beside");
    const split = shallowRef(0.5);
    const turn = shallowRef(0);
    const scale = shallowRef(1);
    const shift = shallowRef({ x: 0, y: 0 });
    const made = shallowRef(/* @__PURE__ */ new Set());
    const modes = computed(() => MODES.filter((each) => each === "beside" || each === "flicker" || props.items.length === 2));
    const isBeside = computed(() => mode.value === "beside");
    const style = computed(() => ({ transform: `translate(${String(shift.value.x * 100)}%, ${String(shift.value.y * 100)}%) scale(${String(scale.value)})` }));
    function srcOf(item) {
      return made.value.has(item.fullpath) ? shownUrl(item) : fileUrl(item);
    }
    function placeOf(event) {
      const cell = event.target instanceof Element ? event.target.closest(".cell") : null;
      const box = (cell ?? stage.value)?.getBoundingClientRect();
      if (!box) return { x: 0, y: 0 };
      return { x: (event.clientX - box.left) / box.width - 0.5, y: (event.clientY - box.top) / box.height - 0.5 };
    }
    function hold(x, y) {
      const most = (scale.value - 1) / 2;
      shift.value = { x: Math.min(Math.max(x, -most), most), y: Math.min(Math.max(y, -most), most) };
    }
    function zoom(factor, at = { x: 0, y: 0 }) {
      const before = scale.value;
      scale.value = Math.min(Math.max(before * factor, 1), MOST_ZOOM);
      const grown = scale.value / before;
      hold(at.x - (at.x - shift.value.x) * grown, at.y - (at.y - shift.value.y) * grown);
    }
    function onWheel(event) {
      event.preventDefault();
      zoom(1.0015 ** -event.deltaY, placeOf(event));
    }
    let last;
    function onDown(event) {
      if (event.button !== 0 || event.target instanceof Element && event.target.closest("input")) return;
      last = { x: event.clientX, y: event.clientY };
      stage.value?.setPointerCapture(event.pointerId);
    }
    function onMove(event) {
      const box = stage.value?.querySelector(".cell")?.getBoundingClientRect();
      if (!last || !box) return;
      hold(shift.value.x + (event.clientX - last.x) / box.width, shift.value.y + (event.clientY - last.y) / box.height);
      last = { x: event.clientX, y: event.clientY };
    }
    function onUp() {
      last = void 0;
    }
    let timer;
    watch(mode, (now) => {
      clearInterval(timer);
      turn.value = 0;
      if (now === "flicker") timer = setInterval(() => turn.value = (turn.value + 1) % props.items.length, FLICKER_MS);
    });
    const found = shallowRef([]);
    watch(
      () => props.items,
      async (items) => {
        found.value = await Promise.all(items.map((item) => fetchGeneration(item.fullpath).catch(unlessOurs)));
      },
      { immediate: true }
    );
    function unlessOurs(error) {
      if (!(error instanceof ApiError)) throw error;
    }
    const rows = computed(
      () => differingSettings(
        props.items.map((item, at) => {
          const size = [t("grid.columns.resolution"), item.width > 0 ? `${String(item.width)} × ${String(item.height)}` : ""];
          return [size, ...(found.value[at]?.parameters ?? []).map(([name = "", value = ""]) => [name, value])];
        })
      )
    );
    const prompts = computed(() => wordsOf((each) => each.prompt));
    const negatives = computed(() => wordsOf((each) => each.negative));
    function wordsOf(textOf) {
      const terms = props.items.map((_item, at) => termsOf(found.value[at] ? textOf(found.value[at]) : ""));
      return terms.map((own, at) => differing(own, terms[at === 0 ? 1 : 0] ?? []));
    }
    const hasText = computed(() => prompts.value.some((words) => words.length > 0) || rows.value.length > 0);
    function onKeydown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
      const place = modes.value.findIndex((_each, at) => event.key === String(at + 1));
      if (event.key === "Escape") emit("close");
      else if (place >= 0) mode.value = modes.value[place] ?? "beside";
      else if (event.key === "+" || event.key === "=") zoom(1.25);
      else if (event.key === "-") zoom(0.8);
      else if (event.key === "z") zoom(1 / MOST_ZOOM);
      else return;
      event.preventDefault();
    }
    onMounted(() => {
      addEventListener("keydown", onKeydown);
      stage.value?.addEventListener("wheel", onWheel, { passive: false });
      void nextTick(() => view.value?.focus());
    });
    onBeforeUnmount(() => {
      removeEventListener("keydown", onKeydown);
      clearInterval(timer);
    });
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("div", {
        ref_key: "view",
        ref: view,
        class: "compare",
        role: "dialog",
        "aria-modal": "true",
        "aria-label": unref(t)("compare.title"),
        tabindex: "-1",
        "data-testid": "compare"
      }, [
        createBaseVNode("header", null, [
          createBaseVNode("div", {
            class: "modes",
            role: "radiogroup",
            "aria-label": unref(t)("compare.how")
          }, [
            (openBlock(true), createElementBlock(Fragment, null, renderList(modes.value, (each, at) => {
              return openBlock(), createElementBlock("button", {
                key: each,
                type: "button",
                role: "radio",
                "aria-checked": mode.value === each,
                title: `${unref(t)(`compare.modes.${each}`)} (${at + 1})`,
                onClick: ($event) => mode.value = each
              }, toDisplayString(unref(t)(`compare.modes.${each}`)), 9, _hoisted_3);
            }), 128))
          ], 8, _hoisted_2),
          createBaseVNode("span", _hoisted_4, toDisplayString(Math.round(scale.value * 100)) + " %", 1),
          createVNode(IconButton, {
            label: unref(t)("actions.close"),
            onClick: _cache[0] || (_cache[0] = ($event) => emit("close"))
          }, {
            default: withCtx(() => [
              createVNode(unref(X), { size: 19 })
            ]),
            _: 1
          }, 8, ["label"])
        ]),
        createBaseVNode("div", {
          ref_key: "stage",
          ref: stage,
          class: normalizeClass(["stage", [mode.value, `of-${__props.items.length}`]]),
          onPointerdown: onDown,
          onPointermove: onMove,
          onPointerup: onUp,
          onPointercancel: onUp,
          onDblclick: _cache[2] || (_cache[2] = ($event) => zoom(scale.value > 1 ? 1 / MOST_ZOOM : 3, placeOf($event)))
        }, [
          (openBlock(true), createElementBlock(Fragment, null, renderList(__props.items, (item, at) => {
            return withDirectives((openBlock(), createElementBlock("figure", {
              key: item.fullpath,
              class: "cell",
              style: normalizeStyle(mode.value === "slider" && at === 1 ? { clipPath: `inset(0 0 0 ${split.value * 100}%)` } : {})
            }, [
              createBaseVNode("img", {
                src: srcOf(item),
                alt: item.name,
                style: normalizeStyle(style.value),
                draggable: "false",
                onError: ($event) => made.value = /* @__PURE__ */ new Set([...made.value, item.fullpath])
              }, null, 44, _hoisted_5),
              isBeside.value || mode.value === "flicker" ? (openBlock(), createElementBlock("figcaption", _hoisted_6, toDisplayString(item.name), 1)) : createCommentVNode("", true)
            ], 4)), [
              [vShow, mode.value !== "flicker" || at === turn.value]
            ]);
          }), 128)),
          mode.value === "slider" ? (openBlock(), createElementBlock(Fragment, { key: 0 }, [
            createBaseVNode("i", {
              class: "line",
              style: normalizeStyle({ left: `${split.value * 100}%` })
            }, null, 4),
            withDirectives(createBaseVNode("input", {
              "onUpdate:modelValue": _cache[1] || (_cache[1] = ($event) => split.value = $event),
              class: "slider",
              type: "range",
              min: "0",
              max: "1",
              step: "0.001",
              "aria-label": unref(t)("compare.split")
            }, null, 8, _hoisted_7), [
              [
                vModelText,
                split.value,
                void 0,
                { number: true }
              ]
            ])
          ], 64)) : createCommentVNode("", true)
        ], 34),
        hasText.value ? (openBlock(), createElementBlock("section", {
          key: 0,
          class: "texts",
          tabindex: "0",
          "aria-label": unref(t)("compare.differs")
        }, [
          rows.value.length > 0 ? (openBlock(), createElementBlock("table", _hoisted_9, [
            createBaseVNode("thead", null, [
              createBaseVNode("tr", null, [
                _cache[3] || (_cache[3] = createBaseVNode("th", null, null, -1)),
                (openBlock(true), createElementBlock(Fragment, null, renderList(__props.items, (item) => {
                  return openBlock(), createElementBlock("th", {
                    key: item.fullpath,
                    scope: "col",
                    class: "cut"
                  }, toDisplayString(item.name), 1);
                }), 128))
              ])
            ]),
            createBaseVNode("tbody", null, [
              (openBlock(true), createElementBlock(Fragment, null, renderList(rows.value, (row) => {
                return openBlock(), createElementBlock("tr", {
                  key: row.name
                }, [
                  createBaseVNode("th", _hoisted_10, toDisplayString(row.name), 1),
                  (openBlock(true), createElementBlock(Fragment, null, renderList(row.values, (value, at) => {
                    return openBlock(), createElementBlock("td", { key: at }, toDisplayString(value || "–"), 1);
                  }), 128))
                ]);
              }), 128))
            ])
          ])) : createCommentVNode("", true),
          (openBlock(true), createElementBlock(Fragment, null, renderList([{ title: unref(t)("inspector.prompt"), words: prompts.value }, { title: unref(t)("inspector.negative"), words: negatives.value }], ({ title, words }) => {
            return openBlock(), createElementBlock(Fragment, { key: title }, [
              words.some((each) => each.length > 0) ? (openBlock(), createElementBlock("div", _hoisted_11, [
                createBaseVNode("h3", _hoisted_12, toDisplayString(title), 1),
                (openBlock(true), createElementBlock(Fragment, null, renderList(words, (each, at) => {
                  return openBlock(), createElementBlock("p", { key: at }, [
                    (openBlock(true), createElementBlock(Fragment, null, renderList(each, (word, place) => {
                      return openBlock(), createElementBlock(Fragment, { key: place }, [
                        word.isOwn ? (openBlock(), createElementBlock("mark", _hoisted_13, toDisplayString(word.text), 1)) : (openBlock(), createElementBlock("span", _hoisted_14, toDisplayString(word.text), 1)),
                        createTextVNode(toDisplayString(place < each.length - 1 ? ", " : ""), 1)
                      ], 64);
                    }), 128)),
                    each.length === 0 ? (openBlock(), createElementBlock("em", _hoisted_15, "–")) : createCommentVNode("", true)
                  ]);
                }), 128))
              ])) : createCommentVNode("", true)
            ], 64);
          }), 128))
        ], 8, _hoisted_8)) : createCommentVNode("", true)
      ], 8, _hoisted_1);
    };
  }
});
const CompareView = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-04494d3d"]]);
export {
  CompareView as default
};
