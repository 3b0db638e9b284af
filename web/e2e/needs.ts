import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top of the repository: where `python -m iib_core` is run. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** Debian's; any other by its path in IIB_CHROMIUM. */
export const CHROMIUM = process.env['IIB_CHROMIUM'] ?? '/usr/bin/chromium'

/** The Python that has the program's dependencies, by its path in IIB_PYTHON. */
export const PYTHON = process.env['IIB_PYTHON'] ?? 'python3'

/** What is missing for these tests on this machine; empty when nothing is. */
export function missing(): string {
  if (!existsSync(CHROMIUM)) return `no Chromium at ${CHROMIUM}; set IIB_CHROMIUM`
  if (!existsSync(join(PROJECT, 'static/index.html'))) return 'static/ is not built; run `npm run build`'
  const probe = spawnSync(PYTHON, ['-c', 'import iib_core.__main__'], { cwd: PROJECT, encoding: 'utf8' })
  if (probe.status === 0) return ''
  return `${PYTHON} cannot run the program; set IIB_PYTHON (${(probe.stderr || String(probe.error)).trim().split('\n').at(-1) ?? ''})`
}
