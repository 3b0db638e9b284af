import { B as defineComponent, _ as useI18n, H as openBlock, I as createBlock, J as withCtx, a0 as createBaseVNode, a2 as toDisplayString, u as unref, Q as createElementBlock, F as Fragment, a9 as renderList, Z as normalizeClass, a3 as withDirectives, bh as vModelRadio, a5 as createTextVNode, ag as vModelSelect, a4 as vModelText, bi as vModelCheckbox, U as createVNode, bj as Keyboard } from "./vendor.js";
import { s as sharedPreferences, T as THEMES, L as LANGUAGES, a as LANGUAGE_NAMES, R as ROW_HEIGHTS, S as SLIDE_SECONDS, P as PushButton, _ as _export_sfc } from "./app.js";
import { M as ModalDialog } from "./ModalDialog.js";
const _hoisted_1 = { class: "segments" };
const _hoisted_2 = ["onUpdate:modelValue", "value"];
const _hoisted_3 = { class: "field" };
const _hoisted_4 = { value: "auto" };
const _hoisted_5 = ["value", "lang"];
const _hoisted_6 = { class: "field" };
const _hoisted_7 = ["min", "max"];
const _hoisted_8 = { class: "field" };
const _hoisted_9 = ["value"];
const _hoisted_10 = { class: "field" };
const _hoisted_11 = { class: "field" };
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "SettingsDialog",
  emits: ["close", "keys"],
  setup(__props, { emit: __emit }) {
    const emit = __emit;
    const { t } = useI18n();
    const preferences = sharedPreferences.use();
    return (_ctx, _cache) => {
      return openBlock(), createBlock(ModalDialog, {
        title: unref(t)("settings.title"),
        "close-label": unref(t)("actions.close"),
        onClose: _cache[6] || (_cache[6] = ($event) => emit("close"))
      }, {
        default: withCtx(() => [
          createBaseVNode("fieldset", null, [
            createBaseVNode("legend", null, toDisplayString(unref(t)("settings.theme")), 1),
            createBaseVNode("div", _hoisted_1, [
              (openBlock(true), createElementBlock(Fragment, null, renderList(unref(THEMES), (theme) => {
                return openBlock(), createElementBlock("label", {
                  key: theme,
                  class: normalizeClass({ on: unref(preferences).theme === theme })
                }, [
                  withDirectives(createBaseVNode("input", {
                    "onUpdate:modelValue": ($event) => unref(preferences).theme = $event,
                    type: "radio",
                    name: "theme",
                    class: "unseen",
                    value: theme
                  }, null, 8, _hoisted_2), [
                    [vModelRadio, unref(preferences).theme]
                  ]),
                  createTextVNode(toDisplayString(unref(t)(`settings.themes.${theme}`)), 1)
                ], 2);
              }), 128))
            ])
          ]),
          createBaseVNode("label", _hoisted_3, [
            createBaseVNode("span", null, toDisplayString(unref(t)("settings.language")), 1),
            withDirectives(createBaseVNode("select", {
              "onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => unref(preferences).language = $event)
            }, [
              createBaseVNode("option", _hoisted_4, toDisplayString(unref(t)("settings.languageAuto")), 1),
              (openBlock(true), createElementBlock(Fragment, null, renderList(unref(LANGUAGES), (language) => {
                return openBlock(), createElementBlock("option", {
                  key: language,
                  value: language,
                  lang: language
                }, toDisplayString(unref(LANGUAGE_NAMES)[language]), 9, _hoisted_5);
              }), 128))
            ], 512), [
              [vModelSelect, unref(preferences).language]
            ])
          ]),
          createBaseVNode("label", _hoisted_6, [
            createBaseVNode("span", null, toDisplayString(unref(t)("settings.size")), 1),
            withDirectives(createBaseVNode("input", {
              "onUpdate:modelValue": _cache[1] || (_cache[1] = ($event) => unref(preferences).rowHeight = $event),
              type: "range",
              min: unref(ROW_HEIGHTS).least,
              max: unref(ROW_HEIGHTS).most,
              step: "4"
            }, null, 8, _hoisted_7), [
              [
                vModelText,
                unref(preferences).rowHeight,
                void 0,
                { number: true }
              ]
            ])
          ]),
          createBaseVNode("label", _hoisted_8, [
            createBaseVNode("span", null, toDisplayString(unref(t)("settings.slides")), 1),
            withDirectives(createBaseVNode("select", {
              "onUpdate:modelValue": _cache[2] || (_cache[2] = ($event) => unref(preferences).slideSeconds = $event)
            }, [
              (openBlock(true), createElementBlock(Fragment, null, renderList(unref(SLIDE_SECONDS), (seconds) => {
                return openBlock(), createElementBlock("option", {
                  key: seconds,
                  value: seconds
                }, toDisplayString(unref(t)("settings.seconds", { seconds })), 9, _hoisted_9);
              }), 128))
            ], 512), [
              [
                vModelSelect,
                unref(preferences).slideSeconds,
                void 0,
                { number: true }
              ]
            ])
          ]),
          createBaseVNode("label", _hoisted_10, [
            createBaseVNode("span", null, toDisplayString(unref(t)("settings.keepsZoom")), 1),
            withDirectives(createBaseVNode("input", {
              "onUpdate:modelValue": _cache[3] || (_cache[3] = ($event) => unref(preferences).keepsZoom = $event),
              type: "checkbox"
            }, null, 512), [
              [vModelCheckbox, unref(preferences).keepsZoom]
            ])
          ]),
          createBaseVNode("label", _hoisted_11, [
            createBaseVNode("span", null, toDisplayString(unref(t)("settings.stream")), 1),
            withDirectives(createBaseVNode("input", {
              "onUpdate:modelValue": _cache[4] || (_cache[4] = ($event) => unref(preferences).isStream = $event),
              type: "checkbox"
            }, null, 512), [
              [vModelCheckbox, unref(preferences).isStream]
            ])
          ]),
          createBaseVNode("footer", null, [
            createVNode(PushButton, {
              onClick: _cache[5] || (_cache[5] = ($event) => emit("keys"))
            }, {
              default: withCtx(() => [
                createVNode(unref(Keyboard), { size: 16 }),
                createTextVNode(toDisplayString(unref(t)("keys.title")), 1)
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
const SettingsDialog = /* @__PURE__ */ _export_sfc(_sfc_main, [["__scopeId", "data-v-08356ec8"]]);
export {
  SettingsDialog as default
};
