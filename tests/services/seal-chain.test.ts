import { expect, it } from 'vitest'
import { toRecordedSeal, toSealHash } from '../../electron/services/seal-chain.ts'
import { asId } from '../support/a-union.ts'

const inspectionSeal = {
  ...{ id: asId<never>('seal-1'), serial: 1, recordNumber: 'R8-点検-01' },
  record: { kind: 'inspection', id: 'inspection-1' },
  ...{ recordSha256: 'a'.repeat(64), snapshotJson: '{}', sha256: 'b'.repeat(64), rowsJson: '[]' },
  ...{ sealedAt: '2026-11-22T03:00:00.000Z', sealedBy: '髙橋 花子', previousHash: '0'.repeat(64) },
} as const

it('gives the seal of an inspection the hash that earlier releases gave it', () => {
  expect(toSealHash(inspectionSeal)).toBe('4b3503720bbb9878fca52fab752a360735fce96d1b37370c1b0fb8c2651f6549')
  expect(toRecordedSeal({ ...inspectionSeal, hash: 'c'.repeat(64) })).toMatchObject({
    inspectionId: 'inspection-1',
  })
})
