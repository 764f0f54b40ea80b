import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packManifest, unpackManifest } from '../../electron/files/backup/manifest.ts'
import { doRecordsWork } from '../../electron/services/backup/records-work.ts'
import { aFolder, aProgram } from '../support/a-program.ts'

const signal = new AbortController().signal
const madeBy = { madeAt: '2026-11-22T01:00:00.000Z', madeBy: '山田 花子', programEdition: 'test' }

/** A copy of sound records that nobody has open, and what it says of itself. */
async function aDescribedCopy() {
  const { program, dataFolder } = await aProgram()
  await program.close()
  const recordsFile = join(aFolder(), 'copy.db')
  copyFileSync(join(dataFolder, 'daicho.db'), recordsFile)
  const manifest = await doRecordsWork({ kind: 'describe', recordsFile, dataFolder, madeBy }, signal)
  if (manifest === null) throw new Error('nothing was described')
  return { recordsFile, manifest }
}

it('describes a copy of the records and finds it as described', async () => {
  const { recordsFile, manifest } = await aDescribedCopy()
  expect(manifest.summary).toMatchObject({
    ...madeBy,
    organizationName: '北松北部環境組合',
    attachmentCount: 0,
  })
  expect(await doRecordsWork({ kind: 'checkCopy', manifest, recordsFile }, signal)).toBe(null)
})

it('refuses a copy with other rows than it was described with', async () => {
  const { recordsFile, manifest } = await aDescribedCopy()
  const described = unpackManifest(manifest)
  const other = packManifest({ ...described, rowCounts: { ...described.rowCounts, unit: 99 } })
  const checking = doRecordsWork({ kind: 'checkCopy', manifest: other, recordsFile }, signal)
  await expect(checking).rejects.toMatchObject({
    code: 'storage_corrupt',
    details: { place: 'daicho.db unit' },
  })
})

it('ends a check that is given up', async () => {
  const { recordsFile, manifest } = await aDescribedCopy()
  const work = { kind: 'checkCopy', manifest, recordsFile } as const
  await expect(doRecordsWork(work, AbortSignal.abort())).rejects.toThrow('aborted')
})
