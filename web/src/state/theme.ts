import { computed, watchEffect, type Ref } from 'vue'

import type { Preferences } from './preferences'
import { useMedia } from './media'

/** Dark or light: as was chosen, then as the host says (`?__theme=` at first), then as the system has it. */
export function useTheme(preferences: Preferences, hostTheme: Readonly<Ref<'light' | 'dark' | undefined>>) {
  const systemIsLight = useMedia('(prefers-color-scheme: light)')
  const host = new URLSearchParams(location.search).get('__theme')

  const theme = computed(() => {
    if (preferences.theme !== 'system') return preferences.theme
    if (hostTheme.value) return hostTheme.value
    if (host === 'light' || host === 'dark') return host
    return systemIsLight.value ? 'light' : 'dark'
  })
  watchEffect(() => {
    document.documentElement.dataset['theme'] = theme.value
  })
  return theme
}
