import fc from 'fast-check'
import { expect, test } from 'vitest'

import { wordsOf } from './prompt'

/** As `text` or `text*weight`. */
function brief(prompt: string): string[] {
  return wordsOf(prompt).map(({ kind, text, weight }) => {
    const mark = kind === 'network' ? '@' : kind === 'break' ? '!' : ''
    return `${mark}${text}${weight === 1 ? '' : `*${String(weight)}`}`
  })
}

test.each([
  ['', []],
  [' , ,\n', []],
  ['((unclosed', ['((unclosed']],
  ['closed)) twice', ['closed)) twice']],
  ['(a:b:c)', ['a:b:c*1.1']],
  ['()', []],
  ['(:1.2)', []],
  ['<lora:', ['<lora:']],
  ['a, b', ['a', 'b']],
  ['((storm)), [calm]', ['storm*1.21', 'calm*0.91']],
  ['(long exposure:1.2), (a, b:0.5)', ['long exposure*1.2', 'a*0.5', 'b*0.5']],
  ['(outer (inner:1.5):2)', ['outer*2', 'inner*3']],
  ['a (red:1.2) cat', ['a', 'red*1.2', 'cat']],
  ['miku \\(vocaloid\\), 1girl', ['miku (vocaloid)', '1girl']],
  ['<lora:nightsky:0.8>, sea <lora:film>', ['@nightsky*0.8', 'sea', '@film']],
  ['cat BREAK dog', ['cat', '!BREAK', 'dog']],
  ['[cat:dog:0.5], [cow|horse] in a field', ['[cat:dog:0.5]', '[cow|horse]', 'in a field']],
  ['一个女孩，夜晚', ['一个女孩', '夜晚']],
])('%j', (prompt, words) => {
  expect(brief(prompt)).toEqual(words)
})

test('any text at all is taken apart without an error, and letters are not lost', () => {
  const letters = (text: string) => text.replace(/[^a-z]/g, '')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab (),[]:\\<>|1.\n') }), (prompt) => {
      const words = wordsOf(prompt)
      expect(letters(words.map((word) => word.text).join(''))).toBe(letters(prompt))
    }),
  )
})

test('a very long prompt of brackets takes no time', () => {
  const begun = performance.now()
  wordsOf('(('.repeat(20_000))
  wordsOf('[a:'.repeat(20_000))
  expect(performance.now() - begun).toBeLessThan(1500)
})
