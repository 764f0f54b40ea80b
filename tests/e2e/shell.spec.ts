import { leaveBy } from './support/leave-by.ts'
import { listForeignRequests, readRefusedRequests } from './support/network.ts'
import { packagedProgram } from './support/places.ts'
import { quitProgram, startAgain, startProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

test('opens one window on its own page', async ({ program: { app, page } }) => {
  await expect(page).toHaveTitle(/情報セキュリティ台帳/)
  expect(page.url()).toMatch(/^app:\/\/daicho\/index\.html/)
  expect(app.windows()).toHaveLength(1)
  const isPackaged = await app.evaluate(({ app: electron }) => electron.isPackaged)
  expect(isPackaged).toBe(packagedProgram !== undefined)
})

test('gives the page neither Node nor the shell', async ({ program: { page } }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
  )
  expect(found).toEqual([])
})

test('sends the strict content policy and obeys it', async ({ program: { page } }) => {
  const policy = await page.evaluate(async () => {
    const response = await fetch('/index.html')
    return response.headers.get('content-security-policy')
  })
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  const didRun = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    return 'injected' in window
  })
  expect(didRun).toBe(false)
})

test('serves no file outside its pages and no other host', async ({ program: { page } }) => {
  const statuses = await page.evaluate(async () => {
    const ask = (url: string) =>
      fetch(url).then(
        (response) => response.status,
        () => 'refused',
      )
    return [
      await ask('app://daicho/%2e%2e/%2e%2e/package.json'),
      await ask('app://daicho/..%2f..%2fpackage.json'),
      await ask('app://daicho/..%5c..%5cpackage.json'),
      await ask('app://elsewhere/index.html'),
      await ask('file:///etc/hostname'),
    ]
  })
  expect(statuses).toEqual([404, 404, 404, 'refused', 'refused'])
})

test('stays on its page and opens no window', async ({ program: { app, page } }) => {
  const before = page.url()
  expect(await page.evaluate(() => window.open('https://example.com/') !== null)).toBe(false)
  // even where the shell would refuse no request: to its own page
  const addresses = ['https://example.com/', 'app://daicho/index.html?left']
  const after = await leaveBy(app, addresses)
  expect(after).toMatchObject({ url: before, windows: 1, isAnswering: true })
})

test('refuses permissions', async ({ program: { page } }) => {
  const answers = await page.evaluate(async () => {
    const names = [
      ...[
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'clipboard-write',
      ],
      ...['persistent-storage', 'idle-detection', 'screen-wake-lock', 'local-fonts', 'window-management'],
      ...['background-sync', 'display-capture', 'accelerometer'],
    ]
    const ask = async (name: string) =>
      // the types know but some of them
      (await navigator.permissions.query({ name: name as PermissionName })).state
    return [
      await Notification.requestPermission(),
      ...(await Promise.all(names.map(ask))),
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
    ]
  })
  expect(new Set(answers)).toEqual(new Set(['denied']))
})

test.describe('a request to the network', () => {
  test.use({ foreignRequests: ['127.0.0.1', 'file:///etc/hostname'] })

  test('is refused and written down', async ({ program: { app, home } }) => {
    const outcome = await app.evaluate(({ net }) =>
      net.fetch('http://127.0.0.1:9/asked').then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    )
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(readRefusedRequests(home)).toEqual([expect.stringContaining('http://127.0.0.1:9/asked')])
  })

  test('is refused as a page, as one for a file is, whoever asks', async ({ program: { app } }) => {
    const outcomes = await app.evaluate(async ({ BrowserWindow }) => {
      const load = (url: string) =>
        new BrowserWindow({ show: false }).loadURL(url).then(
          () => 'loaded',
          (error: Error) => error.message,
        )
      return [await load('http://127.0.0.1:9/'), await load('file:///etc/hostname')]
    })
    expect(outcomes.map((outcome) => outcome.split(' ')[0])).toEqual([
      'ERR_BLOCKED_BY_CLIENT',
      'ERR_BLOCKED_BY_CLIENT',
    ])
  })
})

test('asks the network for nothing by itself', async ({ program }) => {
  await program.page.waitForTimeout(2_000)
  await quitProgram(program)
  expect(listForeignRequests(program.home)).toEqual([])
})

test('runs once: a second start ends and leaves the first one alone', async ({ program: { app, home } }) => {
  expect(await startAgain(home)).toBe(0)
  expect(app.windows()).toHaveLength(1)
})

test('keeps the size of its window for the next start', async ({ home, program }) => {
  const { app } = program
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1100, 700))
  await quitProgram(program)
  const next = await startProgram(home)
  const size = await next.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
  await quitProgram(next)
  expect(size).toEqual([1100, 700])
})

test('has a Japanese menu whose items all work', async ({ program: { app } }) => {
  const labels = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map((item) => item.label.replace(/\(&.\)/, '')),
  )
  expect(labels).toEqual(['ファイル', '編集', '表示', 'ヘルプ'])
  const hasDevTools = await app.evaluate(({ Menu }) =>
    JSON.stringify(
      Menu.getApplicationMenu()?.items.map(({ submenu }) => submenu?.items.map(({ label }) => label)),
    ),
  )
  expect(hasDevTools.includes('開発ツール')).toBe(packagedProgram === undefined)
})
