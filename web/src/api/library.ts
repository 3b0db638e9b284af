/** The endpoints the page uses, one function each. */

import type { Kind, Sort } from '@/core/place'
import { isByMeaning } from '@/core/query'

import { apiUrl } from './base'
import { get, post, postForBlob, postTo, remove } from './client'
import type {
  Album,
  Deleted,
  Facets,
  Folders,
  Generation,
  GlobalSetting,
  Job,
  Listing,
  MediaItem,
  MediaPage,
  OlderLibrary,
  Renamed,
  SavedSearch,
  Tag,
  Transferred,
  TrashPage,
  Undone,
} from './types'

/** The setting that holds this page's preferences. */
export const PREFERENCES = 'iib_page'

export interface PageRequest {
  readonly sort: Sort
  readonly cursor: string
  readonly size: number
}

export function fetchSettings(): Promise<GlobalSetting> {
  return get('global_setting')
}

export function savePreferences(value: object): Promise<null> {
  return post('app_fe_setting', { name: PREFERENCES, value: JSON.stringify(value) })
}

/** What lies in a folder; `recursive`: in it and below. */
export function listFolder(
  folder: string,
  recursive: boolean,
  kind: Kind,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Listing> {
  return post('list', { folder, recursive, ...(kind === '' ? {} : { media_type: kind }), ...page }, signal)
}

export function search(q: string, folders: readonly string[], page: PageRequest, signal?: AbortSignal) {
  const scope = folders.length > 0 ? { folder_paths: folders } : {}
  // Not by time, unless somebody wants that: what is nearest to the meaning is the answer.
  const { sort, ...rest } = page
  const order = sort === 'newest' && isByMeaning(q) ? {} : { sort }
  return post<MediaPage>('db/query', { q, ...scope, ...order, ...rest }, signal)
}

/** How often each value is among what a search finds. */
export async function fetchFacets(
  q: string,
  folders: readonly string[],
  facets: readonly string[],
  signal?: AbortSignal,
): Promise<Facets> {
  const scope = folders.length > 0 ? { folder_paths: folders } : {}
  return (await post<MediaPage>('db/query', { q, ...scope, facets, size: 1 }, signal)).facets
}

export function completeTag(prefix: string, signal?: AbortSignal): Promise<{ readonly tags: readonly Tag[] }> {
  return get('db/complete', { q: prefix, limit: '12' }, signal)
}

export function fetchGeneration(path: string, signal?: AbortSignal): Promise<Generation> {
  return get('generation', { path }, signal)
}

/** Name a picture that the WebUI around us is to take; it says the ticket when it comes for it. */
export function announce(path: string, ticket: string): Promise<null> {
  return postTo('send_img_path', { path, ticket })
}

/** Say how a picture was made, in the place of what its file says; with a blank text no more. */
export function editText(path: string, text: string): Promise<null> {
  return post('update_exif', { path, exif: text })
}

export function saveNote(path: string, text: string): Promise<null> {
  return post('db/note', { path, text })
}

/** Let a frame, a PNG or JPEG in base64, stand for a video. */
export function setVideoCover(item: Pick<MediaItem, 'fullpath' | 'date'>, base64: string): Promise<unknown> {
  return post('set_target_frame_as_video_cover', { path: item.fullpath, base64_img: base64, updated_time: item.date })
}

/** The roots, or with a path the folders in it. */
export function fetchFolders(path?: string, signal?: AbortSignal): Promise<Folders> {
  return get('folders', path === undefined ? {} : { path }, signal)
}

/** The newest pictures in folders, those below them not counted; four at most of each. */
export function fetchFolderCovers(paths: readonly string[], signal?: AbortSignal): Promise<Readonly<Record<string, readonly MediaItem[]>>> {
  return post('batch_top_4_media_info', { paths }, signal)
}

export async function fetchSavedSearches(): Promise<readonly SavedSearch[]> {
  return (await get<{ saved_searches: readonly SavedSearch[] }>('db/saved_searches')).saved_searches
}

/** Keep a search under a name; with an id in the place of an older one. */
export function saveSearch(search: Omit<SavedSearch, 'id'>, id?: number): Promise<SavedSearch> {
  return post(id === undefined ? 'db/saved_searches' : `db/saved_searches/${String(id)}`, search)
}

export function removeSavedSearch(id: number): Promise<null> {
  return remove(`db/saved_searches/${String(id)}`, {})
}

export async function fetchAlbums(): Promise<readonly Album[]> {
  return (await get<{ albums: readonly Album[] }>('db/albums')).albums
}

export function makeAlbum(name: string): Promise<Album> {
  return post('db/albums', { name })
}

export function renameAlbum(id: number, name: string): Promise<Album> {
  return post(`db/albums/${String(id)}`, { name })
}

export function removeAlbum(id: number): Promise<null> {
  return remove(`db/albums/${String(id)}`, {})
}

export function fillAlbum(id: number, paths: readonly string[], does: 'add' | 'remove'): Promise<{ readonly changed: number }> {
  return post(`db/albums/${String(id)}/${does}`, { paths })
}

export function countMedia(): Promise<{ readonly img_count: number }> {
  return get('db/basic_info')
}

export function addRoot(path: string): Promise<null> {
  return post('db/extra_paths', { path, types: ['scanned'] })
}

export function removeRoot(path: string, types: readonly string[]): Promise<null> {
  return remove('db/extra_paths', { path, types })
}

/** The library of the older program, if the server has found one. */
export function fetchOlderLibrary(): Promise<OlderLibrary> {
  return get('db/peer_library')
}

/** Take it over, in the background. */
export function importOlderLibrary(): Promise<{ readonly job_id: string }> {
  return post('db/peer_library/import')
}

/** Look for what changed on disk. Answers when it is done, which may take minutes. */
export function updateIndex(): Promise<null> {
  return post('db/update_image_data')
}

export function addCustomTag(name: string): Promise<Tag> {
  return post('db/add_custom_tag', { tag_name: name })
}

export function toggleTag(path: string, tagId: number): Promise<{ readonly is_remove: boolean }> {
  return post('db/toggle_custom_tag_to_img', { img_path: path, tag_id: tagId })
}

/** Give files a tag, or take it from them. */
export function tagMany(paths: readonly string[], tagId: number, action: 'add' | 'remove'): Promise<null> {
  return post('db/batch_update_image_tag', { img_paths: paths, tag_id: tagId, action })
}

/** Give files 0 to 5 stars. */
export function rate(paths: readonly string[], stars: number): Promise<{ readonly rated: number }> {
  return post('db/rate', { img_paths: paths, rating: stars })
}

/** Put files into the trash, with the texts beside them. */
export function deleteFiles(paths: readonly string[]): Promise<Deleted> {
  return post('delete_files', { file_paths: paths })
}

/** What happens where a name is taken. */
export type OnConflict = 'refuse' | 'rename' | 'skip' | 'replace'

/** Move or copy files into a folder, with the texts beside them. */
export function transfer(
  kind: 'move' | 'copy',
  paths: readonly string[],
  folder: string,
  onConflict: OnConflict,
): Promise<Transferred> {
  return post(`${kind}_files`, {
    file_paths: paths,
    dest: folder,
    create_dest_folder: true,
    continue_on_error: true,
    on_conflict: onConflict,
  })
}

/** Another name in the same folder. */
export function rename(path: string, name: string): Promise<Renamed> {
  return post('db/rename', { path, name })
}

export function makeFolder(path: string): Promise<null> {
  return post('mkdirs', { dest_folder: path })
}

/** Which of these paths there are. */
export function whichExist(paths: readonly string[]): Promise<Readonly<Record<string, boolean>>> {
  return post('check_path_exists', { paths })
}

/** Show a file in the file manager of the server's machine. */
export function showInFileManager(path: string): Promise<null> {
  return post('open_folder', { path })
}

/** Open a file with the program for its kind on the server's machine. */
export function openWithProgram(path: string): Promise<null> {
  return post('open_with_default_app', { path })
}

/** The texts that A1111 would write, by path. */
export function fetchInfotexts(paths: readonly string[]): Promise<Readonly<Record<string, string>>> {
  return post('image_geninfo_batch', { paths })
}

/** Files as one archive. */
export function zip(paths: readonly string[], signal?: AbortSignal): Promise<Blob> {
  return postForBlob('zip', { paths, compress: false, pack_only: false }, signal)
}

/** Undo what was done, or the last thing that was. */
export function undo(operationId?: number): Promise<Undone> {
  return post('undo', operationId === undefined ? {} : { operation_id: operationId })
}

/** What was deleted, the last first. */
export function fetchTrash(cursor: string): Promise<TrashPage> {
  return get('trash', { cursor })
}

/** Put it back to where it was. */
export function restoreFromTrash(ids: readonly string[]): Promise<Transferred> {
  return post('trash/restore', { ids })
}

/** Part with all that is in the trash. */
export function emptyTrash(): Promise<Transferred> {
  return post('trash/empty', { all: true })
}

export function fetchJobs(): Promise<{ readonly jobs: readonly Job[] }> {
  return get('jobs')
}

export function controlJob(id: string, action: 'cancel' | 'pause' | 'resume'): Promise<Job> {
  return post(`jobs/${encodeURIComponent(id)}/${action}`)
}

/** The file itself. `date` is in the address so that a changed file is loaded anew. */
export function fileUrl(item: Pick<MediaItem, 'fullpath' | 'date'>): string {
  return apiUrl('file', { path: item.fullpath, t: item.date })
}

/** The same, made into what every browser shows or plays, if it is not that already. */
export function shownUrl(item: Pick<MediaItem, 'fullpath' | 'date' | 'media_type'>): string {
  return apiUrl(item.media_type === 'video' ? 'play_video' : 'display', { path: item.fullpath, t: item.date })
}

export function downloadUrl(item: Pick<MediaItem, 'fullpath' | 'date' | 'name'>): string {
  return apiUrl('file', { path: item.fullpath, t: item.date, disposition: item.name })
}

/** A small picture whose longer side is `side` px or less. */
export function thumbnailUrl(item: Pick<MediaItem, 'fullpath' | 'date'>, side: 256 | 512 | 1024): string {
  const size = `${String(side)}x${String(side)}`
  return apiUrl('image-thumbnail', { path: item.fullpath, t: item.date, size })
}

/** Frames of a video, evenly spread, from left to right in one picture. */
export function storyboardUrl(item: Pick<MediaItem, 'fullpath' | 'date'>): string {
  return apiUrl('video_storyboard', { path: item.fullpath, t: item.date, count: '10' })
}
