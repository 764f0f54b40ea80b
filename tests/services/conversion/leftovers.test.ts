import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aProgram, type TestProgram } from '../../support/a-program.ts'
import { writePlainProcedure } from '../../support/a-secret-procedure.ts'
import { refusalOf } from '../../support/refusal.ts'

/** A file in a folder, as it was written on a day. */
function keepFile(folder: string, name: string, day: string): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, name)
  writeFileSync(file, 'records')
  utimesSync(file, new Date(`${day}T00:00:00Z`), new Date(`${day}T00:00:00Z`))
  return file
}

function leaveCopies({ dataFolder }: TestProgram) {
  const copies = join(dataFolder, 'copies')
  const copy = keepFile(copies, 'before-33-from-29.db', '2026-10-01')
  keepFile(copies, 'before-36-from-35.db', '2026-12-01')
  const aside = `${dataFolder}-復元前-20261002-100000`
  keepFile(aside, 'daicho.db', '2026-10-02')
  return { copy, aside }
}

async function aConvertedFolder() {
  const program = await aProgram()
  await writePlainProcedure(program)
  const officer = await program.signedInAs('officer')
  await officer.conversions.run({})
  return { program, officer }
}

describe('copies in which a 実施手順 may still be plain', () => {
  it('are listed with day and size once there was a conversion, without those made after it', async () => {
    const { program, officer } = await aConvertedFolder()
    const { copy, aside } = leaveCopies(program)
    expect(await officer.conversions.listLeftovers({})).toEqual([
      { kind: 'aside', place: aside, keptAt: '2026-10-02T00:00:00.000Z', sizeBytes: 7 },
      { kind: 'copy', place: copy, keptAt: '2026-10-01T00:00:00.000Z', sizeBytes: 7 },
    ])
  })

  it('are none where all was encrypted from the beginning', async () => {
    const program = await aProgram()
    leaveCopies(program)
    const officer = await program.signedInAs('officer')
    expect(await officer.conversions.listLeftovers({})).toEqual([])
  })

  it('are deleted one by one, which the history tells; nothing else can be', async () => {
    const { program, officer } = await aConvertedFolder()
    const { copy, aside } = leaveCopies(program)
    const left = await officer.conversions.removeLeftover({ place: aside })
    expect([left.map(({ place }) => place), existsSync(aside), existsSync(copy)]).toEqual([
      [copy],
      false,
      true,
    ])
    expect(await officer.conversions.removeLeftover({ place: copy })).toEqual([])
    const [entry] = await officer.history.list({ record: null, before: null })
    expect(entry?.act).toBe('conversions.removeLeftover')
    const records = { place: join(program.dataFolder, 'daicho.db') }
    expect(await refusalOf(officer.conversions.removeLeftover(records))).toMatchObject({ code: 'not_found' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })
})
