import { B as defineComponent, _ as useI18n, H as openBlock, I as createBlock, J as withCtx, Q as createElementBlock, a2 as toDisplayString, M as createCommentVNode, u as unref, F as Fragment, a0 as createBaseVNode, Z as normalizeClass, a5 as createTextVNode, a9 as renderList, ae as Folder, bk as Image, U as createVNode, bl as Undo2, s as shallowRef } from "./vendor.js";
import { u as useProblemText, A as ApiError, b as bytes, c as count, P as PushButton, m as moment, I as IconButton, f as fetchTrash, r as restoreFromTrash, e as emptyTrash, _ as _export_sfc } from "./app.js";
import { M as ModalDialog } from "./ModalDialog.js";
const _hoisted_1 = {
  key: 0,
  class: "problem",
  role: "alert"
};
const _hoisted_2 = {
  key: 1,
  class: "hint"
};
const _hoisted_3 = { class: "top" };
const _hoisted_4 = { class: "hint" };
const _hoisted_5 = ["aria-label"];
const _hoisted_6 = { class: "what" };
const _hoisted_7 = ["title"];
const _hoisted_8 = ["title"];
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "TrashDialog",
  props: {
    isReadOnly: { type: Boolean }
  },
  emits: ["close", "restored"],
  setup(__props, { emit: __emit }) {
    const emit = __emit;
    const { t, locale } = useI18n();
    const problemText = useProblemText();
    const items = shallowRef();
    const total = shallowRef(0);
    const taken = shallowRef(0);
    const next = shallowRef("");
    const problem = shallowRef("");
    const isBusy = shallowRef(false);
    const isSure = shallowRef(false);
    void trying(() => load(""));
    async function load(cursor) {
      const page = await fetchTrash(cursor);
      items.value = cursor === "" ? page.items : [...items.value ?? [], ...page.items];
      total.value = page.total;
      taken.value = page.bytes;
      next.value = page.cursor.has_next ? page.cursor.next : "";
    }
    async function trying(work) {
      isBusy.value = true;
      try {
        problem.value = "";
        await work();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        problem.value = problemText(error);
      } finally {
        isBusy.value = false;
      }
    }
    function restore(item) {
      void trying(async () => {
        await restoreFromTrash([item.id]);
        items.value = items.value?.filter((each) => each.id !== item.id);
        total.value -= 1;
        taken.value -= item.bytes;
        emit("restored");
      });
    }
    function empty() {
      if (!isSure.value) {
        isSure.value = true;
        return;
      }
      isSure.value = false;
      void trying(async () => {
        const { errors } = await emptyTrash();
        await load("");
        problem.value = errors[0] ?? "";
      });
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: unref(t)("trash.title"),
        "close-label": unref(t)("actions.close"),
        "is-wide": "",
        onClose: _cache[2] || (_cache[2] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          problem.value ? (openBlock(), createElementBlock("p", _hoisted_1, toDisplayString(problem.value), 1)) : createCommentVNode("", true),
          items.value?.length === 0 ? (openBlock(), createElementBlock("p", _hoisted_2, toDisplayString(unref(t)("trash.empty")), 1)) : items.value ? (openBlock(), createElementBlock(Fragment, { key: 2 }, [
            createBaseVNode("div", _hoisted_3, [
              createBaseVNode("span", _hoisted_4, toDisplayString(unref(t)("trash.count", { count: unref(count)(total.value, unref(locale)), size: unref(bytes)(taken.value, unref(locale)) }, total.value)), 1),
              !__props.isReadOnly ? (openBlock(), createBlock(PushButton, {
                key: 0,
                disabled: isBusy.value,
                class: normalizeClass({ sure: isSure.value }),
                onClick: empty,
                onBlur: _cache[0] || (_cache[0] = ($event) => isSure.value = false)
              }, {
                default: withCtx(() => [
                  createTextVNode(toDisplayString(unref(t)(isSure.value ? "trash.sure" : "trash.emptyIt")), 1)
                ]),
                _: 1
              }, 8, ["disabled", "class"])) : createCommentVNode("", true)
            ]),
            createBaseVNode("ul", {
              "aria-label": unref(t)("trash.title")
            }, [
              (openBlock(true), createElementBlock(Fragment, null, renderList(items.value, (item) => {
                return openBlock(), createElementBlock("li", {
                  key: item.id
                }, [
                  item.type === "dir" ? (openBlock(), createBlock(unref(Folder), {
                    key: 0,
                    size: 17
                  })) : (openBlock(), createBlock(unref(Image), {
                    key: 1,
                    size: 17
                  })),
                  createBaseVNode("div", _hoisted_6, [
                    createBaseVNode("p", {
                      class: "cut",
                      title: item.path
                    }, toDisplayString(item.name), 9, _hoisted_7),
                    createBaseVNode("p", {
                      class: "cut hint",
                      title: item.path
                    }, toDisplayString(unref(moment)(item.deleted_time, unref(locale))) + " · " + toDisplayString(item.path), 9, _hoisted_8)
                  ]),
                  !__props.isReadOnly ? (openBlock(), createBlock(IconButton, {
                    key: 2,
                    label: unref(t)("trash.restore", { name: item.name }),
                    disabled: isBusy.value,
                    onClick: ($event) => restore(item)
                  }, {
                    default: withCtx(() => [
                      createVNode(unref(Undo2), { size: 17 })
                    ]),
                    _: 1
                  }, 8, ["label", "disabled", "onClick"])) : createCommentVNode("", true)
                ]);
              }), 128))
            ], 8, _hoisted_5),
            next.value !== "" ? (openBlock(), createBlock(PushButton, {
              key: 0,
              disabled: isBusy.value,
              onClick: _cache[1] || (_cache[1] = ($event) => trying(() => load(next.value)))
            }, {
              default: withCtx(() => [
                createTextVNode(toDisplayString(unref(t)("trash.more")), 1)
              ]),
              _: 1
            }, 8, ["disabled"])) : createCommentVNode("", true)
          ], 64)) : createCommentVNode("", true)
        ]),
        _: 1
      }, 8, ["title", "close-label"]);
    };
  }
});
const TrashDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-bc66c101"]]);
export {
  TrashDialog as default
};
