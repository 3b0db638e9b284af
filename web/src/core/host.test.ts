import fc from 'fast-check'
import { expect, test } from 'vitest'

import { fromHost } from './host'

test('the host says where pictures can be sent to, and what became of them', () => {
  expect(fromHost({ iib: 'host', targets: ['img2img', 'moon', 'txt2img'], theme: 'dark' })).toEqual({
    iib: 'host',
    targets: ['txt2img', 'img2img'],
    theme: 'dark',
  })
  expect(fromHost({ iib: 'sent', ticket: 'a', error: 'No.' })).toEqual({ iib: 'sent', ticket: 'a', error: 'No.' })
  expect(fromHost({ iib: 'theme', theme: 'dark' })).toEqual({ iib: 'theme', theme: 'dark' })
})

test('what others post is not from the host', () => {
  for (const data of [null, 'iib', { iib: 'host' }, { iib: 'sent' }, { iib: 'hello' }]) expect(fromHost(data)).toBeUndefined()
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      fromHost(value)
    }),
  )
})
