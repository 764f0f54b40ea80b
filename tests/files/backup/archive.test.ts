import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../electron/files/backup/archive-reader.ts'
import { toNothing } from '../../../electron/files/backup/durable-writable.ts'
import { openZip } from '../../../electron/files/zip-check.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { aBackupFile, passphrase } from '../../support/a-backup-file.ts'
import { flipByte } from '../../support/a-changed-pdf.ts'

/** What refused the work. */
async function detailsOf(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw error ?? new Error('nothing was refused')
  return { code: error.code, ...error.details }
}

const signal = new AbortController().signal

async function readAll(file: string, secret: string | null) {
  const archive = await openArchive(file, secret)
  const contents: Record<string, Buffer> = {}
  try {
    await archive.readParts(({ path }) => {
      const chunks: Buffer[] = []
      return new Writable({
        write: (bytes: Buffer, _encoding, done) => {
          chunks.push(Buffer.from(bytes))
          done()
        },
        final: (done) => {
          contents[path] = Buffer.concat(chunks)
          done()
        },
      })
    }, signal)
    return { manifest: archive.manifest, contents }
  } finally {
    archive.close()
  }
}

async function readThrough(file: string, secret: string | null): Promise<void> {
  const archive = await openArchive(file, secret)
  try {
    await archive.readParts(() => toNothing(), signal)
  } finally {
    archive.close()
  }
}

describe.each([{ isSecret: false }, { isSecret: true }])(
  'a backup file (under a passphrase: $isSecret)',
  ({ isSecret }) => {
    const secret = isSecret ? passphrase : null

    it('gives back every part as it was', async () => {
      const { file, folder, manifest } = await aBackupFile({ isSecret })
      const read = await readAll(file, secret)
      expect(read.manifest).toEqual(manifest)
      for (const { path } of manifest.parts) {
        expect(read.contents[path]).toEqual(readFileSync(join(folder, path)))
      }
    })

    it('is refused with any byte changed', async () => {
      const { file } = await aBackupFile({ isSecret, records: Buffer.alloc(3_000, 7) })
      const bytes = readFileSync(file)
      for (let at = 0; at < bytes.length; at += 997) {
        writeFileSync(file, flipByte(bytes, at))
        const outcome = await readThrough(file, secret).then(
          () => 'read',
          (error: { code?: string }) => error.code,
        )
        // a zip has bytes that carry nothing, such as the time of an entry; a part itself is never taken changed
        if (isSecret) expect([at, outcome]).toEqual([at, 'file_unreadable'])
        else expect([at, outcome === 'file_unreadable' || outcome === 'read']).toEqual([at, true])
      }
    })

    it('is refused when it was cut anywhere', async () => {
      const { file } = await aBackupFile({ isSecret })
      const bytes = readFileSync(file)
      for (const share of [0.1, 0.5, 0.9, 0.999]) {
        writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * share)))
        expect(await detailsOf(readThrough(file, secret))).toMatchObject({ code: 'file_unreadable' })
      }
    })
  },
)

describe('a plain backup file', () => {
  it('is refused with a byte of a part changed, by the name of the part', async () => {
    const { file, manifest } = await aBackupFile()
    const bytes = readFileSync(file)
    writeFileSync(file, flipByte(bytes, bytes.indexOf(Buffer.alloc(100, 7)) + 50_000))
    const refusal = await detailsOf(readThrough(file, null))
    expect(refusal).toMatchObject({ reason: 'brokenBackup', place: manifest.parts[0]?.path })
  })

  it('can be taken apart by any other program', async () => {
    const { file, folder, manifest } = await aBackupFile()
    const zip = openZip(readFileSync(file), 10_000_000)
    expect(zip.names).toEqual(['manifest.json', ...manifest.parts.map(({ path }) => path)])
    expect(zip.read('daicho.db')).toEqual(readFileSync(join(folder, 'daicho.db')))
  })

  it('tells a picture or a text from a backup', async () => {
    const { file } = await aBackupFile()
    writeFileSync(file, 'これは控えではありません。'.repeat(100))
    expect(await detailsOf(openArchive(file, null))).toMatchObject({ reason: 'notABackup' })
  })

  it('refuses parts with names from outside the data folder', async () => {
    const { file } = await aBackupFile()
    const bytes = readFileSync(file)
    const name = Buffer.from('"daicho.db"')
    Buffer.from('"../../a.db').copy(bytes, bytes.indexOf(name))
    writeFileSync(file, bytes)
    expect(await detailsOf(openArchive(file, null))).toMatchObject({ code: 'file_unreadable' })
  })
})

describe('a backup file under a passphrase', () => {
  it('asks for it, and tells a wrong one from damage', async () => {
    const { file } = await aBackupFile({ isSecret: true })
    expect(await detailsOf(openArchive(file, null))).toMatchObject({ reason: 'needsPassphrase' })
    expect(await detailsOf(openArchive(file, 'ちがう合言葉です'))).toMatchObject({
      reason: 'wrongPassphrase',
    })
  })

  it('takes the passphrase typed in full width', async () => {
    const { file } = await aBackupFile({ isSecret: true })
    const archive = await openArchive(file, passphrase.replace('3', '３'))
    archive.close()
    expect(archive.manifest.organizationName).toBe('北松北部環境組合')
  })

  it('shows nothing of what is in it', async () => {
    const { file } = await aBackupFile({ isSecret: true })
    const bytes = readFileSync(file)
    for (const plain of ['manifest', 'daicho', '北松北部環境組合', '仕様書']) {
      expect([plain, bytes.includes(plain)]).toEqual([plain, false])
    }
  })
})
