import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

export type PageFile = Readonly<{ bytes: Uint8Array<ArrayBuffer>; contentType: string }>

/**
 * Reads the built file that a URL path names; undefined where there is none, where the path leads out of the
 * folder, or where the kind of file is none of ours.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | undefined> {
  const path = resolvePagePath(folder, urlPath)
  const contentType = path === undefined ? undefined : contentTypes[extname(path)]
  if (path === undefined || contentType === undefined) return undefined
  try {
    return { bytes: new Uint8Array(await readFile(path)), contentType }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The file a URL path means inside the folder, undefined when it would lie outside. */
export function resolvePagePath(folder: string, urlPath: string): string | undefined {
  const path = decodePath(urlPath)
  if (path === undefined || path.includes('\0') || path.includes('\\')) return undefined
  const root = resolve(folder)
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
  return file.startsWith(root + sep) ? file : undefined
}

function decodePath(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    // a lone % names no file
    return undefined
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
}
