import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aCsv } from '../support/a-ledger-file.ts'
import { aUnion } from '../support/a-union.ts'
import { aLargeLedger } from '../support/large-ledger.ts'
import { ledgerUnits } from '../support/ledger-things.ts'
import { readPdfCharacters, readPdfText } from '../support/pdf.ts'

const subject = {
  ...({ kind: 'asset-register', paper: 'A3', groupedBy: 'unit', includesEnded: true } as const),
  columnIds: ['number', 'name', 'unitId', 'importance', 'personCount', 'confirmedOn'],
}
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

describe('情報資産台帳 of a register that is read in several stretches', () => {
  it('has every asset once, in the order of its number, under its unit', async () => {
    const { officer } = await aUnion()
    const importId = randomUUID()
    const ledger = aLargeLedger(620)
    await officer.assetImport.open({ importId, file: aCsv(ledger) })
    await officer.assetImport.apply({ importId, createsUnits: true, remembersMapping: false })
    const pdf = await bytesOf(await officer.reports.preview(subject))
    const printed: readonly string[] = readPdfText(pdf).match(/L-\d{5}/g) ?? []
    const [heading = [], ...rows] = ledger
    const [number, unit] = [heading.indexOf('資産番号'), heading.indexOf('管理部署')]
    const unitOf = new Map(rows.map((row) => [row[number], row[unit]]))
    const units = ledgerUnits.map((name) => printed.filter((one) => unitOf.get(one) === name))
    expect(printed).toHaveLength(620)
    expect(new Set(printed).size).toBe(620)
    for (const numbers of units) {
      expect(numbers).toEqual(numbers.toSorted())
      expect(printed.indexOf(numbers.at(-1) ?? '') - printed.indexOf(numbers[0] ?? '')).toBe(
        numbers.length - 1,
      )
    }
    expect(readPdfCharacters(pdf)).toContain('620件')
    expect(readPdfCharacters(pdf)).toContain(`小計${units[0]?.length}件`)
  })
})
