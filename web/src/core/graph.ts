/**
 * A ComfyUI workflow as boxes and lines. Two forms are known: what the editor saves (`nodes` and `links`), and what
 * it sends to be run (an object of nodes by id, each with `class_type` and `inputs`).
 */

export interface GraphNode {
  readonly id: string
  readonly title: string
  /** The kind of node, if the title does not say it. */
  readonly kind: string
  /** What is set in it, by name; a name is missing where the editor does not save one. */
  readonly values: readonly (readonly [name: string, value: string])[]
}

export interface GraphLink {
  readonly from: string
  readonly to: string
  /** Which input of `to`. */
  readonly name: string
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
}

/** Where a node stands, in px. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Drawing {
  readonly boxes: ReadonlyMap<string, Box>
  readonly width: number
  readonly height: number
}

const MOST_NODES = 2000
const WIDTH = 240
const [GAP_X, GAP_Y] = [70, 22]
const [HEAD, LINE, FOOT] = [34, 19, 8]
/** What a node has more than this of is not drawn. */
export const MOST_VALUES = 8

/** The workflow that a text holds; undefined if it holds none. */
export function graphOf(text: string): Graph | undefined {
  let stored: unknown
  try {
    stored = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(stored)) return undefined
  const graph = Array.isArray(stored['nodes']) ? ofEditor(stored['nodes'], stored['links']) : ofPrompt(stored)
  return graph.nodes.length > 0 ? graph : undefined
}

/** What the editor saved, with the names of what is set from what was sent to be run. */
export function named(graph: Graph, run: Graph): Graph {
  const values = new Map(run.nodes.map((node) => [node.id, node.values]))
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, values: values.get(node.id) ?? node.values })) }
}

function ofEditor(nodes: readonly unknown[], links: unknown): Graph {
  const known = nodes.slice(0, MOST_NODES).flatMap((node): (GraphNode & { inputs: unknown })[] => {
    if (!isRecord(node) || !isId(node['id'])) return []
    const kind = String(node['type'] ?? '')
    const title = typeof node['title'] === 'string' && node['title'] !== '' ? node['title'] : kind
    const set = node['widgets_values']
    const values = Array.isArray(set) ? set.map((value) => ['', value] as const) : isRecord(set) ? Object.entries(set) : []
    return [{ id: String(node['id']), title, kind: kind === title ? '' : kind, values: values.flatMap(shown), inputs: node['inputs'] }]
  })
  const found = (Array.isArray(links) ? links : []).flatMap((link: unknown): GraphLink[] => {
    // [id, from, output, to, input, type], or an object in newer files.
    const parts = Array.isArray(link) ? [link[1], link[3], link[4]] : isRecord(link) ? [link['origin_id'], link['target_id'], link['target_slot']] : []
    const [from, to, slot] = parts as unknown[]
    if (!isId(from) || !isId(to)) return []
    const inputs = known.find((node) => node.id === String(to))?.inputs
    const input: unknown = Array.isArray(inputs) ? inputs[Number(slot)] : undefined
    return [{ from: String(from), to: String(to), name: isRecord(input) ? String(input['name'] ?? '') : '' }]
  })
  return between(known.map(({ id, title, kind, values }) => ({ id, title, kind, values })), found)
}

function ofPrompt(stored: Record<string, unknown>): Graph {
  const entries = Object.entries(stored).filter((entry): entry is [string, Record<string, unknown>] => isRecord(entry[1]) && typeof entry[1]['class_type'] === 'string')
  const links: GraphLink[] = []
  const nodes = entries.slice(0, MOST_NODES).map(([id, node]): GraphNode => {
    const kind = String(node['class_type'])
    const meta = node['_meta']
    const title = isRecord(meta) && typeof meta['title'] === 'string' && meta['title'] !== '' ? meta['title'] : kind
    const inputs = isRecord(node['inputs']) ? Object.entries(node['inputs']) : []
    const values = inputs.flatMap(([name, value]) => {
      if (!isLink(value)) return shown([name, value])
      links.push({ from: String(value[0]), to: id, name })
      return []
    })
    return { id, title, kind: kind === title ? '' : kind, values }
  })
  return between(nodes, links)
}

/** Only lines between nodes that are there. */
function between(nodes: readonly GraphNode[], links: readonly GraphLink[]): Graph {
  const ids = new Set(nodes.map((node) => node.id))
  return { nodes, links: links.filter((link) => ids.has(link.from) && ids.has(link.to) && link.from !== link.to) }
}

function shown([name, value]: readonly [string, unknown]): [string, string][] {
  if (value === null || value === undefined || value === '') return []
  return [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]]
}

/** From left to right, each node to the right of those it gets something from; in a circle, as far as that goes. */
export function draw(graph: Graph): Drawing {
  const layers = layersOf(graph)
  const boxes = new Map<string, Box>()
  let height = 0
  layers.forEach((layer, column) => {
    let y = 0
    for (const node of layer) {
      const tall = HEAD + Math.min(node.values.length, MOST_VALUES) * LINE + FOOT
      boxes.set(node.id, { x: column * (WIDTH + GAP_X), y, width: WIDTH, height: tall })
      y += tall + GAP_Y
    }
    height = Math.max(height, y - GAP_Y)
  })
  return { boxes, width: Math.max(layers.length * (WIDTH + GAP_X) - GAP_X, 0), height: Math.max(height, 0) }
}

function layersOf({ nodes, links }: Graph): GraphNode[][] {
  const depth = new Map(nodes.map((node) => [node.id, 0]))
  // As many rounds as a chain can be long; a circle would go on for ever.
  for (let round = 0; round < nodes.length; round += 1) {
    let hasMoved = false
    for (const { from, to } of links) {
      const least = (depth.get(from) ?? 0) + 1
      if (least < nodes.length && (depth.get(to) ?? 0) < least) {
        depth.set(to, least)
        hasMoved = true
      }
    }
    if (!hasMoved) break
  }
  const used = [...new Set(depth.values())].sort((one, other) => one - other)
  const layers = used.map((each) => nodes.filter((node) => depth.get(node.id) === each))
  return inOrder(layers, links)
}

/** Within a layer, each near the middle of what it gets something from: fewer lines cross. */
function inOrder(layers: GraphNode[][], links: readonly GraphLink[]): GraphNode[][] {
  const place = new Map<string, number>()
  const sources = new Map<string, string[]>()
  for (const { from, to } of links) sources.set(to, [...(sources.get(to) ?? []), from])
  return layers.map((layer) => {
    const middles = new Map(
      layer.map((node, index) => {
        const places = (sources.get(node.id) ?? []).map((from) => place.get(from) ?? 0)
        return [node.id, places.length > 0 ? places.reduce((sum, each) => sum + each, 0) / places.length : index]
      }),
    )
    const sorted = [...layer].sort((one, other) => (middles.get(one.id) ?? 0) - (middles.get(other.id) ?? 0))
    sorted.forEach((node, index) => place.set(node.id, index))
    return sorted
  })
}

/** A curve from the right edge of one box to the left edge of another, as SVG has it. */
export function curve(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + HEAD / 2, to.x, to.y + HEAD / 2]
  const bend = Math.max(Math.abs(x2 - x1) / 2, 30)
  return `M ${String(x1)} ${String(y1)} C ${String(x1 + bend)} ${String(y1)}, ${String(x2 - bend)} ${String(y2)}, ${String(x2)} ${String(y2)}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** [id of a node, number of its output] */
function isLink(value: unknown): value is readonly [string | number, number] {
  return Array.isArray(value) && value.length === 2 && isId(value[0]) && typeof value[1] === 'number'
}
