import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PreviewServer, startPreviewServer } from '../../electron/host/preview-server.ts'

let folder: string
let server: PreviewServer
let address: URL

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'))
  await writeFile(join(folder, 'index.html'), '<p>台帳</p>')
  await writeFile(join(folder, '..', 'outside.html'), 'outside')
  server = await startPreviewServer({
    pagesFolder: folder,
    handleApi: async (incoming, response) => {
      if (incoming.url !== '/api/ping') return false
      response.end('pong')
      return true
    },
    onFailure: (error) => {
      throw error
    },
  })
  address = new URL(server.address)
})

afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
  await rm(join(folder, '..', 'outside.html'), { force: true })
})

type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; body: string }>

/** A plain request: fetch would not let a test choose the Host header or keep `..` in the path. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: address.port, path, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

async function enter(): Promise<string> {
  const { headers } = await ask(`/${address.search}`)
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

describe('startPreviewServer', () => {
  it('listens on 127.0.0.1 and prints an address with a token', () => {
    expect(address.hostname).toBe('127.0.0.1')
    expect(address.searchParams.get('token')).toHaveLength(43)
  })

  it('turns the token into a cookie once, and never again', async () => {
    const first = await ask(`/${address.search}`)
    const second = await ask(`/${address.search}`)
    expect([first.status, first.headers.location, second.status]).toEqual([303, '/', 403])
    expect(first.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  it('shows a page to the one who holds the cookie, with the strict policy', async () => {
    const cookie = await enter()
    const page = await ask('/', { cookie })
    expect([page.status, page.body]).toEqual([200, '<p>台帳</p>'])
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('refuses whoever has no cookie, a wrong token or a wrong cookie', async () => {
    const answers = [
      await ask('/'),
      await ask('/index.html'),
      await ask('/api/ping'),
      await ask('/?token=wrong'),
      await ask('/', { cookie: 'daicho-preview=wrong' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })

  it('refuses another host name that leads to this address', async () => {
    const cookie = await enter()
    for (const host of ['localhost', `localhost:${address.port}`, 'evil.example', '127.0.0.1']) {
      expect((await ask('/', { cookie, host })).status, host).toBe(403)
    }
  })

  it('refuses a call from a page of another origin, and a writing call without an origin', async () => {
    const cookie = await enter()
    const own = { cookie, origin: address.origin }
    const statuses = [
      (await ask('/api/ping', own, 'POST')).status,
      (await ask('/api/ping', { cookie, origin: 'http://evil.example' }, 'POST')).status,
      (await ask('/api/ping', { cookie, origin: 'null' }, 'POST')).status,
      (await ask('/api/ping', { cookie }, 'POST')).status,
      (await ask('/', { cookie, origin: 'http://evil.example' })).status,
    ]
    expect(statuses).toEqual([200, 403, 403, 403, 403])
  })

  it('never leaves the folder of its pages', async () => {
    const cookie = await enter()
    const paths = [
      '/../outside.html',
      '/%2e%2e/outside.html',
      '/..%2foutside.html',
      '/..%5coutside.html',
      '/%00index.html',
      '/%',
      '/nothing.html',
      '//outside.html',
    ]
    for (const path of paths) expect((await ask(path, { cookie })).status, path).toBe(404)
  })
})
