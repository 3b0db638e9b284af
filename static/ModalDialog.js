import { B as defineComponent, $ as useTemplateRef, A as useId, k as onMounted, H as openBlock, Q as createElementBlock, a0 as createBaseVNode, u as unref, a2 as toDisplayString, U as createVNode, J as withCtx, aa as X, K as renderSlot, X as withModifiers, Z as normalizeClass } from "./vendor.js";
import { I as IconButton, _ as _export_sfc } from "./app.js";
const _hoisted_1 = ["aria-labelledby"];
const _hoisted_2 = { class: "body" };
const _hoisted_3 = ["id"];
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "ModalDialog",
  props: {
    title: {},
    closeLabel: {},
    isWide: { type: Boolean },
    isHuge: { type: Boolean }
  },
  emits: ["close"],
  setup(__props, { emit: __emit }) {
    const emit = __emit;
    const dialog = useTemplateRef("dialog");
    const titleId = useId();
    onMounted(() => dialog.value?.showModal());
    function onBackdrop(event) {
      if (event.target === dialog.value) emit("close");
    }
    return (_ctx, _cache) => {
      return openBlock(), createElementBlock("dialog", {
        ref_key: "dialog",
        ref: dialog,
        class: normalizeClass({ wide: __props.isWide, huge: __props.isHuge }),
        "aria-labelledby": unref(titleId),
        onCancel: _cache[1] || (_cache[1] = withModifiers(($event) => emit("close"), ["prevent"])),
        onMousedown: onBackdrop,
        onKeydown: _cache[2] || (_cache[2] = withModifiers(() => {
        }, ["stop"]))
      }, [
        createBaseVNode("div", _hoisted_2, [
          createBaseVNode("header", null, [
            createBaseVNode("h2", { id: unref(titleId) }, toDisplayString(__props.title), 9, _hoisted_3),
            createVNode(IconButton, {
              label: __props.closeLabel,
              onClick: _cache[0] || (_cache[0] = ($event) => emit("close"))
            }, {
              default: withCtx(() => [
                createVNode(unref(X), { size: 18 })
              ]),
              _: 1
            }, 8, ["label"])
          ]),
          renderSlot(_ctx.$slots, "default", {}, void 0, true)
        ])
      ], 42, _hoisted_1);
    };
  }
});
const ModalDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-937a6476"]]);
export {
  ModalDialog as M
};
