import { B as defineComponent, _ as useI18n, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, X as withModifiers, a3 as withDirectives, u as unref, a4 as vModelText, Q as createElementBlock, U as createVNode, aD as Plus, a5 as createTextVNode, a2 as toDisplayString, M as createCommentVNode, F as Fragment, a9 as renderList, aV as BookImage, s as shallowRef, f as computed } from "./vendor.js";
import { q as sharedCollections, v as sharedToasts, c as count, _ as _export_sfc } from "./app.js";
import { M as ModalDialog } from "./ModalDialog.js";
const _hoisted_1 = ["aria-label", "placeholder"];
const _hoisted_2 = ["aria-label"];
const _hoisted_3 = { key: 0 };
const _hoisted_4 = ["onClick"];
const _hoisted_5 = { class: "cut" };
const _hoisted_6 = { class: "count" };
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "AlbumDialog",
  props: {
    items: {}
  },
  emits: ["close"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, locale } = useI18n();
    const collections = sharedCollections.use();
    const toasts = sharedToasts.use();
    const wanted = shallowRef("");
    const shown = computed(() => {
      const part = wanted.value.trim().toLowerCase();
      return collections.albums.value.filter((album) => album.q === null && album.name.toLowerCase().includes(part));
    });
    const isNew = computed(() => wanted.value.trim() !== "" && !collections.albums.value.some((album) => album.name === wanted.value.trim()));
    async function fill(album) {
      emit("close");
      const done = await collections.fillAlbum(album.id, props.items.map((item) => item.fullpath), "add");
      if (!done) return;
      const undo = () => void collections.fillAlbum(album.id, props.items.map((item) => item.fullpath), "remove");
      toasts.tell(t("albums.filled", { name: album.name, count: done.changed }, done.changed), "done", { label: t("acts.undo"), run: undo });
    }
    async function submit() {
      const [first] = shown.value;
      const name = wanted.value.trim();
      const album = isNew.value ? await collections.makeAlbum(name) : shown.value.find((each) => each.name === name) ?? first;
      if (album) await fill(album);
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: unref(t)("albums.choose", __props.items.length),
        "close-label": unref(t)("actions.close"),
        onClose: _cache[1] || (_cache[1] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("form", {
            onSubmit: withModifiers(submit, ["prevent"])
          }, [
            withDirectives(createBaseVNode("input", {
              "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => wanted.value = $event),
              type: "text",
              autofocus: "",
              spellcheck: "false",
              autocomplete: "off",
              maxlength: "200",
              "aria-label": unref(t)("albums.find"),
              placeholder: unref(t)("albums.find")
            }, null, 8, _hoisted_1), [
              [vModelText, wanted.value]
            ])
          ], 32),
          createBaseVNode("ul", {
            "aria-label": unref(t)("sidebar.albums")
          }, [
            isNew.value ? (openBlock(), createElementBlock("li", _hoisted_3, [
              createBaseVNode("button", {
                type: "button",
                onClick: submit
              }, [
                createVNode(unref(Plus), { size: 16 }),
                createTextVNode(toDisplayString(unref(t)("albums.make", { name: wanted.value.trim() })), 1)
              ])
            ])) : createCommentVNode("", true),
            (openBlock(true), createElementBlock(Fragment, null, renderList(shown.value, (album) => {
              return openBlock(), createElementBlock("li", {
                key: album.id
              }, [
                createBaseVNode("button", {
                  type: "button",
                  onClick: ($event) => fill(album)
                }, [
                  createVNode(unref(BookImage), { size: 16 }),
                  createBaseVNode("span", _hoisted_5, toDisplayString(album.name), 1),
                  createBaseVNode("span", _hoisted_6, toDisplayString(unref(count)(album.count, unref(locale))), 1)
                ], 8, _hoisted_4)
              ]);
            }), 128))
          ], 8, _hoisted_2)
        ]),
        _: 1
      }, 8, ["title", "close-label"]);
    };
  }
});
const AlbumDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-e095c88e"]]);
export {
  AlbumDialog as default
};
