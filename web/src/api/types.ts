/**
 * What the server answers, under the names of the wire: the types that are generated from its OpenAPI
 * document, by the names this page uses for them. Times are the server's local time, YYYY-MM-DD HH:MM:SS.
 */
import type { components } from './types.gen'

type Schemas = components['schemas']

/** What came from outside is looked at, never changed. */
type Read<T> = T extends readonly (infer Each)[]
  ? readonly Read<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]: Read<T[Key]> }
    : T

/** The fields of a media item that are used here: those for older clients are left alone. */
export type MediaItem = Read<
  Omit<Schemas['MediaItem'], 'type' | 'created_date' | 'is_under_scanned_path'>
>
export type MediaPage = Read<Schemas['FacetedPage']>
export type Listing = Read<Schemas['Listing']>
export type SubFolder = Read<Schemas['SubFolder']>
export type Folder = Read<Schemas['Folder']>
export type Folders = Read<Schemas['Folders']>
export type Tag = Read<Schemas['TagAnswer']>
export type Generation = Read<Schemas['GenerationAnswer']>
export type Job = Read<Schemas['JobAnswer']>
export type OlderLibrary = Read<Schemas['PeerLibrary']>
export type GlobalSetting = Read<Schemas['GlobalSetting']>
export type Deleted = Read<Schemas['Deleted']>
export type Facets = Read<Schemas['FacetedPage']['facets']>
export type Album = Read<Schemas['AlbumAnswer']>
export type SavedSearch = Read<Schemas['SavedSearchAnswer']>
export type Renamed = Read<Schemas['Renamed']>
export type Undone = Read<Schemas['Undone']>
export type Transferred = Read<Schemas['Transferred']>
export type TrashItem = Read<Schemas['TrashItem']>
export type TrashPage = Read<Schemas['TrashPage']>
