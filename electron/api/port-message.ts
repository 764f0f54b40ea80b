/** What a page may say over its port: a call of the contract, or that it no longer waits for one. */
export type PortMessage =
  | Readonly<{ kind: 'call' | 'given up'; id: string; raw: string | Uint8Array }>
  /** Nothing a page of ours says; the id is there where an answer can be given to it. */
  | Readonly<{ kind: 'malformed'; id: string | undefined }>

/** Characters of a message without a file: a policy of a million characters fits in, each escaped. */
export const longestText = 16_000_000
/** Bytes before the files of a message, which name no more than the call. */
const longestHead = 10_000
/** Ends what is said as text before the bytes of files; no UTF-8 has it. */
const endOfHead = 0xff

const callKind = 1
const givenUpKind = 4

/** Reads one message of a page and takes nothing of it for granted: the page may have been taken over. */
export function readPortMessage(data: unknown): PortMessage {
  const raw = toRaw(data)
  const message = raw === undefined ? undefined : parseHead(raw)
  if (raw === undefined || message === undefined) return { kind: 'malformed', id: undefined }
  const { i: id, t: type = callKind, p: payload } = message
  if (typeof id !== 'string' || !/^[\w-]{1,40}$/.test(id)) return { kind: 'malformed', id: undefined }
  if (type === givenUpKind) return { kind: 'given up', id, raw }
  const isCall = type === callKind && isRecord(payload) && isRequest(payload, typeof raw !== 'string')
  return isCall ? { kind: 'call', id, raw } : { kind: 'malformed', id }
}

/** Text, or bytes where there are files; a page's object could hold anything, so none is looked at. */
function toRaw(data: unknown): string | Uint8Array | undefined {
  if (typeof data === 'string') return data.length > longestText ? undefined : data
  if (data instanceof Uint8Array) return data
  return data instanceof ArrayBuffer ? new Uint8Array(data) : undefined
}

function parseHead(raw: string | Uint8Array): Record<string, unknown> | undefined {
  const text = typeof raw === 'string' ? raw : readHead(raw)
  if (text === undefined) return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return isRecord(parsed) ? parsed : undefined
  } catch {
    return undefined // not JSON, which is an answer to the question that was asked
  }
}

function readHead(bytes: Uint8Array): string | undefined {
  const end = bytes.subarray(0, longestHead).indexOf(endOfHead)
  return end === -1 ? undefined : new TextDecoder().decode(bytes.subarray(0, end))
}

/** A POST of a path; a form where there are files. No call takes a stream, which would be waited for without end. */
function isRequest(payload: Record<string, unknown>, hasFiles: boolean): boolean {
  const { u: path, m: method, h: headers } = payload
  if (typeof path !== 'string' || path.length > 500 || !path.startsWith('/')) return false
  if (method !== undefined && method !== 'POST') return false
  if (!hasFiles) return headers === undefined
  return isRecord(headers) && Object.keys(headers).length === 1 && isForm(headers['content-type'])
}

function isForm(contentType: unknown): boolean {
  return typeof contentType === 'string' && /^multipart\/form-data; boundary=[\w-]{1,100}$/.test(contentType)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
