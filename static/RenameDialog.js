import { B as defineComponent, _ as useI18n, $ as useTemplateRef, s as shallowRef, k as onMounted, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, X as withModifiers, a3 as withDirectives, u as unref, a4 as vModelText, Q as createElementBlock, a2 as toDisplayString, M as createCommentVNode, U as createVNode, a5 as createTextVNode } from "./vendor.js";
import { M as ModalDialog } from "./ModalDialog.js";
import { P as PushButton, _ as _export_sfc } from "./app.js";
const _hoisted_1 = ["aria-label", "aria-invalid"];
const _hoisted_2 = {
  key: 0,
  class: "problem",
  role: "alert"
};
const _hoisted_3 = { class: "hint" };
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "RenameDialog",
  props: {
    name: {},
    rename: { type: Function }
  },
  emits: ["close"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const input = useTemplateRef("input");
    const name = shallowRef(props.name);
    const problem = shallowRef("");
    const isBusy = shallowRef(false);
    onMounted(() => {
      const dot = props.name.lastIndexOf(".");
      input.value?.focus();
      input.value?.setSelectionRange(0, dot > 0 ? dot : props.name.length);
    });
    async function submit() {
      const wanted = name.value.trim();
      if (wanted === props.name) emit("close");
      if (wanted === props.name || wanted === "") return;
      isBusy.value = true;
      problem.value = await props.rename(wanted);
      isBusy.value = false;
      if (problem.value === "") emit("close");
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: unref(t)("rename.title"),
        "close-label": unref(t)("actions.close"),
        onClose: _cache[2] || (_cache[2] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("form", {
            onSubmit: withModifiers(submit, ["prevent"])
          }, [
            withDirectives(createBaseVNode("input", {
              ref_key: "input",
              ref: input,
              "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => name.value = $event),
              type: "text",
              spellcheck: "false",
              autocomplete: "off",
              maxlength: "255",
              "aria-label": unref(t)("rename.name"),
              "aria-invalid": problem.value !== ""
            }, null, 8, _hoisted_1), [
              [vModelText, name.value]
            ]),
            problem.value ? (openBlock(), createElementBlock("p", _hoisted_2, toDisplayString(problem.value), 1)) : createCommentVNode("", true),
            createBaseVNode("p", _hoisted_3, toDisplayString(unref(t)("rename.hint")), 1),
            createBaseVNode("footer", null, [
              createVNode(PushButton, {
                onClick: _cache[1] || (_cache[1] = ($event) => emit("close"))
              }, {
                default: withCtx(() => [
                  createTextVNode(toDisplayString(unref(t)("actions.cancel")), 1)
                ]),
                _: 1
              }),
              createVNode(PushButton, {
                "is-primary": "",
                type: "submit",
                disabled: isBusy.value || name.value.trim() === ""
              }, {
                default: withCtx(() => [
                  createTextVNode(toDisplayString(unref(t)("rename.do")), 1)
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
const RenameDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-1dbe504f"]]);
export {
  RenameDialog as default
};
