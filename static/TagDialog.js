import { B as defineComponent, _ as useI18n, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, X as withModifiers, a3 as withDirectives, u as unref, a4 as vModelText, Q as createElementBlock, U as createVNode, aD as Plus, a5 as createTextVNode, a2 as toDisplayString, M as createCommentVNode, F as Fragment, a9 as renderList, Z as normalizeClass, az as Check, bu as Minus, L as normalizeStyle, s as shallowRef, f as computed } from "./vendor.js";
import { j as sharedTagging, c as count, _ as _export_sfc } from "./app.js";
import { M as ModalDialog } from "./ModalDialog.js";
const _hoisted_1 = ["aria-label", "placeholder"];
const _hoisted_2 = ["aria-label"];
const _hoisted_3 = { key: 0 };
const _hoisted_4 = { class: "box" };
const _hoisted_5 = ["aria-checked", "onClick"];
const _hoisted_6 = { class: "cut" };
const _hoisted_7 = { class: "count" };
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "TagDialog",
  props: {
    items: {}
  },
  emits: ["close"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const { t, locale } = useI18n();
    const tagging = sharedTagging.use();
    const wanted = shallowRef("");
    const title = computed(() => t("tagging.title", { name: props.items[0]?.name ?? "", count: props.items.length }, props.items.length));
    const shown = computed(() => {
      const part = wanted.value.trim().toLowerCase();
      return tagging.tags.value.filter((tag) => tag.name.toLowerCase().includes(part));
    });
    const isNew = computed(() => {
      const name = wanted.value.trim();
      return name !== "" && !tagging.tags.value.some((tag) => tag.name === name);
    });
    function stateOf(tag) {
      const number = props.items.filter((item) => tagging.carries(item, tag)).length;
      if (number === 0) return "false";
      return number === props.items.length ? "true" : "mixed";
    }
    function toggle(tag) {
      void tagging.setTag(props.items, tag, stateOf(tag) !== "true");
    }
    async function submit() {
      const name = wanted.value.trim();
      const [only] = shown.value;
      if (isNew.value) await tagging.addByName(props.items, name);
      else if (only && name !== "") toggle(tagging.tags.value.find((tag) => tag.name === name) ?? only);
      wanted.value = "";
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: title.value,
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
              maxlength: "80",
              "aria-label": unref(t)("tagging.find"),
              placeholder: unref(t)("tagging.find")
            }, null, 8, _hoisted_1), [
              [vModelText, wanted.value]
            ])
          ], 32),
          createBaseVNode("ul", {
            "aria-label": unref(t)("tagging.tags")
          }, [
            isNew.value ? (openBlock(), createElementBlock("li", _hoisted_3, [
              createBaseVNode("button", {
                type: "button",
                onClick: submit
              }, [
                createBaseVNode("span", _hoisted_4, [
                  createVNode(unref(Plus), { size: 14 })
                ]),
                createTextVNode(toDisplayString(unref(t)("tagging.make", { name: wanted.value.trim() })), 1)
              ])
            ])) : createCommentVNode("", true),
            (openBlock(true), createElementBlock(Fragment, null, renderList(shown.value, (tag) => {
              return openBlock(), createElementBlock("li", {
                key: tag.id
              }, [
                createBaseVNode("button", {
                  type: "button",
                  role: "checkbox",
                  "aria-checked": stateOf(tag),
                  onClick: ($event) => toggle(tag)
                }, [
                  createBaseVNode("span", {
                    class: normalizeClass(["box", { on: stateOf(tag) !== "false" }])
                  }, [
                    stateOf(tag) === "true" ? (openBlock(), createBlock(unref(Check), {
                      key: 0,
                      size: 14
                    })) : stateOf(tag) === "mixed" ? (openBlock(), createBlock(unref(Minus), {
                      key: 1,
                      size: 14
                    })) : createCommentVNode("", true)
                  ], 2),
                  createBaseVNode("i", {
                    style: normalizeStyle({ background: tag.color || (tag.name === "like" ? "var(--like)" : "var(--accent)") })
                  }, null, 4),
                  createBaseVNode("span", _hoisted_6, toDisplayString(tag.name), 1),
                  createBaseVNode("span", _hoisted_7, toDisplayString(unref(count)(tag.count, unref(locale))), 1)
                ], 8, _hoisted_5)
              ]);
            }), 128))
          ], 8, _hoisted_2)
        ]),
        _: 1
      }, 8, ["title", "close-label"]);
    };
  }
});
const TagDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-045afbe6"]]);
export {
  TagDialog as default
};
