import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aCsv } from '../support/a-ledger-file.ts'
import { aUnion } from '../support/a-union.ts'
import { aLargeLedger } from '../support/large-ledger.ts'
import { readPdfCharacters, readPdfText } from '../support/pdf.ts'

const subject = {
  ...({ kind: 'asset-register', paper: 'A3', groupedBy: 'unit', includesEnded: false } as const),
  columnIds: ['number', 'name', 'unitId', 'importance', 'personCount', 'confirmedOn'],
}
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

describe('情報資産台帳 of a register that is read in several stretches', () => {
  it('has every asset once, in the order of its number, under its unit', async () => {
    const { officer } = await aUnion()
    const importId = randomUUID()
    await officer.assetImport.open({ importId, file: aCsv(aLargeLedger(620)) })
    await officer.assetImport.apply({ importId, createsUnits: true, remembersMapping: false })
    const pdf = await bytesOf(await officer.reports.preview(subject))
    const printed = readPdfText(pdf).match(/L-\d{5}/g) ?? []
    const units = [0, 1, 2].map((unit) =>
      printed.filter((number) => (Number(number.slice(2)) - 1) % 3 === unit),
    )
    expect(printed).toHaveLength(620)
    expect(new Set(printed).size).toBe(620)
    for (const numbers of units) expect(numbers).toEqual(numbers.toSorted())
    expect(readPdfCharacters(pdf)).toContain('620件')
    expect(readPdfCharacters(pdf)).toContain('小計207件')
  })
})
