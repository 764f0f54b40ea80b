// Looks the shell over with electronegativity and holds what it finds against the findings that are explained here.
// It weighs more than the program's own tools together, so .ci/run fetches it for the one run.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const scanner = '@doyensec/electronegativity@1.10.3'
const scanned = ['package.json', 'electron/main.ts', 'electron/preload.ts', 'electron/shell', 'renderer']

// the scanner does not follow `...webPreferences`, nor headers that a protocol handler sends
const explained: Readonly<Record<string, string>> = {
  'CSP_GLOBAL_CHECK N/A': 'sent as a header: electron/host/content-security-policy.ts, shell.spec.ts',
  'ELECTRON_VERSION_JSON_CHECK package.json': 'says which version there is',
  'CUSTOM_ARGUMENTS_JS_CHECK electron/shell/hardening.ts': 'the switches that keep Chromium off the network',
  'AUXCLICK_JS_CHECK electron/shell/window.ts': 'hardenContents refuses every new window, by whatever click',
  'CONTEXT_ISOLATION_JS_CHECK electron/shell/window.ts':
    'on in webPreferences; security.spec.ts looks at the window',
  'SANDBOX_JS_CHECK electron/shell/window.ts': 'on in webPreferences; security.spec.ts looks at the window',
  'PRELOAD_JS_CHECK electron/shell/window.ts': 'preload.ts hands on one port and gives the page nothing',
}

const folder = mkdtempSync(join(tmpdir(), 'daicho-scan-'))
const sources = join(folder, 'sources')
for (const path of scanned) cpSync(join(root, path), join(sources, path), { recursive: true })
const report = join(folder, 'report.csv')
// its list of fixed releases is on the network, which is not there
const options = ['-r', '-x', 'AvailableSecurityFixesGlobalCheck', '-i', sources, '-o', report]
const scan = [
  'exec',
  '--yes',
  '--ignore-scripts',
  `--package=${scanner}`,
  '--',
  'electronegativity',
  ...options,
]
// without a network it fails to fetch its translations, and on Node 24 that failure comes a second time, uncaught
const NODE_OPTIONS = `--import=data:text/javascript,process.on('uncaughtException',console.warn)`
const { status } = spawnSync('npm', scan, {
  cwd: folder,
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS },
})
const lines = readFileSync(report, 'utf8').trim().split('\n').slice(1)
rmSync(folder, { recursive: true, force: true })

const found = new Set(lines.map(toFinding))
const unexplained = [...found].filter((finding) => !(finding in explained))
const gone = Object.keys(explained).filter((finding) => !found.has(finding))
for (const finding of unexplained) console.error(`not explained: ${finding}`)
for (const finding of gone) console.error(`explained, but no longer found: ${finding}`)
console.log(`electronegativity: ${found.size} findings, ${unexplained.length} not explained`)
process.exitCode = status === 0 && unexplained.length === 0 && gone.length === 0 ? 0 : 1

/** `CHECK file` of a line of the report. */
function toFinding(line: string): string {
  const [check, , , file] = line.split(',').map((cell) => cell.replaceAll('"', ''))
  return `${check} ${file}`
}
