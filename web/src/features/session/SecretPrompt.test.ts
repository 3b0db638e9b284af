import { fireEvent, screen } from '@testing-library/vue'
import { expect, test, vi } from 'vitest'

import { show } from '@/test-support'

import SecretPrompt from './SecretPrompt.vue'

test('a wrong key is said to be wrong, and can be tried again', async () => {
  const tryAgain = vi.fn(() => Promise.resolve(false))
  show(SecretPrompt, { tryAgain })
  await fireEvent.update(screen.getByLabelText('Secret key'), 'nonsense')
  await fireEvent.click(screen.getByRole('button', { name: 'Unlock' }))
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(tryAgain).toHaveBeenCalledOnce()
})

test('the right key leaves the cookie that servers look for, not the key', async () => {
  show(SecretPrompt, { tryAgain: () => Promise.resolve(true) })
  await fireEvent.update(screen.getByLabelText('Secret key'), 's3cret')
  await fireEvent.click(screen.getByRole('button', { name: 'Unlock' }))
  expect(document.cookie).toContain('IIB_S=b3fb5452078513f23b6ab15e11f6dadf72a52be72e43a299cf7911ac553e3a73')
})
