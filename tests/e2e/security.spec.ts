import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readFuses } from './support/fuses.ts'
import { leaveBy } from './support/leave-by.ts'
import { binOf, downloadsOf, packagedProgram } from './support/places.ts'
import type { RunningProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

test('runs its page sandboxed, apart from Node, with nothing loosened', async ({ program: { app } }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // not in Electron's types, but there for tests of this kind
    const contents = window?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    ...{ sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false },
    ...{
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
    },
  })
  expect(preferences.enableBlinkFeatures ?? '').toBe('')
})

test('gives a worker of its page no Node, and starts none that is not of its own files', async ({
  program: { page },
}) => {
  const started = page.waitForEvent('worker')
  const fromMemory = await page.evaluate(() => {
    const [script] = document.scripts
    // it cannot do its work there, but stays
    Object.assign(window, { kept: new Worker(script?.src ?? '') })
    try {
      return String(new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))))
    } catch (error) {
      return String(error)
    }
  })
  expect(fromMemory).toContain('SecurityError')
  const worker = await started
  const found = await worker.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  )
  expect(found).toEqual([])
})

/** Hands the program a port as our page does, makes a call on it, and gives the answer or that there was none. */
function callOverNewPort(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => resolve(String(data))
        window.postMessage('start-api', '*', [port2])
        port1.postMessage(JSON.stringify({ i: 'a', p: { u: '/startup/status', b: { json: {} } } }))
        setTimeout(() => resolve('no answer'), 1_500)
      }),
  )
}

/** What a call answers on a port that another window hands over, which has our preload script and is on any page. */
async function callFromOther({ app }: RunningProgram, url: string): Promise<string> {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow, app: electron }, address) => {
    const preload = `${electron.getAppPath()}/out/preload/preload.cjs`
    const webPreferences = { preload, sandbox: true, contextIsolation: true }
    const other = new BrowserWindow({ show: false, webPreferences })
    other.webContents.ipc.on('start-api', () => Object.assign(electron, { isHandedOver: true }))
    void other.loadURL(address)
  }, url)
  const page = await opened
  await page.waitForLoadState()
  const answer = await callOverNewPort(page)
  // without it there would be nothing to refuse
  expect(await app.evaluate(({ app: electron }) => Reflect.get(electron, 'isHandedOver'))).toBe(true)
  return answer
}

test('gives its page no name that a page without the program’s preload script lacks', async ({
  program: { app, page },
}) => {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }) => {
    void new BrowserWindow({ show: false }).loadURL('app://daicho/no-page.html')
  })
  const bare = await (await opened).evaluate(() => Object.getOwnPropertyNames(window))
  const names = await page.evaluate(() => Object.getOwnPropertyNames(window))
  const ofLibraries = ['__zod_globalConfig', '__zod_globalRegistry', '__TSR_ROUTER__']
  expect(bare.length).toBeGreaterThan(500)
  expect(names.filter((name) => !bare.includes(name) && !ofLibraries.includes(name))).toEqual([])
})

test('takes a message port from its own page', async ({ program: { page } }) => {
  expect(await callOverNewPort(page)).toContain('needsFolder')
})

test('ends the port before when its page hands over another', async ({ program: { page } }) => {
  // the page has handed over its own by then
  await page.getByRole('button', { name: 'このフォルダで始める' }).waitFor()
  const answers = await page.evaluate(async () => {
    const heard: string[] = []
    const channels = ['first', 'second'].map((name) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => heard.push(name)
      return { port1, port2 }
    })
    for (const { port2 } of channels) window.postMessage('start-api', '*', [port2])
    await new Promise((resolve) => setTimeout(resolve, 500))
    const call = JSON.stringify({ i: 'a', p: { u: '/startup/status', b: { json: {} } } })
    for (const { port1 } of channels) port1.postMessage(call)
    // the one that is served answers; the other had its time when it has
    for (let waited = 0; heard.length === 0 && waited < 20_000; waited += 100) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
    return heard
  })
  expect(answers).toEqual(['second'])
})

/** Says what no page of ours says, on a port of its own, and gives every answer to it and to the right call after it. */
function sayWrongly(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel()
    const answers: string[] = []
    port1.onmessage = ({ data }) => answers.push(String(data))
    window.postMessage('start-api', '*', [port2])
    const cycle: Record<string, unknown> = { i: 'w' }
    cycle.p = cycle
    const call = (id: unknown, payload: unknown, type?: unknown) =>
      JSON.stringify({ i: id, t: type, p: payload })
    const status = { u: '/startup/status', b: { json: {} } }
    const brokenForm = JSON.stringify({
      i: 'w',
      p: { u: '/startup/status', h: { 'content-type': 'multipart/form-data; boundary=x' } },
    })
    const wrong: unknown[] = [
      ...[undefined, null, 7, 2n ** 70n, new Date(), [], {}, cycle, new Map([[1, cycle]]), new Error('w')],
      ...[new Blob(['w']), new File(['w'], '../../w'), /w/, new Uint8Array(1_000), new ArrayBuffer(9)],
      ...[new Float64Array(4), new Uint8Array(200_000).fill(255), new ImageData(2, 2)],
      ...['', 'w', '{', '[]', 'null', '['.repeat(2_000_000), `"${'あ'.repeat(17_000_000)}"`],
      ...['{"__proto__":{"i":"w"}}', '{"constructor":{"prototype":{"i":"w"}}}'],
      ...[call('w', null), call('w', []), call('w', { u: 1 }), call({}, status), call(1, status)],
      ...[call('w', { u: 'file:///etc/passwd' }), call('w', { ...status, m: 'GET' }), call('w', status, 3)],
      ...[call('w', { ...status, h: { 'content-type': 'text/event-stream' } }), call('unknown', 0, 4)],
      new TextEncoder().encode(`${brokenForm}`),
      Uint8Array.from([...new TextEncoder().encode(brokenForm), 255, 45, 45, 120, 13, 10, 67]),
    ]
    for (const message of wrong) port1.postMessage(message)
    for (let index = 0; index < 5_000; index += 1) port1.postMessage(call(`h${index}`, status).slice(0, -2))
    const { port1: carried } = new MessageChannel()
    port1.postMessage(call('carries', status), [carried])
    port1.postMessage(call('last', status))
    for (let tries = 0; tries < 600 && !answers.some((one) => one.includes('"last"')); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return answers
  })
}

test('outlives every message that no page of ours sends, and tells nothing of itself', async ({
  home,
  program: { app, page },
}) => {
  await app.evaluate(({ dialog, app: electron }) => {
    const told: string[] = []
    Object.assign(electron, { told })
    dialog.showErrorBox = (title) => void told.push(title)
  })
  const answers = await sayWrongly(page)
  const isOfRightOne = (one: string) => one.includes('"last"') || one.includes('"carries"')
  expect(answers.filter(isOfRightOne).every((one) => one.includes('needsFolder'))).toBe(true)
  expect(answers.filter(isOfRightOne).length).toBe(2)
  const refusals = answers.filter((one) => !isOfRightOne(one))
  expect(refusals.length).toBeGreaterThan(5)
  expect(refusals.filter((one) => !/"i":"w".*"s":400.*"code":"BAD_REQUEST"/.test(one))).toEqual([])
  expect(answers.join()).not.toMatch(/node_modules|\.cjs|\bat .*:\d+/)
  expect(await app.evaluate(({ app: electron }) => Reflect.get(electron, 'told'))).toEqual([])
  expect(existsSync(join(home, 'user-data', 'logs', 'incidents.log'))).toBe(false)
})

test('tells what nothing caught in Japanese and once, writes it down and goes on', async ({
  home,
  program: { app, page },
}) => {
  await app.evaluate(({ dialog, app: electron }) => {
    const told: string[] = []
    Object.assign(electron, { told })
    dialog.showErrorBox = (title, words) => void told.push(`${title}\n${words}`)
    for (const word of ['first', 'second']) {
      setTimeout(() => {
        throw new Error(word)
      })
    }
    void Promise.reject(new Error('third'))
  })
  const readTold = () => app.evaluate(({ app: electron }) => Reflect.get(electron, 'told') as string[])
  await expect.poll(async () => (await readTold()).length).toBe(1)
  await page.waitForTimeout(300)
  const [told = ''] = await readTold()
  expect(await readTold()).toHaveLength(1)
  expect(told).toContain('もう一度起動してください')
  expect(told).not.toMatch(/Error|first|\bat /)
  const log = readFileSync(join(home, 'user-data', 'logs', 'incidents.log'), 'utf8')
  expect(log.match(/Error: (first|second|third)/g)).toHaveLength(3)
  expect(await callOverNewPort(page)).toContain('needsFolder')
})

test('takes no message port from a second window, even on our page', async ({ program }) => {
  expect(await callFromOther(program, 'app://daicho/index.html')).toBe('no answer')
})

test('takes no message port from a page of another origin', async ({ program }) => {
  expect(await callFromOther(program, 'data:text/html,<title>other</title>')).toBe('no answer')
})

test('has no frame in its page, neither our page nor another', async ({ program: { page } }) => {
  await page.evaluate(() => {
    for (const source of ['app://daicho/index.html', 'data:text/html,<p>in', 'https://example.com/']) {
      const frame = document.createElement('iframe')
      frame.src = source
      document.body.append(frame)
    }
  })
  await page.waitForTimeout(500)
  const inside = page.frames().filter((frame) => frame !== page.mainFrame())
  const texts = await Promise.all(inside.map((frame) => frame.evaluate(() => document.title).catch(() => '')))
  expect(texts.filter((text) => text.includes('情報セキュリティ台帳'))).toEqual([])
  expect(inside.map((frame) => frame.url()).filter((url) => url.startsWith('app:'))).toEqual([])
})

test('has no embedded browser in its page', async ({ program: { app, page } }) => {
  await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com/')
    view.setAttribute('allowpopups', '')
    document.body.append(view)
  })
  await page.waitForTimeout(500)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('refuses an embedded browser even in a window that allows them', async ({ program: { app } }) => {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }) => {
    const webPreferences = { sandbox: true, webviewTag: true }
    void new BrowserWindow({ show: false, webPreferences }).loadURL('data:text/html,<title>other</title>')
  })
  const other = await opened
  await other.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'data:text/html,<p>in')
    document.body.append(view)
  })
  await other.waitForTimeout(500)
  const kinds = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getType()),
  )
  expect(kinds).toEqual(['window', 'window'])
})

test('refuses devices, the clipboard’s contents and whatever else a page may ask for', async ({
  program: { page },
}) => {
  const answers = await page.evaluate(async () => {
    const device = navigator as unknown as Record<
      string,
      Record<string, (options?: object) => Promise<unknown>>
    >
    const asks: Record<string, () => Promise<unknown> | undefined> = {
      clipboard: () => navigator.clipboard.readText(),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      usb: () => device.usb?.requestDevice?.({ filters: [] }),
      serial: () => device.serial?.requestPort?.(),
      hid: () => device.hid?.requestDevice?.({ filters: [] }),
      place: () => new Promise((found, lost) => navigator.geolocation.getCurrentPosition(found, lost)),
    }
    const answered: string[] = []
    for (const [name, ask] of Object.entries(asks)) {
      await Promise.resolve()
        .then(ask)
        // to be given none of the devices is a refusal, too
        .then(
          (given) => (Array.isArray(given) && given.length === 0 ? undefined : answered.push(name)),
          () => undefined,
        )
    }
    return answered
  })
  expect(answers).toEqual([])
})

test('saves no file that the page did not make itself', async ({ home, program: { app, page } }) => {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://daicho/index.html'),
  )
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'data:text/plain,secret'
    link.download = 'secret.txt'
    link.click()
  })
  await page.waitForTimeout(1_000)
  const files = ['index.html', 'secret.txt'].map((name) => join(downloadsOf(home), name))
  expect(files.filter((file) => existsSync(file))).toEqual([])
})

test('opens nothing in another program', async ({ home, program: { app, page } }) => {
  // what Chromium itself would start for an address that is not its own
  const started = join(home, 'started')
  mkdirSync(binOf(home), { recursive: true })
  for (const name of ['xdg-open', 'xdg-email']) {
    writeFileSync(join(binOf(home), name), `#!/bin/sh\necho "$@" >>'${started}'\n`, { mode: 0o755 })
  }
  const before = page.url()
  const addresses = ['mailto:a@example.com', 'file:///etc/hostname', 'ms-settings:about', 'tel:1']
  const { opened, ...after } = await leaveBy(app, addresses)
  expect({ opened, isStarted: existsSync(started) }).toEqual({ opened: [], isStarted: false })
  expect(after).toEqual({ url: before, windows: 1, isAnswering: true })
})

if (packagedProgram !== undefined) {
  const program = packagedProgram
  test('is packed with the fuses that shut what it does not use', () => {
    const fuses = readFuses(readFileSync(program))
    expect(fuses).toMatchObject({
      ...{ runAsNode: false, nodeOptions: false, nodeInspect: false },
      ...{ asarIntegrity: true, onlyAsar: true, cookieEncryption: false, browserSnapshot: false },
    })
    // the newest fuse is missing from the wire of older runtimes; `npm run dist` blows it
    expect(fuses.fileProtocolPrivileges ?? false).toBe(false)
  })
}
