import { onScopeDispose, shallowRef } from 'vue'

import { ApiError } from '@/api/client'
import { announce, fileUrl } from '@/api/library'
import type { MediaItem } from '@/api/types'
import { fromHost, type FromPage, type Target } from '@/core/host'

import { defineShared } from './shared'

export type HostState = ReturnType<typeof createHost>
export const sharedHost = defineShared<HostState>('host')

/** Longer than the host itself waits. */
const LONGEST_MS = 25_000

/** The WebUI around this page, if there is one. It answers when it is asked. */
export function createHost(around: Window = window.parent) {
  const targets = shallowRef<readonly Target[]>([])
  const theme = shallowRef<'light' | 'dark'>()
  const waiting = new Map<string, (error: string) => void>()

  const tell = (message: FromPage) => {
    around.postMessage(message, location.origin)
  }
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== around || event.origin !== location.origin) return
    const message = fromHost(event.data)
    if (message?.iib === 'host') targets.value = message.targets
    if (message?.iib === 'host' || message?.iib === 'theme') theme.value = message.theme
    if (message?.iib === 'sent') waiting.get(message.ticket)?.(message.error)
  }
  if (around !== window) {
    addEventListener('message', onMessage)
    onScopeDispose(() => {
      removeEventListener('message', onMessage)
    })
    tell({ iib: 'hello' })
  }

  return {
    /** Where pictures can be sent to; nowhere outside a WebUI. */
    targets,
    theme,
    /** Have the host take a picture. What went wrong is an ApiError, or a sentence of the host. */
    async send(target: Target, item: MediaItem): Promise<string> {
      const ticket = crypto.getRandomValues(new Uint32Array(4)).join('-')
      await announce(item.fullpath, ticket)
      const url = new URL(fileUrl(item), location.href).href
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(ticket)
          reject(new ApiError('', 'unavailable', 0))
        }, LONGEST_MS)
        const end = (error: string) => {
          clearTimeout(timer)
          waiting.delete(ticket)
          resolve(error)
        }
        waiting.set(ticket, end)
        tell({ iib: 'send', target, ticket, url, name: item.name })
      })
    },
  }
}
