/** Questions to the server, and what comes back when it says no. */

import { apiUrl } from './base'

/** The server answered with an error, or there was no answer (`status` 0, code `offline`). */
export class ApiError extends Error {
  constructor(
    /** A sentence by the server, in its language; empty when it gave none. */
    message: string,
    readonly code: string,
    readonly status: number,
    readonly hint = '',
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

export async function get<T>(
  path: string,
  params: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<T> {
  return ask<T>(apiUrl(path, params), signal ? { signal } : {})
}

export async function post<T>(path: string, body: object = {}, signal?: AbortSignal): Promise<T> {
  return send<T>('POST', path, body, signal)
}

/** As `post`, with what is said in the address. */
export async function postTo<T>(path: string, params: Readonly<Record<string, string>>): Promise<T> {
  return ask<T>(apiUrl(path, params), { method: 'POST' })
}

export async function remove<T>(path: string, body: object): Promise<T> {
  return send<T>('DELETE', path, body)
}

/** As `post`, for an answer that is a file. */
export async function postForBlob(path: string, body: object, signal?: AbortSignal): Promise<Blob> {
  return (await answerOf(apiUrl(path), sending('POST', body, signal))).blob()
}

async function send<T>(method: string, path: string, body: object, signal?: AbortSignal): Promise<T> {
  return ask<T>(apiUrl(path), sending(method, body, signal))
}

function sending(method: string, body: object, signal?: AbortSignal): RequestInit {
  return {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  }
}

async function ask<T>(url: string, request: RequestInit): Promise<T> {
  return (await (await answerOf(url, request)).json()) as T
}

async function answerOf(url: string, request: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, request)
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new ApiError('', 'offline', 0)
  }
  if (!response.ok) throw await problemOf(response)
  return response
}

/** The error a response holds: {detail, code, hint, details}, or at least its status. */
export async function problemOf(response: Response): Promise<ApiError> {
  const body = await response.json().catch(() => undefined)
  if (!isRecord(body)) return new ApiError('', codeOf(response.status), response.status)
  return new ApiError(
    sentenceOf(body['detail']),
    typeof body['code'] === 'string' ? body['code'] : codeOf(response.status),
    response.status,
    typeof body['hint'] === 'string' ? body['hint'] : '',
    isRecord(body['details']) ? body['details'] : {},
  )
}

/** `detail` is a sentence, a list of what is wrong with the body, or an object for existing clients. */
function sentenceOf(detail: unknown): string {
  if (typeof detail === 'string') return detail
  if (!Array.isArray(detail)) return ''
  return detail.map((each: unknown) => (isRecord(each) ? String(each['msg'] ?? '') : '')).join('. ')
}

function codeOf(status: number): string {
  if (status === 401) return 'secret-required'
  if (status === 404) return 'not-found'
  if (status === 422) return 'invalid'
  if (status === 503) return 'unavailable'
  return 'error'
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
