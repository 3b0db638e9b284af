/** The settings of a picture, those that matter first, and by one name each. */

export interface Parameter {
  /** A key of `parameters.*` in the locales, or undefined for one that is shown by its own name. */
  readonly key: string | undefined
  readonly name: string
  readonly value: string
}

/** What people look for, in this order: how generators call it (lower case), and our key. */
const FIRST: readonly (readonly [names: readonly string[], key: string])[] = [
  [['model', 'checkpoint', 'model name'], 'model'],
  [['sampler', 'sampler name'], 'sampler'],
  [['schedule type', 'scheduler'], 'scheduler'],
  [['steps'], 'steps'],
  [['cfg scale', 'cfg', 'guidance'], 'cfg'],
  [['distilled cfg scale'], 'distilledCfg'],
  [['seed'], 'seed'],
  [['size'], 'size'],
  [['denoising strength'], 'denoising'],
  [['clip skip'], 'clipSkip'],
  [['vae'], 'vae'],
  [['hires upscaler'], 'hiresUpscaler'],
  [['hires upscale'], 'hiresUpscale'],
  [['hires steps'], 'hiresSteps'],
]

/** The parameters that matter, then the others as they stand in the file. */
export function sortedParameters(parameters: readonly (readonly string[])[]): {
  first: Parameter[]
  others: Parameter[]
} {
  const rest = parameters.map(([name = '', value = '']) => ({ name, value })).filter(({ value }) => value !== '')
  const first: Parameter[] = []
  for (const [names, key] of FIRST) {
    const index = rest.findIndex(({ name }) => names.includes(name.toLowerCase()))
    const [found] = index >= 0 ? rest.splice(index, 1) : []
    if (found) first.push({ key, ...found })
  }
  const size = sizeOf(rest)
  if (size) first.push({ key: 'size', name: 'Size', value: size })
  return { first, others: rest.filter(({ name }) => !(size && /^size-[12]$/i.test(name))).map((each) => ({ key: undefined, ...each })) }
}

/** A1111's parser cuts `Size: 512x768` into `Size-1` and `Size-2`. */
function sizeOf(parameters: readonly { readonly name: string; readonly value: string }[]): string {
  const side = (name: string) => parameters.find((each) => each.name.toLowerCase() === name)?.value
  const [width, height] = [side('size-1'), side('size-2')]
  return width !== undefined && height !== undefined ? `${width} × ${height}` : ''
}
