import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { aBenchUnion } from './a-bench-union.ts'
import { median, printFigure, time } from './figure.ts'

const fileCount = 5_000
const fileBytes = 40_000
const runs = 3
const source = { passphrase: null, mayBeOnSameDisk: true }

/**
 * A backup and its restore, each with all its checks, of 200 MB in 5,000 attached files; against a plain copy of the
 * same files with the SHA-256 of each. How long the event loop stood still stands beside them.
 */
export async function benchBackup(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const folders = { data: join(home, 'data'), stick: join(home, 'stick'), copy: join(home, 'copy') }
  try {
    mkdirSync(folders.stick)
    const { program, client } = await aBenchUnion({ folder: folders.data, people: 50 })
    keepFiles(folders.data)
    const { setting } = await client.backups.status({})
    await client.backups.updateSetting({
      ...{ ...setting, folder: folders.stick, keptCount: 2 },
      expectedRowVersion: setting.rowVersion,
    })
    const copying = { name: 'a plain copy with SHA-256', value: await measure(() => copyPlainly(folders)) }
    const loop = monitorEventLoopDelay({ resolution: 5 })
    loop.enable()
    printFigure('a backup of 200 MB in 5,000 files', await measure(() => client.backups.run(source)), copying)
    const { last } = await client.backups.status({})
    const backup = { file: last?.place ?? '', passphrase: null }
    printFigure('its restore', await measure(() => client.restores.rehearse(backup)), copying)
    printFigure('the longest stand of the event loop', loop.max / 1e6, {
      name: 'of what is allowed',
      value: 50,
    })
    await program.close()
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Each run makes a file of another name, which has the second in it. */
async function measure(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    times.push(await time(work))
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  return median(times)
}

function keepFiles(dataFolder: string): void {
  const bytes = randomBytes(fileBytes)
  for (let count = 0; count < fileCount; count += 1) {
    bytes.writeUInt32BE(count)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const folder = join(dataFolder, 'attachments', sha256.slice(0, 2))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, sha256), bytes)
  }
}

async function copyPlainly({ data, copy }: { data: string; copy: string }): Promise<void> {
  rmSync(copy, { recursive: true, force: true })
  const entries = await readdir(data, { recursive: true, withFileTypes: true })
  for (const { name, parentPath } of entries.filter((entry) => entry.isFile())) {
    const from = join(parentPath, name)
    const target = join(copy, from.slice(data.length))
    const bytes = await readFile(from)
    createHash('sha256').update(bytes).digest('hex')
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
  }
}
