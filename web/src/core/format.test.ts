import { expect, test } from 'vitest'

import { ago, bytes, moment, timeLeft, weight } from './format'

test('a text that is no time is shown as it is', () => {
  expect(moment('yesterday', 'en')).toBe('yesterday')
})

test('the server’s wall clock is shown, whatever the browser’s time zone', () => {
  expect(moment('2026-11-22 23:14:05', 'de')).toBe('22.11.2026, 23:14')
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [180_569, '176 kB'],
  [2_202_009, '2.1 MB'],
  [1023.6 * 1024 * 1024, '1 GB'],
])('%d bytes', (value, text) => {
  expect(bytes(value, 'en')).toBe(text)
})

test('time left in the unit that says enough', () => {
  expect(timeLeft(0.2)).toEqual({ unit: 'seconds', amount: 1 })
  expect(timeLeft(130)).toEqual({ unit: 'minutes', amount: 2 })
  expect(timeLeft(4 * 3600)).toEqual({ unit: 'hours', amount: 4 })
})

test('weights without noise', () => {
  expect([weight(1.2100000000000002), weight(0.8), weight(1)]).toEqual(['1.21', '0.8', '1'])
})

test('how long ago something was is said in the largest unit that fits', () => {
  const now = new Date('2026-11-27T12:00:00')
  expect(ago('2026-11-27 11:59:40', now, 'en')).toBe('this minute')
  expect(ago('2026-11-27 09:10:00', now, 'en')).toBe('2 hours ago')
  expect(ago('2026-11-24 09:10:00', now, 'en')).toBe('3 days ago')
  expect(ago('2024-01-01 00:00:00', now, 'de')).toBe('vor 2 Jahren')
  expect(ago('never', now, 'en')).toBe('')
})
