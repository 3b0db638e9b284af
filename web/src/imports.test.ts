import { expect, test } from 'vitest'

/** Which file imports which; eslint sees to the layers, this to circles within one. */
const sources = import.meta.glob<string>(['/src/**/*.ts', '/src/**/*.vue'], { query: '?raw', import: 'default', eager: true })

function importsOf(path: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/'))
  return [...(sources[path] ?? '').matchAll(/^import (?!type).*?from '(\.\/|@\/)([^']+)'/gms)]
    .map(([, start, rest = '']) => `${start === '@/' ? '/src' : folder}/${rest}`)
    .flatMap((target) => [target, `${target}.ts`].filter((each) => each in sources))
}

test('no file imports itself by a detour', () => {
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]) => {
    expect(trail, 'a circle of imports').not.toContain(path)
    if (done.has(path)) return
    for (const next of importsOf(path)) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of Object.keys(sources)) visit(path, [])
  expect(importsOf('/src/App.vue').length).toBeGreaterThan(8)
})
