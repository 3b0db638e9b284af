import { B as defineComponent, _ as useI18n, s as shallowRef, b as onScopeDispose, w as watch, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, X as withModifiers, Q as createElementBlock, u as unref, F as Fragment, a9 as renderList, U as createVNode, bs as Clock, a2 as toDisplayString, M as createCommentVNode, ad as ChevronRight, a3 as withDirectives, a4 as vModelText, bt as CornerLeftUp, a5 as createTextVNode, ae as Folder, Y as withKeys, al as FolderPlus, f as computed } from "./vendor.js";
import { u as useProblemText, i as sharedLibrary, s as sharedPreferences, k as fetchFolders, A as ApiError, n as nameOf, P as PushButton, l as isWithin, o as folderOf, p as makeFolder, _ as _export_sfc } from "./app.js";
import { M as ModalDialog } from "./ModalDialog.js";
const _hoisted_1 = ["aria-label"];
const _hoisted_2 = ["title", "onClick"];
const _hoisted_3 = { class: "cut" };
const _hoisted_4 = ["aria-label"];
const _hoisted_5 = ["aria-current", "onClick"];
const _hoisted_6 = ["aria-label", "placeholder"];
const _hoisted_7 = ["aria-label"];
const _hoisted_8 = { key: 0 };
const _hoisted_9 = ["onClick"];
const _hoisted_10 = { class: "cut" };
const _hoisted_11 = {
  key: 1,
  class: "none"
};
const _hoisted_12 = {
  key: 1,
  class: "problem",
  role: "alert"
};
const _hoisted_13 = {
  key: 2,
  class: "new"
};
const _hoisted_14 = ["aria-label", "placeholder", "onKeydown"];
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "FolderDialog",
  props: {
    title: {},
    action: {},
    start: {}
  },
  emits: ["close", "choose"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t } = useI18n();
    const problemText = useProblemText();
    const library = sharedLibrary.use();
    const preferences = sharedPreferences.use();
    const here = shallowRef(props.start);
    const folders = shallowRef([]);
    const filter = shallowRef("");
    const newName = shallowRef();
    const problem = shallowRef("");
    let request = new AbortController();
    onScopeDispose(() => {
      request.abort();
    });
    const shown = computed(() => {
      const wanted = filter.value.trim().toLowerCase();
      return folders.value.filter((folder) => folder.online && folder.name.toLowerCase().includes(wanted));
    });
    const root = computed(() => library.roots.value?.find((each) => isWithin(here.value, each.fullpath)));
    const trail = computed(() => {
      const steps = [];
      const top = root.value?.fullpath ?? "";
      for (let path = here.value; path !== top && isWithin(path, top); path = folderOf(path)) steps.unshift({ name: nameOf(path), path });
      return root.value ? [{ name: root.value.name, path: top }, ...steps] : [];
    });
    const recent = computed(() => preferences.destinations.filter((folder) => library.roots.value?.some((each) => isWithin(folder, each.fullpath))));
    watch(
      here,
      async (wanted) => {
        request.abort();
        const own = new AbortController();
        request = own;
        filter.value = "";
        newName.value = void 0;
        problem.value = "";
        try {
          const found = await fetchFolders(wanted === "" ? void 0 : wanted, own.signal);
          if (!own.signal.aborted) folders.value = found.folders;
        } catch (error) {
          if (own.signal.aborted) return;
          if (!(error instanceof ApiError)) throw error;
          problem.value = problemText(error);
          folders.value = [];
        }
      },
      { immediate: true }
    );
    function up() {
      here.value = here.value === root.value?.fullpath ? "" : folderOf(here.value);
    }
    async function make() {
      const name = newName.value?.trim() ?? "";
      if (name === "") return;
      const separator = here.value.includes("\\") ? "\\" : "/";
      const path = here.value.replace(/[\\/]+$/, "") + separator + name;
      try {
        await makeFolder(path);
        here.value = path;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        problem.value = problemText(error);
      }
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: __props.title,
        "close-label": unref(t)("actions.close"),
        "is-wide": "",
        onClose: _cache[6] || (_cache[6] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("form", {
            class: "chooser",
            onSubmit: _cache[5] || (_cache[5] = withModifiers(($event) => emit("choose", here.value), ["prevent"]))
          }, [
            recent.value.length > 0 ? (openBlock(), createElementBlock("div", {
              key: 0,
              class: "recent",
              "aria-label": unref(t)("folders.recent"),
              role: "group"
            }, [
              (openBlock(true), createElementBlock(Fragment, null, renderList(recent.value, (folder) => {
                return openBlock(), createElementBlock("button", {
                  key: folder,
                  type: "button",
                  title: folder,
                  onClick: ($event) => emit("choose", folder)
                }, [
                  createVNode(unref(Clock), { size: 14 }),
                  createBaseVNode("span", _hoisted_3, toDisplayString(unref(nameOf)(folder)), 1)
                ], 8, _hoisted_2);
              }), 128))
            ], 8, _hoisted_1)) : createCommentVNode("", true),
            createBaseVNode("nav", {
              class: "trail",
              "aria-label": unref(t)("folders.where")
            }, [
              createBaseVNode("button", {
                type: "button",
                onClick: _cache[0] || (_cache[0] = ($event) => here.value = "")
              }, toDisplayString(unref(t)("folders.library")), 1),
              (openBlock(true), createElementBlock(Fragment, null, renderList(trail.value, (step) => {
                return openBlock(), createElementBlock(Fragment, {
                  key: step.path
                }, [
                  createVNode(unref(ChevronRight), { size: 14 }),
                  createBaseVNode("button", {
                    type: "button",
                    "aria-current": step.path === here.value ? "location" : void 0,
                    onClick: ($event) => here.value = step.path
                  }, toDisplayString(step.name), 9, _hoisted_5)
                ], 64);
              }), 128))
            ], 8, _hoisted_4),
            withDirectives(createBaseVNode("input", {
              "onUpdate:modelValue": _cache[1] || (_cache[1] = ($event) => filter.value = $event),
              type: "search",
              autofocus: "",
              spellcheck: "false",
              autocomplete: "off",
              "aria-label": unref(t)("folders.filter"),
              placeholder: unref(t)("folders.filter")
            }, null, 8, _hoisted_6), [
              [vModelText, filter.value]
            ]),
            createBaseVNode("ul", {
              "aria-label": unref(t)("folders.here")
            }, [
              here.value !== "" ? (openBlock(), createElementBlock("li", _hoisted_8, [
                createBaseVNode("button", {
                  type: "button",
                  onClick: up
                }, [
                  createVNode(unref(CornerLeftUp), { size: 16 }),
                  createTextVNode(toDisplayString(unref(t)("addFolder.up")), 1)
                ])
              ])) : createCommentVNode("", true),
              (openBlock(true), createElementBlock(Fragment, null, renderList(shown.value, (folder) => {
                return openBlock(), createElementBlock("li", {
                  key: folder.fullpath
                }, [
                  createBaseVNode("button", {
                    type: "button",
                    onClick: ($event) => here.value = folder.fullpath
                  }, [
                    createVNode(unref(Folder), { size: 16 }),
                    createBaseVNode("span", _hoisted_10, toDisplayString(folder.name), 1),
                    createVNode(unref(ChevronRight), {
                      class: "into",
                      size: 15
                    })
                  ], 8, _hoisted_9)
                ]);
              }), 128)),
              shown.value.length === 0 && !problem.value ? (openBlock(), createElementBlock("li", _hoisted_11, toDisplayString(unref(t)("addFolder.none")), 1)) : createCommentVNode("", true)
            ], 8, _hoisted_7),
            problem.value ? (openBlock(), createElementBlock("p", _hoisted_12, toDisplayString(problem.value), 1)) : createCommentVNode("", true),
            newName.value !== void 0 ? (openBlock(), createElementBlock("div", _hoisted_13, [
              withDirectives(createBaseVNode("input", {
                "onUpdate:modelValue": _cache[2] || (_cache[2] = ($event) => newName.value = $event),
                type: "text",
                maxlength: "200",
                "aria-label": unref(t)("folders.newName"),
                placeholder: unref(t)("folders.newName"),
                onKeydown: withKeys(withModifiers(make, ["prevent"]), ["enter"])
              }, null, 40, _hoisted_14), [
                [vModelText, newName.value]
              ]),
              createVNode(PushButton, {
                disabled: newName.value.trim() === "",
                onClick: make
              }, {
                default: withCtx(() => [
                  createTextVNode(toDisplayString(unref(t)("folders.make")), 1)
                ]),
                _: 1
              }, 8, ["disabled"])
            ])) : createCommentVNode("", true),
            createBaseVNode("footer", null, [
              here.value !== "" && newName.value === void 0 ? (openBlock(), createBlock(PushButton, {
                key: 0,
                class: "left",
                onClick: _cache[3] || (_cache[3] = ($event) => newName.value = "")
              }, {
                default: withCtx(() => [
                  createVNode(unref(FolderPlus), { size: 16 }),
                  createTextVNode(toDisplayString(unref(t)("folders.new")), 1)
                ]),
                _: 1
              })) : createCommentVNode("", true),
              createVNode(PushButton, {
                onClick: _cache[4] || (_cache[4] = ($event) => emit("close"))
              }, {
                default: withCtx(() => [
                  createTextVNode(toDisplayString(unref(t)("actions.cancel")), 1)
                ]),
                _: 1
              }),
              createVNode(PushButton, {
                "is-primary": "",
                type: "submit",
                disabled: here.value === ""
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
const FolderDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-3487c73a"]]);
export {
  FolderDialog as default
};
