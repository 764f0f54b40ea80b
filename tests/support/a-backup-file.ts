import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeArchive } from '../../electron/files/backup/archive-writer.ts'
import { makeChunkCipher } from '../../electron/files/backup/chunk-cipher.ts'
import type { BackupManifest } from '../../electron/files/backup/manifest.ts'
import { aFolder } from './a-program.ts'

export const passphrase = 'そらまめ3つと長い散歩'
export const cheapPassphrase = { cost: 2 ** 10, blockSize: 8, parallelization: 1 }

/** A backup of records of the given bytes and some attached files, as a file in a folder of its own. */
export async function aBackupFile({
  records = Buffer.alloc(200_000, 7),
  attachments = [Buffer.from('仕様書'), Buffer.alloc(0), Buffer.alloc(65_536, 1)],
  isSecret = false,
  changeManifest = (manifest: BackupManifest): BackupManifest => manifest,
} = {}) {
  const folder = aFolder()
  const parts = [keep(folder, 'daicho.db', records), ...attachments.map((bytes) => keep(folder, null, bytes))]
  const manifest = changeManifest({
    format: 'infosec-daicho/backup/2',
    madeAt: '2026-11-22T01:00:00.000Z',
    madeBy: '山田 花子',
    programEdition: '0.1.0',
    migration: 24,
    organizationName: '北松北部環境組合',
    isSample: false,
    rowCounts: { asset: 3 },
    history: { entryCount: 9, headHash: 'a'.repeat(64) },
    parts,
  })
  const file = join(folder, 'backup.zip')
  await writeArchive({
    target: file,
    manifest,
    toFile: (path) => join(folder, path),
    cipher: isSecret ? makeChunkCipher(passphrase, cheapPassphrase) : null,
    signal: new AbortController().signal,
    onBytes: () => undefined,
  })
  return { file, folder, manifest }
}

function keep(folder: string, name: string | null, bytes: Buffer): BackupManifest['parts'][number] {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = name ?? `attachments/${sha256.slice(0, 2)}/${sha256}`
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
  return { path, sizeBytes: bytes.length, sha256 }
}
