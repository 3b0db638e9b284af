/** What the server answers, under the names of the wire. Times are its local time, YYYY-MM-DD HH:MM:SS. */

export type MediaType = 'image' | 'video' | 'audio'

export interface MediaItem {
  readonly id: number | null
  readonly date: string
  readonly created_time: string
  readonly size: string
  readonly bytes: number
  readonly name: string
  readonly fullpath: string
  readonly media_type: MediaType
  /** In pixels, as shown; 0 when unknown. */
  readonly width: number
  readonly height: number
  /** Ids of its custom tags. */
  readonly tags: readonly number[]
}

export interface Cursor {
  readonly has_next: boolean
  readonly next: string
}

export interface MediaPage {
  readonly files: readonly MediaItem[]
  readonly cursor: Cursor
  readonly total: number
}

export interface SubFolder {
  readonly name: string
  readonly fullpath: string
  readonly date: string
  /** Media in it and below. */
  readonly count: number
}

export interface Listing extends MediaPage {
  readonly folder: string
  readonly folders: readonly SubFolder[]
}

export interface Folder {
  readonly name: string
  readonly fullpath: string
  readonly count: number
  readonly online: boolean
  readonly types: readonly string[]
}

export interface Folders {
  readonly path: string | null
  readonly parent: string | null
  readonly folders: readonly Folder[]
}

export interface Tag {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly count: number
  readonly color: string
}

export interface Generation {
  readonly path: string
  /** parsed: understood. raw: there is text, in no known format. none: there is none. */
  readonly level: 'parsed' | 'raw' | 'none'
  readonly generator: string
  readonly prompt: string
  readonly negative: string
  readonly parameters: readonly (readonly string[])[]
  readonly loras: readonly { readonly name: string; readonly weight: number | null }[]
  readonly text: string
  readonly fields: readonly { readonly name: string; readonly text: string }[]
  readonly width: number
  readonly height: number
  readonly media_type: MediaType
  readonly bytes: number
  readonly date: string
  readonly created_time: string
  readonly tags: readonly Tag[]
  readonly id: number | null
}

export interface Job {
  readonly id: string
  readonly kind: string
  readonly state: 'running' | 'paused' | 'done' | 'failed' | 'cancelled'
  readonly stage: string
  readonly done: number
  readonly total: number | null
  /** Items a second. */
  readonly rate: number
  readonly seconds_left: number | null
  readonly started_at: number
  readonly ended_at: number | null
  readonly failed: number
  readonly failures: readonly { readonly path: string; readonly reason: string }[]
  readonly error: string
}

export interface GlobalSetting {
  readonly home: string | null
  readonly all_custom_tags: readonly Tag[]
  readonly launch_mode: 'server' | 'sd'
  readonly app_fe_setting: Readonly<Record<string, unknown>>
  readonly is_readonly: boolean
}
