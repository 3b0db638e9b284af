/**
 * A prompt as the words it is made of, with the weight each one carries.
 *
 * The grammar is that of AUTOMATIC1111's webui: `(a)` is 1.1 times, `[a]` is 1/1.1 times, `(a:1.3)`
 * is 1.3 times, brackets nest, `\(` is a plain bracket, `<lora:name:0.8>` loads a network, BREAK starts a
 * new chunk. `[a:b:0.5]` and `[a|b]` swap words while sampling; they are kept as they are written.
 */

export interface PromptWord {
  readonly kind: 'word' | 'network' | 'break'
  readonly text: string
  /** 1 where nothing was said. */
  readonly weight: number
}

const STEP = 1.1

interface Run {
  text: string
  weight: number
}

/** The words of a prompt, in order. Never throws: an unclosed bracket is a bracket. */
export function wordsOf(prompt: string): PromptWord[] {
  return weighted(prompt).flatMap(({ text, weight }) => pieces(text, weight))
}

/** Text without its brackets, in runs of one weight. */
function weighted(prompt: string): Run[] {
  const runs: Run[] = []
  const open: { bracket: string; run: number }[] = []
  const token = /\\[()[\]\\]|<[^<>]*>|\(|\[|:\s*([+-]?\d*\.?\d+)\s*\)|\)|\]|[^\\()[\]<:]+|[\s\S]/g

  const add = (text: string) => {
    runs.push({ text, weight: 1 })
  }
  const multiply = (from: number, factor: number) => {
    for (const run of runs.slice(from)) run.weight *= factor
  }
  const close = (bracket: string, factor: number) => {
    const last = open.at(-1)
    if (last?.bracket !== bracket) return false
    open.pop()
    multiply(last.run, factor)
    return true
  }

  for (const match of prompt.matchAll(token)) {
    const text = match[0]
    if (text === '(' || text === '[') open.push({ bracket: text, run: runs.length })
    else if (match[1] !== undefined) {
      if (!close('(', Number(match[1]))) add(text)
    } else if (text === ')') {
      if (!close('(', STEP)) add(text)
    } else if (text === ']') {
      if (!closeSquare(runs, open)) add(text)
    } else add(/^\\[()[\]]$/.test(text) ? text.slice(1) : text)
  }
  return joined(withUnclosed(runs, open))
}

/** What was never closed was no bracket, but a character. */
function withUnclosed(runs: readonly Run[], open: readonly { bracket: string; run: number }[]): Run[] {
  const all: Run[] = []
  let next = 0
  for (const { bracket, run } of open) {
    while (next < run) all.push(runs[next++] as Run)
    all.push({ text: bracket, weight: 1 })
  }
  return all.concat(runs.slice(next))
}

/** `[a]` weakens; `[a:b:0.5]` and `[a|b]` are written back as they were. */
function closeSquare(runs: Run[], open: { bracket: string; run: number }[]): boolean {
  const last = open.at(-1)
  if (last?.bracket !== '[') return false
  open.pop()
  const inside = runs.slice(last.run)
  const text = inside.map((run) => run.text).join('')
  if (/\||:\s*\d*\.?\d+\s*$/.test(text)) runs.splice(last.run, inside.length, { text: `[${text}]`, weight: 1 })
  else for (const run of inside) run.weight /= STEP
  return true
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last?.weight === run.weight) last.text += run.text
    else result.push({ ...run })
  }
  return result
}

/** A run cut at commas and lines, with networks and BREAK taken out. */
function pieces(text: string, weight: number): PromptWord[] {
  return text
    .split(/(<[^<>]*>|\[[^[\]]*\]|\bBREAK\b|[,，、\n]+)/)
    .filter((piece) => piece.trim() !== '' && !/^[,，、\s]+$/.test(piece))
    .map((piece): PromptWord => {
      const word = piece.trim()
      const network = /^<(?:lora|lyco|hypernet):([^:<>]+)(?::([+-]?[\d.]+))?[^<>]*>$/.exec(word)
      if (network) return { kind: 'network', text: network[1] ?? word, weight: Number(network[2] ?? 1) }
      if (word === 'BREAK') return { kind: 'break', text: word, weight: 1 }
      return { kind: 'word', text: word, weight: rounded(weight) }
    })
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100
}
