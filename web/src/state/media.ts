import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

/** Whether a CSS media query holds, now and later. */
export function useMedia(query: string): Readonly<Ref<boolean>> {
  const list = matchMedia(query)
  const matches = shallowRef(list.matches)
  const follow = () => {
    matches.value = list.matches
  }
  list.addEventListener('change', follow)
  onScopeDispose(() => {
    list.removeEventListener('change', follow)
  })
  return readonly(matches)
}

/** A screen like that of a phone: no room for anything beside the pictures. */
export function useIsNarrow(): Readonly<Ref<boolean>> {
  return useMedia('(max-width: 699px)')
}
