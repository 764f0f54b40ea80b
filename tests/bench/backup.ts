import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type BenchClient, benchAccount } from './a-bench-union.ts'
import { median, printFigure, time } from './figure.ts'
import { aLargeUnion } from './large-records.ts'
import { watchLoop } from './watch-loop.ts'

const size = { entryCount: 40_000, fileCount: 5_000, fileBytes: 40_000 }
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
    const { program, client } = await aLargeUnion(folders.data, size)
    const { setting } = await client.backups.status({})
    await client.backups.updateSetting({
      ...{ ...setting, folder: folders.stick, keptCount: 2 },
      expectedRowVersion: setting.rowVersion,
    })
    const copying = { name: 'a plain copy with SHA-256', value: await measure(() => copyPlainly(folders)) }
    await bench('a backup of 200 MB in 5,000 files', () => client.backups.run(source), copying)
    const { last } = await client.backups.status({})
    const backup = { file: last?.place ?? '', passphrase: null }
    await bench('its rehearsal', () => client.restores.rehearse(backup), copying)
    await bench('its restore', () => restore(client, backup), copying)
    await program.close()
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Signs in again: a restore ends every session. */
async function restore(client: BenchClient, backup: { file: string; passphrase: null }): Promise<void> {
  await client.restores.run(backup)
  const { loginName, password } = benchAccount
  await client.session.signIn({ loginName, password })
  await client.restores.listFiles({})
}

type Base = Readonly<{ name: string; value: number }>

async function bench(name: string, work: () => Promise<unknown>, base: Base): Promise<void> {
  const loop = watchLoop()
  printFigure(name, await measure(work), base)
  printFigure('  the longest stand of the event loop', loop.stop(), { name: 'of what is allowed', value: 50 })
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
