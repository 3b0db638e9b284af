/** How pictures are named while they are dragged. */

/** Full paths, as JSON: for other parts of this page. */
export const PATHS_TYPE = 'application/x-iib-paths'

const MIME: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  mp4: 'video/mp4',
  webm: 'video/webm',
}

/** For a drag out of the browser: the file, under its own name. `url` must be absolute. */
export function downloadUrlOf(name: string, url: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  // A colon would end the name.
  return `${MIME[extension] ?? 'application/octet-stream'}:${name.replaceAll(':', '_')}:${url}`
}

/** The paths that are dragged; none, if it is something else. */
export function pathsIn(data: Pick<DataTransfer, 'getData'> | null): string[] {
  try {
    const paths: unknown = JSON.parse(data?.getData(PATHS_TYPE) ?? '[]')
    return Array.isArray(paths) ? paths.filter((path): path is string => typeof path === 'string') : []
  } catch {
    return []
  }
}
