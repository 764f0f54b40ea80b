import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { messageOf } from '../../renderer/components/messages.ts'
import { aBackupPlace, onSameDisk } from '../support/a-backup-place.ts'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { remembering } from '../support/a-damaged-folder.ts'
import { aFolder, aFreshProgram, testPassword } from '../support/a-program.ts'
import { apiError } from '../support/api-error.ts'
import { refusalOf } from '../support/refusal.ts'
import { countFaults } from './tally.ts'

/** A union whose backup takes a while: one of its kept files is of 60 MB. */
async function aLargeUnion() {
  const union = await aClosedInspection()
  const admin = await union.signedInAsAdmin()
  const place = await aBackupPlace(admin)
  const bytes = Buffer.alloc(60_000_000, 3)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const folder = join(union.dataFolder, 'attachments', sha256.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, sha256), bytes)
  return { ...union, admin, place }
}

describe('a stick that is pulled out in the middle of a backup', () => {
  it('leaves the records sound, says so, and takes the next backup', async () => {
    const { officer, place } = await aLargeUnion()
    for (let waitMs = 2; waitMs < 600; waitMs += 30) {
      const failing = refusalOf(officer.backups.run(onSameDisk))
      await waitForPhase(() => officer.backups.stage({}))
      await sleep(waitMs % 150)
      rmSync(place, { recursive: true, force: true })
      const refusal = await failing
      expect(refusal.code).toMatch(/^(file_missing|storage_readonly)$/)
      expect((await officer.history.verify({})).isSound).toBe(true)
      mkdirSync(place)
      countFaults('folder removed in mid-backup', 1)
    }
    expect((await officer.backups.run(onSameDisk)).last?.place).toContain(place)
  })
})

describe('a stick that is pulled out in the middle of a restore', () => {
  it('leaves the records that were there', async () => {
    const { officer, admin, place, dataFolder } = await aLargeUnion()
    const { last } = await officer.backups.run(onSameDisk)
    const source = { file: last?.place ?? '', passphrase: null }
    for (const waitMs of [0, 20, 60, 120]) {
      const failing = refusalOf(admin.restores.run(source))
      await waitForPhase(() => admin.restores.stage({}))
      await sleep(waitMs)
      // a file that is open goes on to be read; its bytes are gone as those of a stick are
      writeFileSync(source.file, '')
      await failing
      expect((await officer.history.verify({})).isSound).toBe(true)
      expect(existsSync(`${dataFolder}.復元中`)).toBe(false)
      rmSync(place, { recursive: true })
      mkdirSync(place)
      source.file = (await officer.backups.run(onSameDisk)).last?.place ?? ''
      countFaults('stick pulled out in mid-restore', 1)
    }
  })
})

describe('a data folder that is pulled out', () => {
  it('is named at the next start and comes back whole', async () => {
    const { officer, program, dataFolder } = await aClosedInspection()
    const { entryCount } = await officer.history.verify({})
    const away = join(aFolder(), 'away')
    renameSync(dataFolder, away)
    await officer.units.create({ name: '抜いたあとの課', body: 'manager' }).catch(() => undefined)
    await program.close()
    const next = aFreshProgram({ settings: remembering(dataFolder) })
    expect(await next.client.startup.status({})).toMatchObject({ state: 'unusable', problem: 'file_missing' })
    renameSync(away, dataFolder)
    const last = aFreshProgram({ settings: remembering(dataFolder) })
    expect(await last.client.startup.status({})).toMatchObject({ state: 'ready' })
    await last.client.session.signIn({ loginName: 'admin', password: testPassword })
    const found = await last.client.history.verify({})
    expect(found).toMatchObject({ isSound: true })
    expect(found.entryCount).toBeGreaterThanOrEqual(entryCount)
    expect(messageOf(apiError('file_missing'))).toContain('もう一度選んでください')
    countFaults('data folder removed while in use', 1)
  })
})

async function waitForPhase(stage: () => Promise<{ phase: string } | null>): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const phase = (await stage())?.phase
    if (phase === 'writing' || phase === 'extracting' || phase === 'readingBack') return
    await sleep(2)
  }
}
