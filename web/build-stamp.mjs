// Writes ../static/build.json: a digest of everything the build is made from, so that somebody
// without Node can see that static/ is older than web/ (tests/test_static.py computes the same).
//
// The recipe. The files are: index.html, package.json, package-lock.json, tsconfig.json,
// vite.config.ts, and everything below src/ and public/. Their paths, relative to web/ with forward
// slashes, are sorted by code point. One SHA-256 takes for each: the path in UTF-8, a NUL, the
// content with every CR LF turned into LF, a NUL. build.json is {"digest": "<64 hex digits>"}.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SINGLE = ['index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']
const TREES = ['src', 'public']

const web = fileURLToPath(new URL('.', import.meta.url))

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(join(web, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

const hash = createHash('sha256')
for (const path of [...SINGLE, ...TREES.flatMap(filesBelow)].sort()) {
  // latin1 maps each byte to one character and back, so this is a replacement of bytes.
  const content = readFileSync(join(web, path)).toString('latin1').replaceAll('\r\n', '\n')
  hash.update(path, 'utf8').update('\0').update(content, 'latin1').update('\0')
}
writeFileSync(join(web, '../static/build.json'), `${JSON.stringify({ digest: hash.digest('hex') })}\n`)
