import { B as defineComponent, _ as useI18n, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, Q as createElementBlock, F as Fragment, a9 as renderList, a2 as toDisplayString, u as unref } from "./vendor.js";
import { M as ModalDialog } from "./ModalDialog.js";
import { _ as _export_sfc } from "./app.js";
const _hoisted_1 = { class: "groups" };
const _hoisted_2 = { class: "heading" };
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "KeysDialog",
  emits: ["close"],
  setup(__props, { emit: __emit }) {
    const emit = __emit;
    const { t } = useI18n();
    const GROUPS = [
      {
        name: "grid",
        keys: [
          ["← ↑ ↓ →", "move"],
          ["PgUp PgDn", "page"],
          ["Home End", "ends"],
          ["Enter", "open"],
          ["F", "like"],
          ["1 … 5", "rate"],
          ["0", "unrate"],
          ["T", "tag"],
          ["X", "pick"],
          ["Shift+→", "pickRange"],
          ["Ctrl+A", "pickAll"],
          ["Ctrl+I", "invert"],
          ["C", "compare"],
          ["F2", "rename"],
          ["Shift+F10", "menu"],
          ["Del", "delete"],
          ["Ctrl+Z", "undo"],
          ["I", "inspector"],
          ["/", "search"],
          ["?", "keys"]
        ]
      },
      {
        name: "tabs",
        keys: [
          ["Alt+T", "newTab"],
          ["Alt+W", "closeTab"],
          ["Alt+1 … 9", "toTab"]
        ]
      },
      {
        name: "viewer",
        keys: [
          ["← →", "step"],
          ["+ −", "zoom"],
          ["Z", "fit"],
          ["E", "fill"],
          ["R", "turn"],
          ["S", "slides"],
          ["G", "fullScreen"],
          ["F", "like"],
          ["1 … 5", "rate"],
          ["0", "unrate"],
          ["Del", "delete"],
          ["Ctrl+Z", "undo"],
          ["I", "inspector"],
          ["Esc", "back"]
        ]
      }
    ];
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: unref(t)("keys.title"),
        "close-label": unref(t)("actions.close"),
        "is-wide": "",
        onClose: _cache[0] || (_cache[0] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("div", _hoisted_1, [
            (openBlock(), createElementBlock(Fragment, null, renderList(GROUPS, (group) => {
              return createBaseVNode("section", {
                key: group.name
              }, [
                createBaseVNode("h3", _hoisted_2, toDisplayString(unref(t)(`keys.${group.name}`)), 1),
                createBaseVNode("dl", null, [
                  (openBlock(true), createElementBlock(Fragment, null, renderList(group.keys, ([key, does]) => {
                    return openBlock(), createElementBlock(Fragment, { key }, [
                      createBaseVNode("dt", null, [
                        (openBlock(true), createElementBlock(Fragment, null, renderList(key.split(" "), (cap) => {
                          return openBlock(), createElementBlock("kbd", { key: cap }, toDisplayString(cap), 1);
                        }), 128))
                      ]),
                      createBaseVNode("dd", null, toDisplayString(unref(t)(`keys.does.${does}`)), 1)
                    ], 64);
                  }), 128))
                ])
              ]);
            }), 64))
          ])
        ]),
        _: 1
      }, 8, ["title", "close-label"]);
    };
  }
});
const KeysDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-682ba551"]]);
export {
  KeysDialog as default
};
