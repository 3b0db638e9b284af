import { fireEvent, screen } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'

import { LIKE, answering, show } from '@/test-support'

import SearchBox from './SearchBox.vue'

afterEach(() => {
  vi.unstubAllGlobals()
})

function box(query = '') {
  const onSearch = vi.fn()
  show(SearchBox, { query, folder: '', badAt: undefined, onSearch })
  return { onSearch, input: screen.getByRole<HTMLInputElement>('combobox') }
}

test('without suggestions from the server one can search as well', async () => {
  answering({})
  const { onSearch, input } = box()
  await fireEvent.update(input, 'sea')
  await fireEvent.keyDown(input, { key: 'Enter' })
  expect(onSearch).toHaveBeenCalledWith('sea')
})

test('fields are chips; one is removed by its cross, by Backspace, and turned by a click', async () => {
  const { onSearch, input } = box('storm model:flux -tag:"too dark"')
  expect(input.value).toBe('storm')
  await fireEvent.click(screen.getByTitle('Click to leave these out'))
  expect(onSearch).toHaveBeenLastCalledWith('-model:flux -tag:"too dark" storm')
  await fireEvent.click(screen.getByRole('button', { name: 'Remove model flux' }))
  expect(onSearch).toHaveBeenLastCalledWith('-tag:"too dark" storm')
  await fireEvent.update(input, '')
  await fireEvent.keyDown(input, { key: 'Backspace' })
  expect(onSearch).toHaveBeenLastCalledWith('')
})

test('a suggestion is taken with the arrow and Enter', async () => {
  answering({ 'db/complete': () => ({ tags: [{ ...LIKE, name: 'flux1-dev', type: 'Model', count: 903 }] }) })
  const { onSearch, input } = box()
  await fireEvent.update(input, 'night flu')
  await screen.findByRole('option', { name: /flux1-dev/ })
  await fireEvent.keyDown(input, { key: 'ArrowDown' })
  await fireEvent.keyDown(input, { key: 'Enter' })
  expect(onSearch).toHaveBeenCalledWith('model:"flux1-dev" night')
})

test('a finished field becomes a chip while typing', async () => {
  answering({})
  const { input } = box()
  await fireEvent.update(input, 'sea tag:like ')
  expect(input.value).toBe('sea ')
  expect(screen.getByRole('button', { name: 'Remove tag like' })).toBeTruthy()
})
