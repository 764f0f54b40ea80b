import { describe, expect, it } from 'vitest'
import { aProgram } from '../support/a-program.ts'
import { readPdfText } from '../support/pdf.ts'
import { aDocumentInForce, theBasicPolicy } from '../support/some-documents.ts'
import { readZipEntry } from '../support/zip.ts'

const columns = { isAfterFirst: false, afterHeading: '新', beforeHeading: '旧' }

/** A document in force with a draft in which one word is other. */
async function aDraftBesideIt(kind: 'standard' | 'procedure' = 'standard') {
  const program = await aProgram()
  const officer = await program.signedInAs('officer')
  const { document, edition } = await aDocumentInForce(officer, kind, {
    ...{ name: '取扱基準', text: '取扱基準\n第1条 鍵を掛ける。\n第2条 記録する。' },
  })
  const draft = await officer.policyDocuments.startDraft({
    policyDocumentId: document.id,
    source: { from: 'text', title: '取扱基準', text: '取扱基準\n第1条 鍵を二つ掛ける。\n第2条 記録する。' },
  })
  const pair = { beforeEditionId: edition.id, afterEditionId: draft.id }
  return { ...program, officer, document, edition, draft, pair }
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())
const cellsOf = (xml: string) =>
  [...xml.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) =>
    [...cell.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
  )

describe('the columns of a 新旧対照表', () => {
  it('are 改正後 left until it is said otherwise, and used on screen, on paper and for Word', async () => {
    const { officer, pair } = await aDraftBesideIt()
    const { setting } = await officer.policyDocuments.getComparison(pair)
    expect(setting).toEqual({
      isAfterFirst: true,
      afterHeading: '改正後',
      beforeHeading: '改正前',
      rowVersion: 1,
    })
    const changed = await officer.policyDocuments.setComparisonColumns({ ...columns, expectedRowVersion: 1 })
    expect(changed).toEqual({ ...columns, rowVersion: 2 })
    const shown = await officer.policyDocuments.getComparison(pair)
    expect(shown.setting).toEqual(changed)
    const word = await officer.policyDocuments.exportComparison(pair)
    const cells = cellsOf(readZipEntry(await bytesOf(word), 'word/document.xml'))
    expect(cells).toEqual([
      ...['旧', '新', '第1条　鍵を掛ける。', '第1条　鍵を二つ掛ける。', '第2条　（略）', '第2条　（略）'],
    ])
    const paper = await readPdfText(
      await bytesOf(await officer.reports.preview({ kind: 'comparison-table', ...pair })),
    )
    expect(paper).toMatch(/旧\s+新/)
    expect(paper).toContain('「新」と「旧」とで異なる部分')
    const [entry] = await officer.history.list({
      record: { kind: 'comparisonSetting', id: '1' },
      before: null,
    })
    expect(entry?.changes.map(({ field }) => field)).toEqual([
      ...['afterHeading', 'beforeHeading', 'isAfterFirst', 'rowVersion'],
    ])
    expect((await officer.history.verify({})).isSound).toBe(true)
  })

  it('are refused where both have one heading, where somebody changed them first, and to a respondent', async () => {
    const { officer, pair, signedInAs } = await aDraftBesideIt()
    const set = (input: object) =>
      officer.policyDocuments.setComparisonColumns({ ...columns, expectedRowVersion: 1, ...input })
    await expect(set({ afterHeading: '旧' })).rejects.toMatchObject({ data: { rule: 'sameColumnHeadings' } })
    await expect(set({ afterHeading: 'あ'.repeat(21) })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(set({ expectedRowVersion: 2 })).rejects.toMatchObject({ code: 'stale_row' })
    expect((await officer.policyDocuments.getComparison(pair)).setting.rowVersion).toBe(1)
    const respondent = await signedInAs('respondent')
    const refused = respondent.policyDocuments.setComparisonColumns({ ...columns, expectedRowVersion: 1 })
    await expect(refused).rejects.toMatchObject({ code: 'not_permitted' })
  })
})

describe('comparing editions', () => {
  it('is refused for documents of two kinds', async () => {
    const { officer, edition } = await aDraftBesideIt()
    const { current } = await theBasicPolicy(officer)
    const mixed = { beforeEditionId: edition.id, afterEditionId: current?.id ?? edition.id }
    await expect(officer.policyDocuments.getComparison(mixed)).rejects.toMatchObject({
      data: { rule: 'otherKind' },
    })
  })

  it('marks the table of a 実施手順 非公開 with who made it, and records it for both editions', async () => {
    const { officer, pair, edition, draft } = await aDraftBesideIt('procedure')
    const pdf = await officer.reports.preview({ kind: 'comparison-table', ...pair })
    const word = await officer.policyDocuments.exportComparison(pair)
    expect([pdf.name, word.name].map((name) => name.slice(0, 5))).toEqual(['【非公開】', '【非公開】'])
    const paper = await readPdfText(await bytesOf(pdf))
    expect(paper).toContain('非公開')
    expect(paper).toMatch(/印刷　?.*令和8年11月22日/)
    for (const { id } of [edition, draft]) {
      const entries = await officer.history.list({ record: { kind: 'edition', id }, before: null })
      expect(entries.slice(0, 2).map(({ act }) => act)).toEqual([
        ...['policyDocuments.exportProcedure', 'policyDocuments.printProcedure'],
      ])
    }
  })

  it('is a draft of a table until both editions are in force', async () => {
    const { officer, pair } = await aDraftBesideIt()
    const word = await officer.policyDocuments.exportComparison(pair)
    expect(readZipEntry(await bytesOf(word), 'word/header1.xml')).toContain('案　取扱区分　内部')
  })
})
