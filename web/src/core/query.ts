/**
 * The text of the search box as items: chips for `field:value` terms, plain words for the rest.
 *
 * What a query means is decided by the server, which has the whole grammar. Here a query is only cut at
 * the spaces between its top-level items, so that it can be shown, and put together again.
 */

/** One `field:value` term, as written. */
export interface Chip {
  readonly field: string
  /** Without quotes. */
  readonly value: string
  readonly isNot: boolean
  /** The term as it stands in the query. */
  readonly source: string
}

export interface SplitQuery {
  readonly chips: readonly Chip[]
  /** Everything that is no chip, in order. */
  readonly words: string
}

/** As the server has them. What it does not know is a word. */
const FIELDS = new Set([
  ...['prompt', 'neg', 'tag', 'model', 'lora', 'sampler', 'scheduler', 'vae', 'controlnet', 'generator'],
  ...['seed', 'steps', 'cfg', 'guidance', 'denoise', 'clip', 'w', 'h', 'mp', 'size', 'date', 'created', 'generated'],
  ...['rating', 'album', 'note', 'type', 'file', 'path', 'has', 'is'],
])

/** Chips and words of a query. One with OR or brackets is left whole: order matters there. */
export function splitQuery(query: string): SplitQuery {
  const items = itemsOf(query)
  if (items.some((item) => item === 'OR' || /^-?\(/.test(item))) return { chips: [], words: query.trim() }
  const chips: Chip[] = []
  const words: string[] = []
  for (const item of items) {
    const chip = chipOf(item)
    if (chip) chips.push(chip)
    else words.push(item)
  }
  return { chips, words: words.join(' ') }
}

export function joinQuery({ chips, words }: SplitQuery): string {
  return [...chips.map((chip) => chip.source), words.trim()].filter((part) => part !== '').join(' ')
}

/** `field:value`, quoted where the grammar needs it. */
export function term(field: string, value: string): string {
  return `${field}:${quoted(value)}`
}

/** A "phrase". The grammar has no escape: a quotation mark cannot be searched for. */
export function phrase(value: string): string {
  return `"${value.replaceAll('"', ' ').replace(/\s+/g, ' ').trim()}"`
}

/** A word as it is, anything else as a "phrase". */
export function quoted(value: string): string {
  const whole = phrase(value)
  const plain = whole.slice(1, -1)
  const isWord = /^[^\s"(),/~<>:-][^\s"(),]*$/.test(plain) && plain !== 'OR' && !plain.includes('..')
  return isWord ? plain : whole
}

/** The chip an item is, if it is one. */
export function chipOf(item: string): Chip | undefined {
  const match = /^(-?)([a-z]+):(.+)$/s.exec(item)
  if (!match) return undefined
  const [, minus, field = '', raw = ''] = match
  if (!FIELDS.has(field)) return undefined
  // Half typed: it would swallow what it is put before.
  if (/[()"]/.test(raw.replaceAll(/"[^"]*"/g, ''))) return undefined
  return { field, value: raw.replaceAll('"', ''), isNot: minus === '-', source: item }
}

/** Top-level items: cut at spaces outside quotes and brackets. */
export function itemsOf(query: string): string[] {
  const items: string[] = []
  let item = ''
  let depth = 0
  let isQuoted = false
  for (const character of query) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && character === '(') depth += 1
    else if (!isQuoted && character === ')') depth -= 1
    if (/\s/.test(character) && !isQuoted && depth <= 0) {
      if (item !== '') items.push(item)
      item = ''
    } else item += character
  }
  if (item !== '') items.push(item)
  return items
}

/** What is being typed at the end of a text: the part to complete, and where it starts. */
export function lastItem(text: string): { item: string; from: number } {
  const item = /\s$/.test(text) && (text.split('"').length - 1) % 2 === 0 ? '' : (itemsOf(text).at(-1) ?? '')
  return { item, from: text.length - item.length }
}

const FIELD_OF_TAG: Readonly<Record<string, string>> = {
  custom: 'tag',
  Model: 'model',
  Sampler: 'sampler',
  lora: 'lora',
  lyco: 'lora',
  pos: 'prompt',
  'Source Identifier': 'generator',
  Generator: 'generator',
  'Model hash': 'model',
  'Schedule type': 'scheduler',
  VAE: 'vae',
  Module: 'vae',
  ControlNet: 'controlnet',
}

/** The query that finds what carries a tag. In quotes a name is meant as a whole. */
export function queryOfTag(tag: { readonly name: string; readonly type: string }): string {
  const field = FIELD_OF_TAG[tag.type]
  if (field !== undefined) return exactly(field, tag.name)
  if (tag.type === 'Media Type') return term('type', tag.name.toLowerCase())
  const sides = /^(\d+) × (\d+)$/.exec(tag.name)
  if (tag.type === 'size' && sides) return `w:${sides[1] ?? ''} h:${sides[2] ?? ''}`
  return phrase(tag.name)
}

/** `field:"value"`: the value and nothing else. */
export function exactly(field: string, value: string): string {
  return `${field}:${phrase(value)}`
}

/** Whether a query looks for what prompts mean (`~word`): then the nearest come first. */
export function isByMeaning(query: string): boolean {
  return itemsOf(query).some((item) => /^[-(]*~[^\s()]/.test(item))
}
