import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { aBackupPlaceAt } from '../support/a-backup-place.ts'
import { aFolder, aProgram, type TestClient } from '../support/a-program.ts'
import { aSmallDisk } from '../support/a-small-disk.ts'
import { refusalOf } from '../support/refusal.ts'

const anyDisk = { passphrase: null, mayBeOnSameDisk: true }
const stickBytes = 60_000_000

/** Records with so many bytes of kept files, whose backups go to the folder. */
async function aUnionWithFiles(folder: string, sizeBytes: number) {
  const { dataFolder, clock, signedInAs, signedInAsAdmin } = await aProgram()
  const bytes = randomBytes(1_000_000)
  for (let count = 0; count < sizeBytes / bytes.length; count += 1) {
    bytes.writeUInt32BE(count)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    mkdirSync(join(dataFolder, 'attachments', sha256.slice(0, 2)), { recursive: true })
    writeFileSync(join(dataFolder, 'attachments', sha256.slice(0, 2), sha256), bytes)
  }
  await aBackupPlaceAt(await signedInAsAdmin(), folder)
  return { clock, officer: await signedInAs('officer') }
}

/** Waits until bytes of the next backup stand in its place. */
async function waitForWriting(officer: TestClient): Promise<void> {
  for (let tries = 0; tries < 5000; tries += 1) {
    const stage = await officer.backups.stage({})
    if (stage?.phase === 'writing' && stage.doneBytes > 0) return
    await setTimeout(1)
  }
  throw new Error('the backup was never written')
}

it('refuses a stick that is too small before a byte is written to it', async () => {
  const { folder } = aSmallDisk(5_000_000)
  const { officer } = await aUnionWithFiles(folder, 10_000_000)
  const refusal = await refusalOf(officer.backups.run(anyDisk))
  expect(refusal).toMatchObject({ code: 'storage_full', data: { place: 'backupFolder' } })
  expect(readdirSync(folder)).toEqual([])
})

it('leaves the older backups and no half one when the stick fills up on the way', async () => {
  const { folder, fill } = aSmallDisk(stickBytes)
  const { officer, clock } = await aUnionWithFiles(folder, 25_000_000)
  const { last } = await officer.backups.run(anyDisk)
  clock.advanceSeconds(60)
  const failing = refusalOf(officer.backups.run(anyDisk))
  await waitForWriting(officer)
  fill()
  expect((await failing).code).toBe('storage_full')
  const [older = ''] = readdirSync(folder).filter((name) => name !== '写真')
  expect(readdirSync(folder).toSorted()).toEqual(['写真', older].toSorted())
  expect(join(folder, older)).toBe(last?.place)
  expect((await officer.backups.status({})).last).toMatchObject({ place: last?.place })
})

it('calls nothing good when the stick is pulled out on the way', async () => {
  const { folder, pull } = aSmallDisk(stickBytes)
  const { officer } = await aUnionWithFiles(folder, 25_000_000)
  const failing = refusalOf(officer.backups.run(anyDisk))
  await waitForWriting(officer)
  pull()
  expect((await failing).code).toBe('file_missing')
  expect(readdirSync(folder)).toEqual([])
  expect((await officer.backups.status({})).last).toBe(null)
})

it('says the same when the folder is removed on the way', async () => {
  const folder = aFolder()
  const { officer } = await aUnionWithFiles(folder, 25_000_000)
  const failing = refusalOf(officer.backups.run(anyDisk))
  await waitForWriting(officer)
  rmSync(folder, { recursive: true })
  expect((await failing).code).toBe('file_missing')
  expect((await officer.backups.status({})).last).toBe(null)
})

it('takes a stick for a disk of its own', async () => {
  const { folder } = aSmallDisk(stickBytes)
  const { officer } = await aUnionWithFiles(folder, 0)
  expect((await officer.backups.status({})).isOnSameDisk).toBe(false)
  const { last } = await officer.backups.run({ passphrase: null, mayBeOnSameDisk: false })
  expect(last?.place).toContain(folder)
})
