import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { getReadyFolder } from '../../electron/services/program-state.ts'
import { aProgram } from '../support/a-program.ts'
import { refusalOf } from '../support/refusal.ts'

describe('a failure without a code', () => {
  it('leaves as an incident whose stack stays in the data folder', async () => {
    const program = await aProgram()
    const admin = await program.signedInAsAdmin()
    getReadyFolder(program.program.state).db.exec('DROP TABLE backup')
    const { code, data } = await refusalOf(admin.backups.status({}))
    expect(code).toBe('unexpected')
    const [incident] = program.incidents
    expect(data).toEqual({ incidentId: incident?.id })
    expect(incident).toMatchObject({ call: 'backups.status' })
  })

  it('is written to logs/incidents.log where nothing else takes it', async () => {
    const program = await aProgram({ isLoggingToFile: true })
    const admin = await program.signedInAsAdmin()
    getReadyFolder(program.program.state).db.exec('DROP TABLE backup')
    await refusalOf(admin.backups.status({}))
    const log = readFileSync(join(program.dataFolder, 'logs', 'incidents.log'), 'utf8')
    expect(log).toMatch(/backups\.status\n.*no such table: backup\n {4}at /)
  })
})

describe('a full disk', () => {
  it('refuses the change as storage_full and keeps everything as it was', async () => {
    const program = await aProgram()
    const admin = await program.signedInAsAdmin()
    const { db } = getReadyFolder(program.program.state)
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${pages}`)
    const codes = new Set<string>()
    const create = (name: string) => admin.units.create({ name, body: 'manager' })
    const before = (await admin.units.list({})).length
    let made = 0
    for (let count = 0; count < 300 && codes.size === 0; count += 1) {
      try {
        await create(`第${count}係`)
        made += 1
      } catch (error) {
        if (error instanceof ORPCError) codes.add(error.code)
      }
    }
    expect([...codes]).toEqual(['storage_full'])
    expect(await admin.units.list({})).toHaveLength(before + made)
    expect((await admin.history.verify({})).isSound).toBe(true)
    expect(program.incidents).toEqual([])
  })
})
