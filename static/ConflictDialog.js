import { B as defineComponent, _ as useI18n, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, Q as createElementBlock, F as Fragment, a9 as renderList, a2 as toDisplayString, u as unref, M as createCommentVNode, U as createVNode, a5 as createTextVNode, f as computed } from "./vendor.js";
import { P as PushButton, n as nameOf, _ as _export_sfc } from "./app.js";
import { M as ModalDialog } from "./ModalDialog.js";
const _hoisted_1 = { key: 0 };
const SHOWN = 6;
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "ConflictDialog",
  props: {
    names: {},
    folder: {}
  },
  emits: ["close", "choose"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const rest = computed(() => props.names.length - SHOWN);
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: unref(t)("conflict.title", { folder: unref(nameOf)(__props.folder) }, __props.names.length),
        "close-label": unref(t)("actions.close"),
        "is-wide": "",
        onClose: _cache[4] || (_cache[4] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("ul", null, [
            (openBlock(true), createElementBlock(Fragment, null, renderList(__props.names.slice(0, SHOWN), (name) => {
              return openBlock(), createElementBlock("li", {
                key: name,
                class: "cut"
              }, toDisplayString(name), 1);
            }), 128)),
            rest.value > 0 ? (openBlock(), createElementBlock("li", _hoisted_1, toDisplayString(unref(t)("conflict.more", { count: rest.value }, rest.value)), 1)) : createCommentVNode("", true)
          ]),
          createBaseVNode("p", null, toDisplayString(unref(t)("conflict.replaceHint")), 1),
          createBaseVNode("footer", null, [
            createVNode(PushButton, {
              onClick: _cache[0] || (_cache[0] = ($event) => emit("close"))
            }, {
              default: withCtx(() => [
                createTextVNode(toDisplayString(unref(t)("actions.cancel")), 1)
              ]),
              _: 1
            }),
            createVNode(PushButton, {
              onClick: _cache[1] || (_cache[1] = ($event) => emit("choose", "skip"))
            }, {
              default: withCtx(() => [
                createTextVNode(toDisplayString(unref(t)("conflict.skip")), 1)
              ]),
              _: 1
            }),
            createVNode(PushButton, {
              onClick: _cache[2] || (_cache[2] = ($event) => emit("choose", "replace"))
            }, {
              default: withCtx(() => [
                createTextVNode(toDisplayString(unref(t)("conflict.replace")), 1)
              ]),
              _: 1
            }),
            createVNode(PushButton, {
              "is-primary": "",
              autofocus: "",
              onClick: _cache[3] || (_cache[3] = ($event) => emit("choose", "rename"))
            }, {
              default: withCtx(() => [
                createTextVNode(toDisplayString(unref(t)("conflict.rename")), 1)
              ]),
              _: 1
            })
          ])
        ]),
        _: 1
      }, 8, ["title", "close-label"]);
    };
  }
});
const ConflictDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-59333ce3"]]);
export {
  ConflictDialog as default
};
