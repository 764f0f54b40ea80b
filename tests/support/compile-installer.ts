// Compiles the Windows installer as `npm run dist` does: electron-builder's own templates with our settings and our
// include, every warning an error. What it would download stands here as stubs, since nothing is installed by it;
// .ci/run installs the compiler (Debian's nsis).
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { buildStubPlugin } from './stub-plugin.ts'

const root = join(import.meta.dirname, '..', '..')
const templates = join(root, 'node_modules', 'app-builder-lib', 'templates', 'nsis')
const folder = mkdtempSync(join(tmpdir(), 'daicho-installer-'))
const { productName } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

writeStub('nsis/makensis', '#!/bin/sh\nexec makensis "$@"\n')
writeStub('nsis/elevate.exe', 'stub')
writeStub('7za', '#!/bin/sh\nfor word; do case $word in *.7z) echo stub >"$word" ;; esac; done\n')
// the first compiled program only writes the uninstaller; itself it holds all that is in it
writeStub('bin/wine', '#!/bin/sh\ncp "$1" "$(dirname "$1")/$(basename "$1" exe)__uninstaller.exe"\n')
writeStub(`program/${productName}.exe`, 'stub')
writeStub('program/resources/app.asar', 'stub')
for (const [plugin, names] of listPluginCalls()) {
  writeStub(`resources/plugins/x86-unicode/${plugin}.dll`, buildStubPlugin([...names]))
}

const output = join(folder, 'release')
// without compression the texts can be found in it
const settings = ['-c.compression=store', `-c.directories.output=${output}`]
const { status } = spawnSync(
  join(root, 'node_modules', '.bin', 'electron-builder'),
  ['--win', 'nsis', '--publish', 'never', '--prepackaged', join(folder, 'program'), ...settings],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...toolPlaces() } },
)
const unsaid = status === 0 ? listUnsaid() : []
for (const words of unsaid) console.error(`not in the installer: ${words}`)
rmSync(folder, { recursive: true, force: true })
process.exitCode = status === 0 && unsaid.length === 0 ? 0 : 1

function writeStub(path: string, content: string | Buffer): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content, { mode: 0o755 })
}

function toolPlaces(): Readonly<Record<string, string>> {
  return {
    ELECTRON_BUILDER_NSIS_DIR: join(folder, 'nsis'),
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(folder, 'resources'),
    ELECTRON_BUILDER_7ZIP_PATH: join(folder, '7za'),
    PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
  }
}

/** What the templates call of plugins that do not come with the compiler. */
function listPluginCalls(): ReadonlyMap<string, ReadonlySet<string>> {
  const calls = new Map<string, Set<string>>()
  for (const name of readdirSync(templates, { recursive: true, encoding: 'utf8' })) {
    if (!/\.ns[ih]$/.test(name)) continue
    const found = readFileSync(join(templates, name), 'utf8').matchAll(
      /\b(UAC|StdUtils|WinShell|nsProcess|Nsis7z)::(\w+)/g,
    )
    for (const [, plugin = '', call = ''] of found) {
      calls.set(plugin, (calls.get(plugin) ?? new Set()).add(call))
    }
  }
  return calls
}

/** The texts of our include that the finished installer lacks: a part that no template asked for is left out silently. */
function listUnsaid(): readonly string[] {
  const [installer] = readdirSync(output).filter((name) => name.endsWith('-setup.exe'))
  const bytes = readFileSync(join(output, installer ?? ''))
  const texts = ['icacls', 'が残っています。記録も消しますか。', '本当に消しますか。']
  return texts.filter((words) => !bytes.includes(Buffer.from(words, 'utf16le')))
}
