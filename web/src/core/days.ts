/** By which days a list that is sorted by time is divided. Times are the server's, YYYY-MM-DD HH:MM:SS. */

import type { Sort } from './place'

interface Dated {
  readonly date: string
  readonly created_time: string
}

/** The time a list is sorted by; undefined where it is sorted by something else. */
export function timeOf(sort: Sort): ((item: Dated) => string) | undefined {
  if (sort === 'newest' || sort === 'oldest') return (item) => item.date
  if (sort === 'created') return (item) => item.created_time
  return undefined
}

export type Span = 'day' | 'month'

/** With fewer pictures to a day than this a list of days is all headings. */
const FEWEST_A_DAY = 5
/** So many items say how the whole list is: what follows does not change it. */
const SAMPLE = 200

/** By what a list is divided: by days, or where those hold little by months. */
export function spanOf(items: readonly Dated[], time: (item: Dated) => string): Span {
  const sample = items.slice(0, SAMPLE)
  return groupStarts(sample, time, 'day').length * FEWEST_A_DAY <= Math.max(sample.length, FEWEST_A_DAY) ? 'day' : 'month'
}

/** Index of the first item of each day or month. */
export function groupStarts(items: readonly Dated[], time: (item: Dated) => string, span: Span): number[] {
  const length = span === 'day' ? 10 : 7
  const starts: number[] = []
  let group = ''
  items.forEach((item, index) => {
    const own = time(item).slice(0, length)
    if (index === 0 || own !== group) starts.push(index)
    group = own
  })
  return starts
}

/** YYYY-MM-DD of a time. */
export function dayOf(time: string): string {
  return time.slice(0, 10)
}

/** What a day is called: today and yesterday by `words`, this year without the year. */
export function dayName(day: string, today: string, locale: string, words: { today: string; yesterday: string }): string {
  const date = noonOf(day)
  if (date === undefined) return day
  const distance = Math.round(((noonOf(today)?.getTime() ?? 0) - date.getTime()) / 86_400_000)
  if (distance === 0) return words.today
  if (distance === 1) return words.yesterday
  const isThisYear = day.slice(0, 4) === today.slice(0, 4)
  return date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) })
}

/** What a month (YYYY-MM) is called. */
export function monthName(month: string, locale: string, form: 'short' | 'long' = 'short'): string {
  return noonOf(`${month}-01`)?.toLocaleDateString(locale, { month: form, year: 'numeric' }) ?? month
}

/** Noon, so that no change of clocks makes it another day. */
function noonOf(day: string): Date | undefined {
  const date = new Date(`${day}T12:00:00`)
  return Number.isNaN(date.getTime()) ? undefined : date
}
