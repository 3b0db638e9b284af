import { B as defineComponent, ba as resolveComponent, H as openBlock, Q as createElementBlock, a9 as renderList, F as Fragment, I as createBlock, u as unref, J as withCtx, U as createVNode, ar as resolveDynamicComponent, M as createCommentVNode, a0 as createBaseVNode, a2 as toDisplayString, ad as ChevronRight, X as withModifiers, E as mergeProps, az as Check, s as shallowRef, f as computed, n as nextTick } from "./vendor.js";
import { D as DropdownMenuSeparator_default, a as DropdownMenuSub_default, b as DropdownMenuSubTrigger_default, c as DropdownMenuSubContent_default, d as DropdownMenuPortal_default, e as DropdownMenuItem_default, f as DropdownMenuTrigger_default, g as DropdownMenuContent_default, h as DropdownMenuRoot_default } from "./menus.js";
const _hoisted_1 = { class: "cut" };
const _hoisted_2 = { class: "cut" };
const _hoisted_3 = {
  key: 2,
  class: "keys"
};
const _sfc_main$1 = /* @__PURE__ */ defineComponent({
  __name: "MenuEntries",
  props: {
    entries: {}
  },
  setup(__props) {
    return (_ctx, _cache) => {
      const _component_MenuEntries = resolveComponent("MenuEntries", true);
      return openBlock(true), createElementBlock(Fragment, null, renderList(__props.entries, (entry, index) => {
        return openBlock(), createElementBlock(Fragment, { key: index }, [
          entry === "line" ? (openBlock(), createBlock(unref(DropdownMenuSeparator_default), {
            key: 0,
            class: "menu-line"
          })) : entry.entries ? (openBlock(), createBlock(unref(DropdownMenuSub_default), { key: 1 }, {
            default: withCtx(() => [
              createVNode(unref(DropdownMenuSubTrigger_default), { class: "menu-item" }, {
                default: withCtx(() => [
                  entry.icon ? (openBlock(), createBlock(resolveDynamicComponent(entry.icon), {
                    key: 0,
                    size: 16
                  })) : createCommentVNode("", true),
                  createBaseVNode("span", _hoisted_1, toDisplayString(entry.label), 1),
                  createVNode(unref(ChevronRight), {
                    class: "more",
                    size: 15
                  })
                ]),
                _: 2
              }, 1024),
              createVNode(unref(DropdownMenuPortal_default), null, {
                default: withCtx(() => [
                  createVNode(unref(DropdownMenuSubContent_default), {
                    class: "menu",
                    "collision-padding": 8,
                    "side-offset": 4,
                    loop: "",
                    onContextmenu: _cache[0] || (_cache[0] = withModifiers(() => {
                    }, ["prevent"]))
                  }, {
                    default: withCtx(() => [
                      createVNode(_component_MenuEntries, {
                        entries: entry.entries
                      }, null, 8, ["entries"])
                    ]),
                    _: 2
                  }, 1024)
                ]),
                _: 2
              }, 1024)
            ]),
            _: 2
          }, 1024)) : (openBlock(), createBlock(unref(DropdownMenuItem_default), mergeProps({
            key: 2,
            class: ["menu-item", { danger: entry.isDanger }]
          }, { ref_for: true }, entry.isOn === void 0 ? {} : { role: "menuitemcheckbox", "aria-checked": entry.isOn }, {
            "text-value": entry.label,
            onSelect: ($event) => entry.run?.()
          }), {
            default: withCtx(() => [
              entry.icon ? (openBlock(), createBlock(resolveDynamicComponent(entry.icon), {
                key: 0,
                size: 16
              })) : createCommentVNode("", true),
              createBaseVNode("span", _hoisted_2, toDisplayString(entry.label), 1),
              entry.isOn ? (openBlock(), createBlock(unref(Check), {
                key: 1,
                class: "more",
                size: 15
              })) : entry.keys ? (openBlock(), createElementBlock("span", _hoisted_3, toDisplayString(entry.keys), 1)) : createCommentVNode("", true)
            ]),
            _: 2
          }, 1040, ["class", "text-value", "onSelect"]))
        ], 64);
      }), 128);
    };
  }
});
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "PopupMenu",
  props: {
    entries: {},
    at: {},
    label: {}
  },
  emits: ["close"],
  setup(__props, { emit: __emit }) {
    const props = __props;
    const emit = __emit;
    const isOpen = shallowRef(true);
    const anchor = computed(() => ({ getBoundingClientRect: () => DOMRect.fromRect(props.at) }));
    const opener = document.activeElement;
    async function onOpen(now) {
      if (now) return;
      isOpen.value = false;
      await nextTick();
      emit("close");
    }
    function onCloseFocus(event) {
      event.preventDefault();
      if (opener instanceof HTMLElement && document.querySelector("dialog[open]") === null) opener.focus({ preventScroll: true });
    }
    return (_ctx, _cache) => {
      return openBlock(), createBlock(unref(DropdownMenuRoot_default), {
        open: isOpen.value,
        modal: true,
        "onUpdate:open": onOpen
      }, {
        default: withCtx(() => [
          createVNode(unref(DropdownMenuTrigger_default), {
            as: "span",
            class: "unseen",
            "aria-hidden": "true",
            tabindex: "-1"
          }),
          createVNode(unref(DropdownMenuPortal_default), null, {
            default: withCtx(() => [
              createVNode(unref(DropdownMenuContent_default), {
                class: "menu",
                reference: anchor.value,
                "aria-label": __props.label,
                side: "bottom",
                align: "start",
                "side-offset": 2,
                "collision-padding": 8,
                loop: "",
                onCloseAutoFocus: onCloseFocus,
                onContextmenu: _cache[0] || (_cache[0] = withModifiers(() => {
                }, ["prevent"]))
              }, {
                default: withCtx(() => [
                  createVNode(_sfc_main$1, { entries: __props.entries }, null, 8, ["entries"])
                ]),
                _: 1
              }, 8, ["reference", "aria-label"])
            ]),
            _: 1
          })
        ]),
        _: 1
      }, 8, ["open"]);
    };
  }
});
export {
  _sfc_main as default
};
