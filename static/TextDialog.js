import { B as defineComponent, _ as useI18n, s as shallowRef, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, X as withModifiers, a2 as toDisplayString, u as unref, a3 as withDirectives, a4 as vModelText, a5 as createTextVNode, M as createCommentVNode, U as createVNode } from "./vendor.js";
import { M as ModalDialog } from "./ModalDialog.js";
import { P as PushButton, _ as _export_sfc } from "./app.js";
const _hoisted_1 = ["aria-label"];
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "TextDialog",
  props: {
    text: {},
    isEdited: { type: Boolean }
  },
  emits: ["close", "save"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const text = shallowRef(props.text);
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: unref(t)("editing.title"),
        "close-label": unref(t)("actions.close"),
        "is-wide": "",
        onClose: _cache[4] || (_cache[4] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("form", {
            onSubmit: _cache[3] || (_cache[3] = withModifiers(($event) => emit("save", text.value), ["prevent"]))
          }, [
            createBaseVNode("p", null, toDisplayString(unref(t)("editing.hint")), 1),
            withDirectives(createBaseVNode("textarea", {
              "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => text.value = $event),
              autofocus: "",
              rows: "14",
              spellcheck: "false",
              "aria-label": unref(t)("editing.text")
            }, null, 8, _hoisted_1), [
              [vModelText, text.value]
            ]),
            createBaseVNode("footer", null, [
              __props.isEdited ? (openBlock(), createBlock(PushButton, {
                key: 0,
                class: "left",
                onClick: _cache[1] || (_cache[1] = ($event) => emit("save", ""))
              }, {
                default: withCtx(() => [
                  createTextVNode(toDisplayString(unref(t)("editing.back")), 1)
                ]),
                _: 1
              })) : createCommentVNode("", true),
              createVNode(PushButton, {
                onClick: _cache[2] || (_cache[2] = ($event) => emit("close"))
              }, {
                default: withCtx(() => [
                  createTextVNode(toDisplayString(unref(t)("actions.cancel")), 1)
                ]),
                _: 1
              }),
              createVNode(PushButton, {
                "is-primary": "",
                type: "submit"
              }, {
                default: withCtx(() => [
                  createTextVNode(toDisplayString(unref(t)("editing.save")), 1)
                ]),
                _: 1
              })
            ])
          ], 32)
        ]),
        _: 1
      }, 8, ["title", "close-label"]);
    };
  }
});
const TextDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-ce6a29d4"]]);
export {
  TextDialog as default
};
