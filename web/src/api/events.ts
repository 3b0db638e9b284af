/** What happens on the server while one looks on. */

import { apiUrl } from './base'
import { isRecord } from './client'
import { fetchJobs } from './library'
import type { Job } from './types'

export interface Listeners {
  /** A job began, moved on or ended. */
  job(job: Job): void
  /** What can be seen has changed; `count` is how many media there are now. */
  library(count: number): void
  /** Tags, roots or preferences were changed by somebody. */
  settings(): void
  /** Whether the server can be reached. */
  connection(isOpen: boolean): void
}

/** How often jobs are asked for where server-sent events do not get through. */
const POLL_MS = 3000

/**
 * Listen until the returned function is called. While the page is hidden nothing is listened to: a
 * browser has six connections to a server, and ten tabs of a library would use them all.
 */
export function listen(listeners: Listeners): () => void {
  let stop = () => {}
  let isFirst = true

  const followVisibility = () => {
    stop()
    stop = document.hidden ? () => {} : listenNow(listeners, isFirst)
    isFirst = false
  }
  document.addEventListener('visibilitychange', followVisibility)
  followVisibility()
  return () => {
    document.removeEventListener('visibilitychange', followVisibility)
    stop()
  }
}

function listenNow(listeners: Listeners, isFirst: boolean): () => void {
  const source = new EventSource(apiUrl('events'))
  let stopPolling = () => {}
  let hasMissed = !isFirst

  source.onopen = () => {
    listeners.connection(true)
    // Something may have happened while nobody listened.
    if (hasMissed) listeners.settings()
    hasMissed = false
  }
  source.onerror = () => {
    hasMissed = true
    listeners.connection(false)
    // CONNECTING: the browser tries again by itself. CLOSED: it was refused, so ask instead.
    if (source.readyState === EventSource.CLOSED) stopPolling = poll(listeners)
  }
  on(source, 'job', (data) => {
    if (isRecord(data)) listeners.job(data as unknown as Job)
  })
  on(source, 'library', (data) => {
    if (isRecord(data)) listeners.library(Number(data['count'] ?? 0))
  })
  on(source, 'settings', () => {
    listeners.settings()
  })
  return () => {
    source.close()
    stopPolling()
  }
}

function on(source: EventSource, name: string, tell: (data: unknown) => void): void {
  source.addEventListener(name, (event: MessageEvent<string>) => {
    tell(JSON.parse(event.data))
  })
}

function poll(listeners: Listeners): () => void {
  const ask = async () => {
    try {
      const { jobs } = await fetchJobs()
      listeners.connection(true)
      for (const job of jobs) listeners.job(job)
    } catch {
      listeners.connection(false)
    }
  }
  const timer = setInterval(() => void ask(), POLL_MS)
  void ask()
  return () => {
    clearInterval(timer)
  }
}
