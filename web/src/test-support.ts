import { render } from '@testing-library/vue'
import { defineComponent, h, shallowRef, type Component } from 'vue'
import { vi } from 'vitest'

import type { GlobalSetting, Job, MediaItem, Tag } from '@/api/types'
import { makeI18n } from '@/locales/i18n'
import { createCarrying, sharedCarrying } from '@/state/carrying'
import { createDesk, sharedDesk } from '@/state/desk'
import { createHost, sharedHost } from '@/state/host'
import { createJobs, sharedJobs } from '@/state/jobs'
import { createLibrary, sharedLibrary } from '@/state/library'
import { sharedPlace } from '@/state/place'
import { createPreferences, sharedPreferences } from '@/state/preferences'
import { createTagging, sharedTagging } from '@/state/tagging'
import { createToasts, sharedToasts } from '@/state/toasts'

/** What tests of the page need: a server that answers as told, and the state that App shares. */

export interface Asked {
  readonly path: string
  readonly params: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

export type Answer = (asked: Asked) => unknown

/** An answer that is an error. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly body: object,
  ) {}
}

/** Answer requests by the end of their path; give back what was asked, in order. */
export function answering(answers: Readonly<Record<string, Answer>>): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (address: string, request: RequestInit = {}) => {
    const url = new URL(address, 'http://localhost')
    const path = url.pathname.replace('/infinite_image_browsing/', '')
    const body = JSON.parse(typeof request.body === 'string' ? request.body : '{}') as Record<string, unknown>
    const one = { path, params: url.searchParams, body }
    asked.push(one)
    const answer = await answers[path]?.(one)
    request.signal?.throwIfAborted()
    if (answer instanceof Refusal) return new Response(JSON.stringify(answer.body), { status: answer.status })
    return new Response(JSON.stringify(answer ?? null), { status: answer === undefined ? 404 : 200 })
  })
  return asked
}

export function anItem(name: string, more: Partial<MediaItem> = {}): MediaItem {
  return {
    id: 1,
    date: '2026-11-22 23:14:05',
    created_time: '2026-11-22 23:14:05',
    size: '2.10 MB',
    bytes: 2_202_009,
    name,
    fullpath: `/pics/${name}`,
    media_type: 'image',
    width: 1024,
    height: 1536,
    tags: [],
    rating: 0,
    ...more,
  }
}

export const LIKE: Tag = { id: 1, name: 'like', type: 'custom', count: 0, color: '', score: 0, display_name: null }

export const SETTINGS: GlobalSetting = {
  global_setting: {},
  cwd: '/',
  is_win: false,
  home: '/home/user',
  sd_cwd: '/',
  all_custom_tags: [LIKE],
  extra_paths: [],
  enable_access_control: false,
  launch_mode: 'server',
  export_fe_fn: true,
  app_fe_setting: {},
  is_readonly: false,
}

/** Show a component below what App shares. */
export function show(
  component: Component,
  props: Record<string, unknown>,
  settings: GlobalSetting = SETTINGS,
  jobs: readonly Job[] = [],
) {
  const App = defineComponent({
    setup(_props, { attrs }) {
      const library = sharedLibrary.provide(createLibrary())
      library.settings.value = settings
      sharedPlace.provide(sharedDesk.provide(createDesk()).here)
      sharedHost.provide(createHost())
      sharedCarrying.provide(createCarrying())
      const background = sharedJobs.provide(createJobs())
      for (const job of jobs) background.receive(job)
      sharedToasts.provide(createToasts())
      sharedPreferences.provide(createPreferences(shallowRef(settings)))
      sharedTagging.provide(createTagging(library.settings, () => {}))
      return () => h(component, attrs)
    },
  })
  return render(App, { attrs: props, global: { plugins: [makeI18n()] } })
}
