import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { getReadyFolder } from '../../electron/services/program-state.ts'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { remembering } from './a-damaged-folder.ts'
import { aFreshProgram, openFolder } from './a-program.ts'

/**
 * What people meet when they start the program again after it was killed: the sign-in, with nothing to read or do first,
 * on sound records that have all that was told; or, where the set-up had not come to its end, the set-up once more.
 */
export async function expectGoodStart(dataFolder: string, keptEntries: number): Promise<void> {
  if (!existsSync(join(dataFolder, 'daicho.db'))) {
    expect(keptEntries).toBe(0)
    return expectSetUpAgain(dataFolder)
  }
  const { program, client } = aFreshProgram({ settings: remembering(dataFolder) })
  try {
    const { state, problem, readOnlyPlace, ...status } = await client.startup.status({})
    expect({ state, problem, readOnlyPlace }, JSON.stringify(status)).toEqual(noProblem)
    expect((await client.session.listSignInNames({})).names.length).toBeGreaterThan(0)
    const { db, folder } = getReadyFolder(program.state)
    const soundness = verifyRecords({ db, dataFolder: folder })
    expect(soundness).toMatchObject({ isSound: true, brokenPlace: null })
    expect(soundness.entryCount).toBeGreaterThanOrEqual(Math.max(keptEntries, 1))
  } finally {
    await program.close()
  }
}
const noProblem = { state: 'ready', problem: undefined, readOnlyPlace: null }

/** The folder that was begun is taken again, whatever the death left in it. */
async function expectSetUpAgain(dataFolder: string): Promise<void> {
  const { program, client } = aFreshProgram({ proposedFolder: dataFolder })
  expect(await client.startup.status({})).toMatchObject({ state: 'needsFolder' })
  expect(await openFolder(client, dataFolder)).toMatchObject({ state: 'needsSetUp' })
  await program.close()
}
