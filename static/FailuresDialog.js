import { B as defineComponent, _ as useI18n, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, Q as createElementBlock, F as Fragment, a9 as renderList, a2 as toDisplayString, u as unref } from "./vendor.js";
import { M as ModalDialog } from "./ModalDialog.js";
import { _ as _export_sfc } from "./app.js";
const _hoisted_1 = { class: "reason" };
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "FailuresDialog",
  props: {
    job: {}
  },
  emits: ["close"],
  setup(__props, { emit: __emit }) {
    const emit = __emit;
    const { t } = useI18n();
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: unref(t)("jobs.failuresTitle"),
        "close-label": unref(t)("actions.close"),
        "is-wide": "",
        onClose: _cache[0] || (_cache[0] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("ul", null, [
            (openBlock(true), createElementBlock(Fragment, null, renderList(__props.job.failures, (failure) => {
              return openBlock(), createElementBlock("li", {
                key: failure.path
              }, [
                createBaseVNode("p", null, toDisplayString(failure.path), 1),
                createBaseVNode("p", _hoisted_1, toDisplayString(failure.reason), 1)
              ]);
            }), 128))
          ])
        ]),
        _: 1
      }, 8, ["title", "close-label"]);
    };
  }
});
const FailuresDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-eefb7493"]]);
export {
  FailuresDialog as default
};
