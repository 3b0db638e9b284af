import { expect, test } from 'vitest'

import { dayName, groupStarts, monthName, spanOf, timeOf } from './days'

const at = (date: string, created = date) => ({ date, created_time: created })
const WORDS = { today: 'Today', yesterday: 'Yesterday' }

test('a day begins where the date changes', () => {
  const items = [at('2026-03-05 10:00:00'), at('2026-03-05 09:00:00'), at('2026-03-04 23:59:59'), at('')]
  expect(groupStarts(items, (item) => item.date, 'day')).toEqual([0, 2, 3])
  expect(groupStarts(items, (item) => item.date, 'month')).toEqual([0, 3])
  expect(groupStarts([], (item) => item.date, 'day')).toEqual([])
})

test('a list with a picture a day is divided by months', () => {
  const daily = Array.from({ length: 28 }, (_, day) => at(`2026-02-${String(day + 1).padStart(2, '0')} 10:00:00`))
  expect(spanOf(daily, (item) => item.date)).toBe('month')
  expect(spanOf(daily.flatMap((day) => Array.from({ length: 6 }, () => day)), (item) => item.date)).toBe('day')
  expect(spanOf(daily.slice(0, 1), (item) => item.date)).toBe('day')
})

test('only a list sorted by time has days', () => {
  const item = at('2026-03-05 10:00:00', '2025-01-01 00:00:00')
  expect(timeOf('newest')?.(item)).toBe('2026-03-05 10:00:00')
  expect(timeOf('created')?.(item)).toBe('2025-01-01 00:00:00')
  expect(timeOf('name')).toBeUndefined()
})

test('days are called as people call them', () => {
  expect(dayName('2026-11-27', '2026-11-27', 'en-GB', WORDS)).toBe('Today')
  expect(dayName('2026-10-31', '2026-11-01', 'en-GB', WORDS)).toBe('Yesterday')
  expect(dayName('2026-11-20', '2026-11-27', 'en-GB', WORDS)).toMatch(/^Friday,? 20 November$/)
  expect(dayName('2025-11-20', '2026-11-27', 'en-GB', WORDS)).toMatch(/2025/)
  expect(dayName('nothing', '2026-11-27', 'en-GB', WORDS)).toBe('nothing')
  expect(monthName('2026-03', 'en-GB')).toMatch(/Mar.* 2026/)
})
