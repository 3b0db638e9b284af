import { B as defineComponent, s as shallowRef, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, X as withModifiers, a3 as withDirectives, a4 as vModelText, U as createVNode, a5 as createTextVNode, a2 as toDisplayString } from "./vendor.js";
import { M as ModalDialog } from "./ModalDialog.js";
import { P as PushButton, _ as _export_sfc } from "./app.js";
const _hoisted_1 = ["aria-label", "placeholder"];
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "NameDialog",
  props: {
    title: {},
    label: {},
    action: {},
    closeLabel: {},
    cancelLabel: {},
    name: {}
  },
  emits: ["close", "choose"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const name = shallowRef(props.name);
    function submit() {
      const wanted = name.value.trim();
      if (wanted !== "") emit("choose", wanted);
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: __props.title,
        "close-label": __props.closeLabel,
        onClose: _cache[2] || (_cache[2] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("form", {
            onSubmit: withModifiers(submit, ["prevent"])
          }, [
            withDirectives(createBaseVNode("input", {
              "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => name.value = $event),
              type: "text",
              autofocus: "",
              autocomplete: "off",
              maxlength: "200",
              "aria-label": __props.label,
              placeholder: __props.label
            }, null, 8, _hoisted_1), [
              [vModelText, name.value]
            ]),
            createBaseVNode("footer", null, [
              createVNode(PushButton, {
                onClick: _cache[1] || (_cache[1] = ($event) => emit("close"))
              }, {
                default: withCtx(() => [
                  createTextVNode(toDisplayString(__props.cancelLabel), 1)
                ]),
                _: 1
              }),
              createVNode(PushButton, {
                "is-primary": "",
                type: "submit",
                disabled: name.value.trim() === ""
              }, {
                default: withCtx(() => [
                  createTextVNode(toDisplayString(__props.action), 1)
                ]),
                _: 1
              }, 8, ["disabled"])
            ])
          ], 32)
        ]),
        _: 1
      }, 8, ["title", "close-label"]);
    };
  }
});
const NameDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-01179a4a"]]);
export {
  NameDialog as default
};
