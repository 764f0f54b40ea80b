import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openLentDatabase } from '../../electron/data/lent-database.ts'
import { endFullCheck } from '../../electron/services/start-check/full-check.ts'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { findReportFile } from '../support/a-damaged-folder.ts'
import { aProgram, type TestClient } from '../support/a-program.ts'

async function waitForEnd(client: TestClient) {
  for (;;) {
    const status = await client.startup.checkStatus({})
    if (status.running === null) return status
    await sleep(5)
  }
}

/** The file and the log beside it. */
function readRecords(dataFolder: string): Buffer {
  return Buffer.concat(['daicho.db', 'daicho.db-wal'].map((name) => readFileSync(join(dataFolder, name))))
}

function readTables(file: string): void {
  const db = openLentDatabase(file)
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
  } finally {
    db.close()
  }
}

describe('the full check', () => {
  it('is kept in the history and due again after a week', async () => {
    const { signedInAsAdmin, signedInAs, clock } = await aProgram()
    const admin = await signedInAsAdmin()
    expect(await admin.startup.checkStatus({})).toMatchObject({ last: null, isDue: true, running: null })
    expect((await admin.startup.startCheck({ onlyIfDue: true })).running).not.toBe(null)
    expect(await waitForEnd(admin)).toEqual({
      last: { at: '2026-11-22T01:00:00.000Z', by: '情報セキュリティ台帳' },
      isDue: false,
      running: null,
      problem: null,
    })
    expect((await admin.startup.startCheck({ onlyIfDue: true })).running).toBe(null)
    clock.advanceSeconds(7 * 86_400)
    const officer = await signedInAs('officer')
    expect((await officer.startup.checkStatus({})).isDue).toBe(true)
    await officer.startup.startCheck({ onlyIfDue: false })
    expect((await waitForEnd(officer)).last?.by).toBe('officerの人')
    expect((await officer.history.verify({})).isSound).toBe(true)
  })

  it('goes on beside changes and can be given up, which keeps nothing', async () => {
    const { signedInAs } = await aProgram()
    const officer = await signedInAs('officer')
    await officer.startup.startCheck({ onlyIfDue: false })
    await officer.units.create({ name: '点検中の課', body: 'manager' })
    expect((await waitForEnd(officer)).last).not.toBe(null)
    const { last } = await officer.startup.checkStatus({})
    await officer.startup.startCheck({ onlyIfDue: false })
    await officer.startup.cancelCheck({})
    expect(await waitForEnd(officer)).toMatchObject({ last, problem: null })
  })

  it('lets go of the records before they are moved or put aside', async () => {
    const { program, signedInAs, dataFolder } = await aProgram()
    const officer = await signedInAs('officer')
    await officer.startup.startCheck({ onlyIfDue: false })
    await endFullCheck(program.state)
    // while another thread has them open, others may read
    expect(() => readTables(join(dataFolder, 'daicho.db'))).toThrow('storage_locked')
    expect(await waitForEnd(officer)).toMatchObject({ last: null, problem: null })
  })

  it('closes records of which a byte of a kept file was changed, and names no content', async () => {
    const { officer, client, subject, dataFolder } = await aClosedInspection()
    await officer.reports.issue(subject)
    const file = findReportFile(dataFolder)
    writeFileSync(file, readFileSync(file).fill(0x20, 50, 60))
    const asTheyWere = readRecords(dataFolder)
    await officer.startup.startCheck({ onlyIfDue: true })
    for (let tries = 0; tries < 1000; tries += 1) {
      if ((await client.startup.status({})).state !== 'ready') break
      await sleep(5)
    }
    expect(await client.startup.status({})).toMatchObject({
      state: 'unusable',
      problem: 'storage_corrupt',
      problemPlace: '添付ファイルまたは発行した帳票',
      canReadOnly: true,
    })
    expect(readRecords(dataFolder).equals(asTheyWere)).toBe(true)
  })
})
