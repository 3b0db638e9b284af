import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { PROJECT, PYTHON } from './needs'

const START_MS = 20_000

/** The real server, as a user starts it. */
export class Program {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
    private readonly base: string,
    private readonly output: string[],
  ) {}

  /** Start it over `folders`, with what it keeps in `dataDir`, and wait until it answers. */
  static async start(
    folders: readonly string[],
    dataDir: string,
    environ: Readonly<Record<string, string>> = {},
    base = '/infinite_image_browsing',
  ): Promise<Program> {
    const port = await freePort()
    const args = ['-m', 'iib_core', ...folders, '--port', String(port), '--data-dir', dataDir, '--base', base]
    const child = spawn(PYTHON, args, { cwd: PROJECT, env: { ...process.env, ...environ } })
    const output: string[] = []
    child.stdout.on('data', (text: Buffer) => output.push(text.toString()))
    child.stderr.on('data', (text: Buffer) => output.push(text.toString()))
    const program = new Program(child, `http://127.0.0.1:${String(port)}`, base, output)
    await program.answers()
    return program
  }

  private async answers(): Promise<void> {
    const end = Date.now() + START_MS
    while (Date.now() < end && this.process.exitCode === null) {
      const hello = await fetch(`${this.url}${this.base}/hello`).catch(() => undefined)
      if (hello?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await this.stop()
    throw new Error(`The program did not start:\n${this.output.join('')}`)
  }

  /** Ask the API, as another client would. */
  async post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const response = await fetch(`${this.url}${this.base}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${await response.text()}`)
    return response.json()
  }

  /** Wait until everything in the folders is in the index. */
  async indexed(): Promise<void> {
    await this.post('db/update_image_data', {})
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return
    this.process.kill('SIGINT')
    await once(this.process, 'exit')
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}

const temporary: string[] = []
process.once('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone when the tests are. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'iib-e2e-'))
  temporary.push(folder)
  return folder
}

/** A generated library, the same everywhere. `isForLooks` makes pictures worth looking at. */
export function makeLibrary(media: number, isForLooks = false): string {
  const folder = join(temporaryFolder(), 'pictures')
  const args = ['-m', 'benchmarks.make_library', folder, '--media', String(media), '--seed', '1']
  execFileSync(PYTHON, isForLooks ? [...args, '--pixels'] : args, { cwd: PROJECT })
  return folder
}

const SAVED = `
import sys
from pathlib import Path
from tests.program import save_png
save_png(Path(sys.argv[1]), sys.argv[2], (64, 64))
`

/** A picture with an infotext, as A1111 saves it. */
export function saveInfotext(path: string, text: string): void {
  execFileSync(PYTHON, ['-c', SAVED, path, text], { cwd: PROJECT })
}

const OLDER_LIBRARY = `
import sys
from pathlib import Path
from tests.library.peer.made import Peer
peer = Peer(Path(sys.argv[1], "iib.db"))
peer.link(min(Path(sys.argv[2]).rglob("*.png")), peer.tag("from before", color="#c85"), peer.tag("like"))
peer.extra_path(sys.argv[2])
`

/** A database of the older program, with two tags on one of these pictures. */
export function makeOlderLibrary(folder: string, pictures: string): void {
  execFileSync(PYTHON, ['-c', OLDER_LIBRARY, folder, pictures], { cwd: PROJECT })
}

/** Names that break whoever puts them into an address, a query or a page without care. */
export const ODD_NAMES = ['#1 100%25.png', '"double" & \'single\'.png', 'new\nline.png', '🌊 sea <b>.png', 'a+b=c?.png'] as const

/** A folder of files with odd names, all the same tiny picture, one of them damaged, and a video that is none. */
export function addOddFiles(library: string): string {
  const folder = join(library, 'odd % #names')
  mkdirSync(folder)
  const picture = join(folder, 'plain.png')
  // 1 x 1 px.
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  writeFileSync(picture, Buffer.from(png, 'base64'))
  for (const name of ODD_NAMES) cpSync(picture, join(folder, name))
  writeFileSync(join(folder, 'broken.png'), 'This is no picture.')
  writeFileSync(join(folder, 'clip.mp4'), 'This is no video.')
  // Older than the library, so that they come last and the tests find pictures first.
  const then = new Date('2020-01-01T12:00:00')
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), then, then)
  return folder
}
