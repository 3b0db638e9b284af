/** Numbers and times as people read them, in their language. */

export function count(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value)
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Bytes with at most three figures: `2.1 MB`. The base is 1024, as in the server's own texts. */
export function bytes(value: number, locale: string): string {
  let amount = value
  let unit = 0
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1024
    unit += 1
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit > 0 && amount < 99.95 ? 1 : 0,
  }).format(amount)
}

/** The server's `YYYY-MM-DD HH:MM:SS`, which is its own local time, as date and time to the minute. */
export function moment(text: string, locale: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)/.exec(text)?.slice(1).map(Number)
  if (!parts) return text
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  // UTC both ways: the server's wall clock is shown, not converted to that of the browser.
  return format.format(Date.UTC(year, month - 1, day, hour, minute))
}

/** How long ago the server's `YYYY-MM-DD HH:MM:SS` was, in the largest unit that fits: `3 days ago`. */
export function ago(text: string, now: Date, locale: string): string {
  const then = new Date(text.replace(' ', 'T')).getTime()
  if (Number.isNaN(then)) return ''
  const seconds = Math.round((then - now.getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, length] of AGO) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit)
  }
  return format.format(0, 'minute')
}

const AGO = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** What is left of a job, in the one unit that says enough. */
export function timeLeft(seconds: number): { unit: 'seconds' | 'minutes' | 'hours'; amount: number } {
  if (seconds < 60) return { unit: 'seconds', amount: Math.max(Math.ceil(seconds), 1) }
  if (seconds < 90 * 60) return { unit: 'minutes', amount: Math.round(seconds / 60) }
  return { unit: 'hours', amount: Math.round(seconds / 3600) }
}

/** A weight as it was meant: two decimals at most, no zeros at the end. */
export function weight(value: number): string {
  return String(Math.round(value * 100) / 100)
}
