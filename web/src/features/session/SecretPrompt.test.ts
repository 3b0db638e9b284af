import { fireEvent, screen } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'

import { show } from '@/test-support'

import SecretPrompt from './SecretPrompt.vue'

afterEach(() => vi.unstubAllGlobals())

function serverAnswers(status: number): ReturnType<typeof vi.fn> {
  const server = vi.fn(() => Promise.resolve(new Response('{"message": ""}', { status })))
  vi.stubGlobal('fetch', server)
  return server
}

async function enter(key: string): Promise<void> {
  await fireEvent.update(screen.getByLabelText('Secret key'), key)
  await fireEvent.click(screen.getByRole('button', { name: 'Unlock' }))
}

test('a wrong key is said to be wrong, and can be tried again', async () => {
  const tryAgain = vi.fn(() => Promise.resolve(true))
  serverAnswers(401)
  show(SecretPrompt, { tryAgain })
  await enter('nonsense')
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(tryAgain).not.toHaveBeenCalled()
})

test('the right key goes to the server and leaves nothing that a script can read', async () => {
  const tryAgain = vi.fn(() => Promise.resolve(true))
  const server = serverAnswers(200)
  show(SecretPrompt, { tryAgain })
  await enter('s3cret')
  await vi.waitFor(() => expect(tryAgain).toHaveBeenCalledOnce())
  expect(server).toHaveBeenCalledWith(
    expect.stringContaining('login'),
    expect.objectContaining({ method: 'POST', body: '{"key":"s3cret"}' }),
  )
  expect(document.cookie).not.toContain('IIB_S')
})
