import { B as defineComponent, _ as useI18n, s as shallowRef, w as watch, b as onScopeDispose, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, X as withModifiers, a2 as toDisplayString, u as unref, a3 as withDirectives, a4 as vModelText, Q as createElementBlock, M as createCommentVNode, U as createVNode, bt as CornerLeftUp, a5 as createTextVNode, F as Fragment, a9 as renderList, ae as Folder, al as FolderPlus } from "./vendor.js";
import { u as useProblemText, i as sharedLibrary, k as fetchFolders, A as ApiError, P as PushButton, H as addRoot, _ as _export_sfc } from "./app.js";
import { M as ModalDialog } from "./ModalDialog.js";
const _hoisted_1 = { class: "hint" };
const _hoisted_2 = ["aria-label", "placeholder", "aria-invalid"];
const _hoisted_3 = {
  key: 0,
  class: "problem",
  role: "alert"
};
const _hoisted_4 = ["aria-label"];
const _hoisted_5 = { key: 0 };
const _hoisted_6 = ["onClick"];
const _hoisted_7 = { class: "cut" };
const _hoisted_8 = {
  key: 1,
  class: "none"
};
const TYPING_MS = 180;
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "AddFolderDialog",
  emits: ["close", "added"],
  setup(__props, { emit: __emit }) {
    const emit = __emit;
    const { t } = useI18n();
    const problemText = useProblemText();
    const library = sharedLibrary.use();
    const path = shallowRef(library.settings.value?.home ?? "");
    const shown = shallowRef();
    const problem = shallowRef("");
    const isAdding = shallowRef(false);
    let request = new AbortController();
    let timer;
    watch(
      path,
      (wanted) => {
        problem.value = "";
        clearTimeout(timer);
        timer = setTimeout(() => void look(wanted), shown.value ? TYPING_MS : 0);
      },
      { immediate: true }
    );
    onScopeDispose(() => {
      clearTimeout(timer);
      request.abort();
    });
    async function look(wanted) {
      request.abort();
      const own = new AbortController();
      request = own;
      try {
        const folders = await fetchFolders(wanted === "" ? void 0 : wanted, own.signal);
        if (!own.signal.aborted) shown.value = folders;
      } catch (error) {
        if (!own.signal.aborted && !(error instanceof ApiError)) throw error;
      }
    }
    async function add() {
      const wanted = path.value.trim();
      if (wanted === "") return;
      isAdding.value = true;
      try {
        await fetchFolders(wanted);
        await addRoot(wanted);
        emit("added", wanted);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        problem.value = problemText(error);
      } finally {
        isAdding.value = false;
      }
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: unref(t)("addFolder.title"),
        "close-label": unref(t)("actions.close"),
        "is-wide": "",
        onClose: _cache[3] || (_cache[3] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("form", {
            onSubmit: withModifiers(add, ["prevent"])
          }, [
            createBaseVNode("p", _hoisted_1, toDisplayString(unref(t)("addFolder.hint")), 1),
            withDirectives(createBaseVNode("input", {
              "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => path.value = $event),
              type: "text",
              autofocus: "",
              spellcheck: "false",
              autocomplete: "off",
              "aria-label": unref(t)("addFolder.path"),
              placeholder: unref(t)("addFolder.path"),
              "aria-invalid": problem.value !== ""
            }, null, 8, _hoisted_2), [
              [vModelText, path.value]
            ]),
            problem.value ? (openBlock(), createElementBlock("p", _hoisted_3, toDisplayString(problem.value), 1)) : createCommentVNode("", true),
            createBaseVNode("ul", {
              "aria-label": unref(t)("addFolder.folders")
            }, [
              shown.value?.parent ? (openBlock(), createElementBlock("li", _hoisted_5, [
                createBaseVNode("button", {
                  type: "button",
                  onClick: _cache[1] || (_cache[1] = ($event) => path.value = shown.value.parent ?? "")
                }, [
                  createVNode(unref(CornerLeftUp), { size: 16 }),
                  createTextVNode(toDisplayString(unref(t)("addFolder.up")), 1)
                ])
              ])) : createCommentVNode("", true),
              (openBlock(true), createElementBlock(Fragment, null, renderList(shown.value?.folders, (folder) => {
                return openBlock(), createElementBlock("li", {
                  key: folder.fullpath
                }, [
                  createBaseVNode("button", {
                    type: "button",
                    onClick: ($event) => path.value = folder.fullpath
                  }, [
                    createVNode(unref(Folder), { size: 16 }),
                    createBaseVNode("span", _hoisted_7, toDisplayString(folder.name), 1)
                  ], 8, _hoisted_6)
                ]);
              }), 128)),
              shown.value?.path && shown.value.folders.length === 0 ? (openBlock(), createElementBlock("li", _hoisted_8, toDisplayString(unref(t)("addFolder.none")), 1)) : createCommentVNode("", true)
            ], 8, _hoisted_4),
            createBaseVNode("footer", null, [
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
                type: "submit",
                disabled: isAdding.value || path.value.trim() === ""
              }, {
                default: withCtx(() => [
                  createVNode(unref(FolderPlus), { size: 16 }),
                  createTextVNode(toDisplayString(unref(t)("addFolder.add")), 1)
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
const AddFolderDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-0cb42454"]]);
export {
  AddFolderDialog as default
};
