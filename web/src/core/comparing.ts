/** What differs between pictures: words of their prompts, and settings. */

export interface Word {
  readonly text: string
  /** In the text it is from, and not in the other. */
  readonly isOwn: boolean
}

/** More words than this are compared as sets: the exact way takes their product. */
const MOST_EXACT = 2000

/** The terms of a prompt: what stands between commas and line ends. */
export function termsOf(prompt: string): string[] {
  return prompt
    .split(/[,\n]+/)
    .map((term) => term.trim())
    .filter((term) => term !== '')
}

/** The terms of a prompt, and which of them the other has not, or not in this order. */
export function differing(own: readonly string[], other: readonly string[]): Word[] {
  const common = own.length * other.length > MOST_EXACT ** 2 ? new Set(own.flatMap((term, at) => (other.includes(term) ? [at] : []))) : inCommon(own, other)
  return own.map((text, at) => ({ text, isOwn: !common.has(at) }))
}

/** Places in `own` of the longest sequence that both have. */
function inCommon(own: readonly string[], other: readonly string[]): Set<number> {
  const [rows, columns] = [own.length, other.length]
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const here = lengths[row]
      const below = lengths[row + 1]
      if (!here || !below) continue
      here[column] =
        own[row]?.toLowerCase() === other[column]?.toLowerCase()
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
    }
  }
  const common = new Set<number>()
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (own[row]?.toLowerCase() === other[column]?.toLowerCase()) {
      common.add(row)
      row += 1
      column += 1
    } else if ((lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)) row += 1
    else column += 1
  }
  return common
}

export interface SettingRow {
  readonly name: string
  /** One for each picture; empty where it does not say. */
  readonly values: readonly string[]
}

/** The settings that are not the same in all pictures, in the order in which they are first named. */
export function differingSettings(pictures: readonly (readonly (readonly [name: string, value: string])[])[]): SettingRow[] {
  const names = [...new Set(pictures.flatMap((settings) => settings.map(([name]) => name)))]
  return names
    .map((name) => ({ name, values: pictures.map((settings) => settings.find(([each]) => each === name)?.[1] ?? '') }))
    .filter(({ values }) => new Set(values).size > 1)
}
