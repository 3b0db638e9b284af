import { computed, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

import { problemOf } from '@/api/client'
import { fileUrl, shownUrl, thumbnailUrl } from '@/api/library'
import type { MediaItem } from '@/api/types'
import type { Size } from '@/core/zoom'
import { useProblemText } from '@/state/problem'

/** In bytes: more than this does not come at once through a slow network. */
const LARGE = 3_000_000

/** The file itself, with its small picture to look at until it has come, and its neighbours in reserve. */
export function useOriginal(item: () => MediaItem, neighbours: Readonly<Ref<readonly MediaItem[]>>) {
  const { t } = useI18n()
  const problemText = useProblemText()
  const natural = shallowRef<Size>()
  const isLoaded = shallowRef(false)
  const problem = shallowRef('')
  const attempt = shallowRef(0)
  /** The browser could not show the file itself, such as HEIC, or a video of another age. */
  const isMade = shallowRef(false)
  const reserve = new Map<string, HTMLImageElement>()

  watch(
    () => item().fullpath,
    () => {
      natural.value = undefined
      isLoaded.value = false
      isMade.value = false
      problem.value = ''
    },
  )

  const original = computed(() => (isMade.value ? shownUrl(item()) : fileUrl(item())) + (attempt.value > 0 ? `&attempt=${String(attempt.value)}` : ''))
  /** Of what takes long to come, one that is large enough to look at. */
  const preview = computed(() => thumbnailUrl(item(), item().bytes > LARGE ? 1024 : 512))
  /** As the list has it, until the picture itself says; square when nobody knows. */
  const picture = computed<Size>(() => {
    if (natural.value) return natural.value
    const { width, height } = item()
    return width > 0 && height > 0 ? { width, height } : { width: 1024, height: 1024 }
  })

  /** Only once the picture itself is there, so that it does not wait for its neighbours. */
  function preload(): void {
    const wanted = neighbours.value.filter((each) => each.media_type === 'image').map(fileUrl)
    for (const url of reserve.keys()) if (!wanted.includes(url)) reserve.delete(url)
    for (const url of wanted) {
      if (reserve.has(url)) continue
      const image = new Image()
      image.src = url
      reserve.set(url, image)
    }
  }

  async function onError(event: Event): Promise<void> {
    // A late word of an element that is not there any more is about another address.
    if (event.target instanceof Element && event.target.getAttribute('src') !== original.value) return
    if (!isMade.value && item().media_type !== 'audio') {
      isMade.value = true
      return
    }
    const asked = original.value
    const words = await whyNotShown(asked, preview.value)
    if (asked === original.value) problem.value = words
  }

  /** An element does not say why: ask for the first byte, for the words. If the file is there, ask the one who was to
   * make it small: the browser never says what is wrong with it. */
  async function whyNotShown(url: string, small: string): Promise<string> {
    const response = await fetch(url, { headers: { Range: 'bytes=0-0' } }).catch(() => undefined)
    if (response === undefined) return t('errors.offline')
    if (!response.ok) return problemText(await problemOf(response))
    const preview = await fetch(small).catch(() => undefined)
    const why = preview === undefined || preview.ok ? t('viewer.cannotShow') : problemText(await problemOf(preview))
    return `${why} ${t('viewer.canDownload')}`
  }

  return {
    picture,
    original,
    preview,
    problem,
    isLoaded,
    onLoad(event: Event): void {
      if (!(event.target instanceof HTMLImageElement)) return
      natural.value = { width: event.target.naturalWidth, height: event.target.naturalHeight }
      isLoaded.value = true
      preload()
    },
    onError,
    retry(): void {
      problem.value = ''
      isMade.value = false
      attempt.value += 1
    },
  }
}
