import { B as defineComponent, _ as useI18n, $ as useTemplateRef, k as onMounted, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, a2 as toDisplayString, u as unref, U as createVNode, bE as ZoomIn, bF as ZoomOut, aG as Copy, aN as Download, L as normalizeStyle, Q as createElementBlock, F as Fragment, a9 as renderList, Z as normalizeClass, M as createCommentVNode, f as computed, s as shallowRef } from "./vendor.js";
import { I as IconButton, M as MOST_VALUES, E as draw, F as curve, G as save, _ as _export_sfc } from "./app.js";
import { M as ModalDialog } from "./ModalDialog.js";
const _hoisted_1 = { class: "tools" };
const _hoisted_2 = { class: "count" };
const _hoisted_3 = ["aria-label"];
const _hoisted_4 = ["width", "height"];
const _hoisted_5 = ["d"];
const _hoisted_6 = ["aria-pressed", "onClick"];
const _hoisted_7 = { class: "head" };
const _hoisted_8 = { class: "cut" };
const _hoisted_9 = {
  key: 0,
  class: "cut"
};
const _hoisted_10 = {
  key: 0,
  class: "key cut"
};
const _hoisted_11 = { class: "cut" };
const _hoisted_12 = {
  key: 0,
  class: "whole"
};
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "WorkflowDialog",
  props: {
    graph: {},
    text: {},
    name: {}
  },
  emits: ["close", "copy"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const room = useTemplateRef("room");
    const drawing = computed(() => draw(props.graph));
    const zoom = shallowRef(1);
    const chosen = shallowRef();
    const lines = computed(
      () => props.graph.links.flatMap((link, index) => {
        const from = drawing.value.boxes.get(link.from);
        const to = drawing.value.boxes.get(link.to);
        if (!from || !to) return [];
        const isOn = chosen.value !== void 0 && (link.from === chosen.value.id || link.to === chosen.value.id);
        return [{ key: index, path: curve(from, to), isOn }];
      })
    );
    onMounted(() => {
      const width = room.value?.clientWidth ?? 0;
      zoom.value = Math.min(Math.max(width / (drawing.value.width + 40), 0.5), 1);
    });
    function zoomBy(factor) {
      zoom.value = Math.min(Math.max(zoom.value * factor, 0.2), 2);
    }
    function onWheel(event) {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    }
    let last = { x: 0, y: 0 };
    function onDown(event) {
      if (event.pointerType !== "mouse" || event.target instanceof Element && event.target.closest("button, a")) return;
      last = { x: event.clientX, y: event.clientY };
      room.value?.setPointerCapture(event.pointerId);
    }
    function onMove(event) {
      if (!room.value?.hasPointerCapture(event.pointerId)) return;
      room.value.scrollBy(last.x - event.clientX, last.y - event.clientY);
      last = { x: event.clientX, y: event.clientY };
    }
    function download() {
      save(new Blob([props.text], { type: "application/json" }), `${props.name.replace(/\.[^.]*$/, "")}.json`);
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: unref(t)("workflow.title"),
        "close-label": unref(t)("actions.close"),
        "is-huge": "",
        onClose: _cache[3] || (_cache[3] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("div", _hoisted_1, [
            createBaseVNode("span", _hoisted_2, toDisplayString(unref(t)("workflow.nodes", { count: __props.graph.nodes.length }, __props.graph.nodes.length)), 1),
            createVNode(IconButton, {
              label: unref(t)("workflow.closer"),
              onClick: _cache[0] || (_cache[0] = ($event) => zoomBy(1.25))
            }, {
              default: withCtx(() => [
                createVNode(unref(ZoomIn), { size: 17 })
              ]),
              _: 1
            }, 8, ["label"]),
            createVNode(IconButton, {
              label: unref(t)("workflow.further"),
              onClick: _cache[1] || (_cache[1] = ($event) => zoomBy(0.8))
            }, {
              default: withCtx(() => [
                createVNode(unref(ZoomOut), { size: 17 })
              ]),
              _: 1
            }, 8, ["label"]),
            createVNode(IconButton, {
              label: unref(t)("actions.copy"),
              onClick: _cache[2] || (_cache[2] = ($event) => emit("copy", __props.text))
            }, {
              default: withCtx(() => [
                createVNode(unref(Copy), { size: 17 })
              ]),
              _: 1
            }, 8, ["label"]),
            createVNode(IconButton, {
              label: unref(t)("workflow.download"),
              onClick: download
            }, {
              default: withCtx(() => [
                createVNode(unref(Download), { size: 17 })
              ]),
              _: 1
            }, 8, ["label"])
          ]),
          createBaseVNode("div", {
            ref_key: "room",
            ref: room,
            class: "room",
            tabindex: "0",
            role: "group",
            "aria-label": unref(t)("workflow.title"),
            onWheel,
            onPointerdown: onDown,
            onPointermove: onMove
          }, [
            createBaseVNode("div", {
              style: normalizeStyle({ width: `${(drawing.value.width + 40) * zoom.value}px`, height: `${(drawing.value.height + 40) * zoom.value}px` })
            }, [
              createBaseVNode("div", {
                class: "graph",
                style: normalizeStyle({ transform: `scale(${zoom.value})` })
              }, [
                (openBlock(), createElementBlock("svg", {
                  width: drawing.value.width,
                  height: drawing.value.height,
                  "aria-hidden": "true"
                }, [
                  (openBlock(true), createElementBlock(Fragment, null, renderList(lines.value, (line) => {
                    return openBlock(), createElementBlock("path", {
                      key: line.key,
                      d: line.path,
                      class: normalizeClass({ on: line.isOn })
                    }, null, 10, _hoisted_5);
                  }), 128))
                ], 8, _hoisted_4)),
                (openBlock(true), createElementBlock(Fragment, null, renderList(__props.graph.nodes, (node) => {
                  return openBlock(), createElementBlock("button", {
                    key: node.id,
                    type: "button",
                    class: normalizeClass(["node", { on: chosen.value === node }]),
                    "aria-pressed": chosen.value === node,
                    style: normalizeStyle({
                      left: `${drawing.value.boxes.get(node.id)?.x ?? 0}px`,
                      top: `${drawing.value.boxes.get(node.id)?.y ?? 0}px`,
                      width: `${drawing.value.boxes.get(node.id)?.width ?? 0}px`,
                      height: `${drawing.value.boxes.get(node.id)?.height ?? 0}px`
                    }),
                    onClick: ($event) => chosen.value = chosen.value === node ? void 0 : node
                  }, [
                    createBaseVNode("span", _hoisted_7, [
                      createBaseVNode("b", _hoisted_8, toDisplayString(node.title), 1),
                      node.kind ? (openBlock(), createElementBlock("i", _hoisted_9, toDisplayString(node.kind), 1)) : createCommentVNode("", true)
                    ]),
                    (openBlock(true), createElementBlock(Fragment, null, renderList(node.values.slice(0, unref(MOST_VALUES)), ([label, value], index) => {
                      return openBlock(), createElementBlock("span", {
                        key: index,
                        class: "value"
                      }, [
                        label ? (openBlock(), createElementBlock("span", _hoisted_10, toDisplayString(label), 1)) : createCommentVNode("", true),
                        createBaseVNode("span", _hoisted_11, toDisplayString(value), 1)
                      ]);
                    }), 128))
                  ], 14, _hoisted_6);
                }), 128))
              ], 4)
            ], 4)
          ], 40, _hoisted_3),
          chosen.value && chosen.value.values.length > 0 ? (openBlock(), createElementBlock("dl", _hoisted_12, [
            (openBlock(true), createElementBlock(Fragment, null, renderList(chosen.value.values, ([label, value], index) => {
              return openBlock(), createElementBlock(Fragment, { key: index }, [
                createBaseVNode("dt", null, toDisplayString(label || "·"), 1),
                createBaseVNode("dd", null, toDisplayString(value), 1)
              ], 64);
            }), 128))
          ])) : createCommentVNode("", true)
        ]),
        _: 1
      }, 8, ["title", "close-label"]);
    };
  }
});
const WorkflowDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-1b7f9aae"]]);
export {
  WorkflowDialog as default
};
