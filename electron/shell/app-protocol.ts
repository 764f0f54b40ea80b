import { protocol, type Session } from 'electron'
import { pageHeaders } from '../host/content-security-policy.ts'
import { readPageFile } from '../host/page-file.ts'

export const pageOrigin = 'app://daicho'
export const startPage = `${pageOrigin}/index.html`

/** Makes `app:` a scheme with an origin of its own; comes before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers `app://daicho/...` with the built files of the folder and nothing else. */
export function serveAppPages(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'daicho' || request.method !== 'GET') return refuse(403)
    const file = await readPageFile(folder, url.pathname)
    if (file === undefined) return refuse(404)
    return new Response(file.bytes, { headers: { ...pageHeaders, 'Content-Type': file.contentType } })
  })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: pageHeaders })
}
