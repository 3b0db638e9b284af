import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { curve, draw, graphOf, named, type Graph } from './graph'

const PROMPT = JSON.stringify({
  4: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'flux.safetensors' }, _meta: { title: 'Load' } },
  6: { class_type: 'CLIPTextEncode', inputs: { text: 'a cat', clip: ['4', 1] } },
  3: { class_type: 'KSampler', inputs: { seed: 7, model: ['4', 0], positive: ['6', 0], nothing: ['99', 0] } },
})

describe('a workflow', () => {
  test('as it was run', () => {
    const graph = graphOf(PROMPT)
    expect(graph?.nodes.map(({ title, kind }) => [title, kind])).toEqual([
      ['KSampler', ''],
      ['Load', 'CheckpointLoaderSimple'],
      ['CLIPTextEncode', ''],
    ])
    expect(graph?.nodes[0]?.values).toEqual([['seed', '7']])
    expect(graph?.links).toContainEqual({ from: '4', to: '6', name: 'clip' })
    expect(graph?.links).toHaveLength(3)
  })

  test('as the editor saves it', () => {
    const graph = graphOf(
      JSON.stringify({
        nodes: [
          { id: 1, type: 'LoadImage', widgets_values: ['in.png', null] },
          { id: 2, type: 'VAEEncode', title: 'Encode', inputs: [{ name: 'pixels' }] },
        ],
        links: [[5, 1, 0, 2, 0, 'IMAGE'], { origin_id: 2, target_id: 9, target_slot: 0 }, 'x'],
      }),
    )
    expect(graph?.nodes[0]).toEqual({ id: '1', title: 'LoadImage', kind: '', values: [['', 'in.png']] })
    expect(graph?.links).toEqual([{ from: '1', to: '2', name: 'pixels' }])
  })

  test('of the editor gets its names from the run', () => {
    const editor = graphOf(JSON.stringify({ nodes: [{ id: 3, type: 'KSampler', title: 'Mine', widgets_values: [7] }, { id: 5, type: 'Note', widgets_values: ['!'] }] }))
    const run = graphOf(PROMPT)
    const both = editor && run && named(editor, run)
    expect(both?.nodes.map(({ title, values }) => [title, values])).toEqual([
      ['Mine', [['seed', '7']]],
      ['Note', [['', '!']]],
    ])
  })

  test('is none in any other text', () => {
    for (const text of ['', 'a cat', '[]', '{}', '{"nodes":[]}', '{"a":{"b":1}}', '{"nodes":[5,{"id":{}}]}']) expect(graphOf(text)).toBeUndefined()
    fc.assert(
      fc.property(fc.json(), (text) => {
        graphOf(text)
      }),
    )
  })
})

test('each node stands to the right of what it gets something from, and none lies on another', () => {
  const graphs = fc.integer({ min: 1, max: 20 }).chain((count) =>
    fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: 40 }).map((pairs): Graph => ({
      nodes: Array.from({ length: count }, (_, id) => ({ id: String(id), title: '', kind: '', values: [] })),
      links: pairs.filter(([a, b]) => a < b).map(([a, b]) => ({ from: String(a), to: String(b), name: '' })),
    })),
  )
  fc.assert(
    fc.property(graphs, (graph) => {
      const { boxes, width, height } = draw(graph)
      for (const { from, to } of graph.links) expect(boxes.get(from)?.x).toBeLessThan(boxes.get(to)?.x ?? 0)
      const all = [...boxes.values()]
      for (const box of all) {
        expect(box.x + box.width).toBeLessThanOrEqual(width)
        expect(box.y + box.height).toBeLessThanOrEqual(height)
        expect(all.filter((other) => other !== box && other.x === box.x && other.y < box.y + box.height && box.y < other.y + other.height)).toEqual([])
      }
    }),
  )
})

test('a circle comes to an end', () => {
  const node = (id: string) => ({ id, title: '', kind: '', values: [] })
  const { boxes } = draw({ nodes: [node('a'), node('b')], links: [{ from: 'a', to: 'b', name: '' }, { from: 'b', to: 'a', name: '' }] })
  expect(boxes.size).toBe(2)
})

test('a line runs from edge to edge', () => {
  const box = { x: 0, y: 0, width: 100, height: 50 }
  expect(curve(box, { ...box, x: 300 })).toMatch(/^M 100 17 C .* 300 17$/)
})
