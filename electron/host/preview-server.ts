import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pageHeaders } from './content-security-policy.ts'
import { readPageFile } from './page-file.ts'
import { createPreviewDoor, type PreviewDoor } from './preview-door.ts'

type Settings = Readonly<{
  pagesFolder: string
  /** Answers a request under `/api`; false when it names no call. */
  handleApi: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  onFailure: (error: unknown) => void
}>

export type PreviewServer = Readonly<{ address: string; close: () => Promise<void> }>

const closedDoor = 'この画面は、起動したときに表示されたアドレスからだけ開けます。もう一度起動してください。'

/** Serves the program to one browser of this PC: on 127.0.0.1 only, on a free port, behind a token that works once. */
export async function startPreviewServer(settings: Settings): Promise<PreviewServer> {
  const door = createPreviewDoor()
  const server = createServer((request, response) => {
    answer({ settings, door, server, request, response }).catch((error: unknown) => {
      settings.onFailure(error)
      refuse(response, 500, '予期しない誤りが起きました。')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://${hostOf(server)}/?token=${door.token}`,
    close: () => close(server),
  }
}

type Exchange = Readonly<{
  settings: Settings
  door: PreviewDoor
  server: Server
  request: IncomingMessage
  response: ServerResponse
}>

async function answer({ settings, door, server, request, response }: Exchange): Promise<void> {
  const host = hostOf(server)
  if (!isFromHere(request, host)) return refuse(response, 403, 'ほかのホストやページからは使えません。')
  const url = new URL(`http://${host}${request.url}`)
  const token = url.searchParams.get('token')
  if (token !== null && url.pathname === '/') {
    const cookie = door.exchange(token)
    if (cookie !== undefined) return enter(response, cookie)
  }
  if (!door.isOpenFor(request.headers.cookie)) return refuse(response, 403, closedDoor)
  if (url.pathname.startsWith('/api/')) {
    if (!(await settings.handleApi(request, response))) refuse(response, 404, 'ありません。')
    return
  }
  await sendPage(settings.pagesFolder, url.pathname, request, response)
}

/** Own host only (a name that was bent to this address is refused), and calls from our own page only. */
function isFromHere(request: IncomingMessage, host: string): boolean {
  if (request.headers.host !== host || !request.url?.startsWith('/')) return false
  const { origin } = request.headers
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  return origin === undefined ? isReading : origin === `http://${host}`
}

function enter(response: ServerResponse, cookie: string): void {
  response.writeHead(303, { ...pageHeaders, 'Set-Cookie': cookie, Location: '/' })
  response.end()
}

async function sendPage(
  pagesFolder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET') return refuse(response, 405, '使えません。')
  const file = await readPageFile(pagesFolder, path)
  if (file === undefined) return refuse(response, 404, 'ありません。')
  response.writeHead(200, { ...pageHeaders, 'Content-Type': file.contentType })
  response.end(file.bytes)
}

function refuse(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${words}\n`)
}

function hostOf(server: Server): string {
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return `127.0.0.1:${port}`
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
