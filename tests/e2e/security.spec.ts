import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readFuses } from './support/fuses.ts'
import { downloadsOf, packagedProgram } from './support/places.ts'
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

/** Another window with our preload script, on any page. */
async function openOther({ app }: RunningProgram, url: string): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }, address) => {
    const [first] = BrowserWindow.getAllWindows()
    const contents = first?.webContents as unknown as { getLastWebPreferences: () => { preload: string } }
    const { preload } = contents.getLastWebPreferences()
    const webPreferences = { preload, sandbox: true, contextIsolation: true }
    void new BrowserWindow({ show: false, webPreferences }).loadURL(address)
  }, url)
  const page = await opened
  await page.waitForLoadState()
  return page
}

test('takes a message port from its own page', async ({ program: { page } }) => {
  expect(await callOverNewPort(page)).toContain('needsFolder')
})

test('takes no message port from a second window, even on our page', async ({ program }) => {
  const other = await openOther(program, 'app://daicho/index.html')
  expect(await callOverNewPort(other)).toBe('no answer')
})

test('takes no message port from a page of another origin', async ({ program }) => {
  const other = await openOther(program, 'data:text/html,<title>other</title>')
  expect(await callOverNewPort(other)).toBe('no answer')
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

test('opens nothing in another program', async ({ program: { app, page } }) => {
  await app.evaluate(({ shell, app: electron }) => {
    const opened: string[] = []
    Object.assign(electron, { opened })
    shell.openExternal = async (url) => void opened.push(url)
    shell.openPath = async (path) => String(opened.push(path))
  })
  await page.evaluate(() => {
    for (const href of ['mailto:a@example.com', 'file:///etc/hostname', 'ms-settings:about', 'tel:1']) {
      const link = document.createElement('a')
      Object.assign(link, { href, target: '_blank' })
      document.body.append(link)
      link.click()
    }
  })
  await page.waitForTimeout(500)
  expect(await app.evaluate(({ app: electron }) => Reflect.get(electron, 'opened'))).toEqual([])
  expect(page.url()).toMatch(/^app:/)
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
