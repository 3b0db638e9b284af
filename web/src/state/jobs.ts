import { computed, shallowReactive, shallowRef } from 'vue'

import { controlJob } from '@/api/library'
import type { Job } from '@/api/types'

import { defineShared } from './shared'

export type JobsState = ReturnType<typeof createJobs>
export const sharedJobs = defineShared<JobsState>('jobs')

/** How long the end of a job is told, in ms. With failures it stays until it is put away. */
const ENDED_SHOWN_MS = 6000

/** Background work of the server. */
export function createJobs() {
  const jobs = shallowReactive(new Map<string, Job>())
  const endedId = shallowRef('')
  const isConnected = shallowRef(true)

  return {
    isConnected,
    /** What runs, or waits to go on. */
    active: computed(() => [...jobs.values()].find((job) => job.state === 'running' || job.state === 'paused')),
    /** What has just ended and has something to say. */
    ended: computed(() => jobs.get(endedId.value)),
    /** As it was told last. */
    get: (id: string) => jobs.get(id),
    receive(job: Job): void {
      const before = jobs.get(job.id)
      jobs.set(job.id, job)
      // What happened to the database is news even if it ended before the page was there.
      const isNews = before === undefined ? job.kind === 'restore' : before.ended_at === null
      const hasEnded = job.ended_at !== null && isNews
      if (!hasEnded || job.state === 'cancelled') return
      // Pictures that come by themselves are seen in the grid.
      if (job.kind === 'live' && job.failed === 0 && job.state === 'done') return
      endedId.value = job.id
      if (job.failed > 0 || job.state === 'failed') return
      setTimeout(() => {
        if (endedId.value === job.id) endedId.value = ''
      }, ENDED_SHOWN_MS)
    },
    putAway(): void {
      endedId.value = ''
    },
    async control(job: Job, action: 'cancel' | 'pause' | 'resume'): Promise<void> {
      jobs.set(job.id, await controlJob(job.id, action))
    },
  }
}
