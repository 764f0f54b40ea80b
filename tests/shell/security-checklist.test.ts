import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../electron/host/content-security-policy.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The program's own sources, by their paths. */
function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}
const sources = ['electron', 'renderer', 'shared'].flatMap(listSources)

/** The sources in which a word stands outside of comments. */
function listUsing(word: RegExp): string[] {
  return sources.filter((path) => word.test(read(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')))
}

/** The fuses that electron-builder knows for this system: a new one has to be decided on. */
function listFuses(): readonly string[] {
  const { definitions } = JSON.parse(read('node_modules/app-builder-lib/scheme.json'))
  return Object.keys(definitions.FuseOptionsV1.properties).filter((name) => !name.includes('Darwin'))
}

/** Who proves a point: tests in a real window by their names, a look at the sources here, or why it has no need. */
type Point = Readonly<{
  windows?: readonly (readonly ['security' | 'shell', string])[]
  look?: () => void
  reason?: string
}>

const sandboxed = ['security', 'runs its page sandboxed, apart from Node, with nothing loosened'] as const
const refusedPage = ['shell', 'is refused as a page, as one for a file is, whoever asks'] as const
const noWindow = ['shell', 'stays on its page and opens no window'] as const
const noWebview = ['security', 'has no embedded browser in its page'] as const

/** The twenty points of Electron's own list for the security of a program, each with its proof. */
const points: Readonly<Record<string, Point>> = {
  '1 loads secure content only': {
    windows: [
      ['shell', 'is refused and written down'],
      refusedPage,
      ['shell', 'asks the network for nothing by itself'],
      ['shell', 'serves no file outside its pages and no other host'],
    ],
    look: () => expect(listUsing(/loadURL\((?!startPage\))|loadFile\(/)).toEqual([]),
  },
  '2 gives pages no Node': {
    windows: [
      sandboxed,
      ['shell', 'gives the page neither Node nor the shell'],
      ['security', 'gives a worker of its page no Node, and starts none that is not of its own files'],
    ],
    look: () => expect(listUsing(/nodeIntegration\w*: true/)).toEqual([]),
  },
  '3 isolates the context of the preload script': { windows: [sandboxed] },
  '4 sandboxes its processes': {
    windows: [sandboxed],
    // `npm start` of one who is root has no other choice; it is no part of the program
    look: () => expect(listUsing(/no-sandbox/)).toEqual(['electron/build/start.ts']),
  },
  '5 answers every request for a permission': {
    windows: [
      ['shell', 'refuses permissions'],
      ['security', 'refuses devices, the clipboard’s contents and whatever else a page may ask for'],
    ],
    // the one session that has the answers is the only one
    look: () => expect(listUsing(/fromPartition|session\.fromPath|partition:/)).toEqual([]),
  },
  '6 leaves the web’s own security on': {
    windows: [sandboxed],
    look: () =>
      expect(listUsing(/webSecurity: false|disable-web-security|disable-site-isolation/)).toEqual([]),
  },
  '7 sends a content security policy': {
    windows: [['shell', 'sends the strict content policy and obeys it']],
    look: () => expect(contentSecurityPolicy).toMatch(/^default-src 'none'; (?!.*(unsafe|\*|https?:))/),
  },
  '8 allows no insecure content': {
    windows: [sandboxed],
    look: () => expect(listUsing(/allowRunningInsecureContent|allow-running-insecure-content/)).toEqual([]),
  },
  '9 switches no experiments on': {
    windows: [sandboxed],
    look: () => expect(listUsing(/experimentalFeatures|enable-experimental/)).toEqual([]),
  },
  '10 switches no features of Blink on': {
    windows: [sandboxed],
    look: () => expect(listUsing(/enableBlinkFeatures|enable-blink-features|enable-features/)).toEqual([]),
  },
  '11 allows no embedded page to open windows': {
    windows: [noWebview],
    look: () => expect(listUsing(/allowpopups/i)).toEqual([]),
  },
  '12 checks an embedded page before it is made: there is none': {
    windows: [
      noWebview,
      ['security', 'refuses an embedded browser even in a window that allows them'],
      ['security', 'has no frame in its page, neither our page nor another'],
    ],
    look: () => expect(listUsing(/<webview|BrowserView|WebContentsView/)).toEqual([]),
  },
  '13 lets no page be left': { windows: [noWindow] },
  '14 lets no page open a window': {
    windows: [noWindow],
    look: () => expect(listUsing(/new BrowserWindow\(/)).toEqual(['electron/shell/window.ts']),
  },
  '15 opens nothing of a page’s in another program': {
    windows: [['security', 'opens nothing in another program']],
    look: () => expect(listUsing(/openExternal/)).toEqual([]),
  },
  '16 runs on a current Electron': {
    reason: 'One version is pinned; every release of the program takes the newest stable one of its day.',
    look: () =>
      expect(JSON.parse(read('package.json')).devDependencies.electron).toMatch(
        /^(4[5-9]|[5-9]\d)\.\d+\.\d+$/,
      ),
  },
  '17 checks who sends a message': {
    windows: [
      ['security', 'takes a message port from its own page'],
      ['security', 'takes no message port from a second window, even on our page'],
      ['security', 'takes no message port from a page of another origin'],
      ['security', 'ends the port before when its page hands over another'],
      ['security', 'outlives every message that no page of ours sends, and tells nothing of itself'],
    ],
    look: () =>
      expect(listUsing(/ipcMain\.(on|once|add|handle)|\.ipc\.(on|once|handle)|ipc-message/)).toEqual([
        'electron/shell/connect-api.ts',
      ]),
  },
  '18 has a scheme of its own and no file: pages': {
    windows: [
      ['shell', 'opens one window on its own page'],
      refusedPage,
      ['shell', 'serves no file outside its pages and no other host'],
    ],
    look: () => expect(listUsing(/['"`]file:\/\//)).toEqual([]),
  },
  '19 blows the fuses of what it does not use': {
    windows: [['security', 'is packed with the fuses that shut what it does not use']],
    reason: 'Cookies are not encrypted, since pages on app: have none.',
    look: () => {
      const packing = `${read('electron-builder.yml')}${JSON.parse(read('package.json')).scripts.dist}`
      expect(listFuses().filter((fuse) => !new RegExp(`\\b${fuse}(: |=)`).test(packing))).toEqual([])
      expect(packing).toContain('-c.electronFuses.grantFileProtocolExtraPrivileges=false')
    },
  },
  '20 gives pages nothing of Electron’s': {
    windows: [
      ['shell', 'gives the page neither Node nor the shell'],
      ['security', 'gives its page no name that a page without the program’s preload script lacks'],
    ],
    look: () => expect(listUsing(/contextBridge|exposeInMainWorld/)).toEqual([]),
  },
}

const specs = { security: read('tests/e2e/security.spec.ts'), shell: read('tests/e2e/shell.spec.ts') }

describe('the program', () => {
  it('has an answer to all twenty points', () => {
    expect(Object.keys(points).map((name) => Number.parseInt(name, 10))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  it.each(Object.entries(points))('%s', (_name, { windows = [], look, reason }) => {
    const missing = windows.filter(([spec, name]) => !specs[spec].includes(`test('${name}'`))
    expect(missing).toEqual([])
    expect(windows.length > 0 || reason !== undefined).toBe(true)
    look?.()
  })

  it('finds a word where it stands, so that finding none says something', () => {
    expect(listUsing(/setPermissionRequestHandler/)).toEqual(['electron/shell/hardening.ts'])
    expect(sources.length).toBeGreaterThan(1_000)
  })
})
