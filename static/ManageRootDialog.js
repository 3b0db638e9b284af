import { B as defineComponent, _ as useI18n, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, a2 as toDisplayString, Q as createElementBlock, u as unref, M as createCommentVNode, U as createVNode, a5 as createTextVNode, bG as FolderMinus, s as shallowRef } from "./vendor.js";
import { u as useProblemText, c as count, P as PushButton, J as removeRoot, A as ApiError, _ as _export_sfc } from "./app.js";
import { M as ModalDialog } from "./ModalDialog.js";
const _hoisted_1 = { class: "path" };
const _hoisted_2 = { key: 0 };
const _hoisted_3 = { key: 1 };
const _hoisted_4 = { class: "muted" };
const _hoisted_5 = {
  key: 2,
  class: "problem",
  role: "alert"
};
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "ManageRootDialog",
  props: {
    folder: {}
  },
  emits: ["close", "removed"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, locale } = useI18n();
    const problemText = useProblemText();
    const problem = shallowRef("");
    async function take() {
      try {
        await removeRoot(props.folder.fullpath, props.folder.types);
        emit("removed");
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        problem.value = problemText(error);
      }
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: __props.folder.name,
        "close-label": unref(t)("actions.close"),
        onClose: _cache[1] || (_cache[1] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("p", _hoisted_1, toDisplayString(__props.folder.fullpath), 1),
          __props.folder.online ? (openBlock(), createElementBlock("p", _hoisted_2, toDisplayString(unref(t)("manage.holds", { count: unref(count)(__props.folder.count, unref(locale)) }, __props.folder.count)), 1)) : (openBlock(), createElementBlock("p", _hoisted_3, toDisplayString(unref(t)("sidebar.offlineHint")), 1)),
          createBaseVNode("p", _hoisted_4, toDisplayString(unref(t)("manage.removeHint")), 1),
          problem.value ? (openBlock(), createElementBlock("p", _hoisted_5, toDisplayString(problem.value), 1)) : createCommentVNode("", true),
          createBaseVNode("footer", null, [
            createVNode(PushButton, {
              onClick: _cache[0] || (_cache[0] = ($event) => emit("close"))
            }, {
              default: withCtx(() => [
                createTextVNode(toDisplayString(unref(t)("actions.cancel")), 1)
              ]),
              _: 1
            }),
            createVNode(PushButton, { onClick: take }, {
              default: withCtx(() => [
                createVNode(unref(FolderMinus), { size: 16 }),
                createTextVNode(toDisplayString(unref(t)("manage.remove")), 1)
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
const ManageRootDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-138499b3"]]);
export {
  ManageRootDialog as default
};
