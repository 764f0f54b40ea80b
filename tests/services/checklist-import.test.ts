import { describe, expect, it } from 'vitest'
import { asId, aUnion, refusalOf } from '../support/a-union.ts'

const audience = 'staff' as const
const csv = (text: string) => new File([`\ufeff${text}`], '設問.csv')
const heading = '番号,設問,説明,分類,条項,号,状態'

describe('a file of questions', () => {
  it.each(['csv', 'xlsx'] as const)('as %s reads back without a change', async (format) => {
    const { officer } = await aUnion()
    const file = await officer.checklists.exportFile({ audience, format })
    const preview = await officer.checklists.previewImport({ audience, file })
    expect(preview.counts).toEqual({ new: 0, changed: 0, unchanged: 40, wrong: 0 })
  })

  it('changes, retires and adds questions; those it does not name stay', async () => {
    const { officer } = await aUnion()
    const file = csv(
      [
        heading,
        'Ｓ０１,新しい文です。,説明,物理的セキュリティ,第7条(2),第3号,',
        ',足した設問です。,,人的セキュリティ,第７条第３号、第10条,4,使用中',
        'S02,やめる設問です。,,人的セキュリティ,第7条(3),4,廃止',
      ].join('\r\n'),
    )
    const { digest, counts, rows, ...read } = await officer.checklists.previewImport({ audience, file })
    expect(counts).toEqual({ new: 1, changed: 2, unchanged: 0, wrong: 0 })
    expect(read).toEqual({ format: 'csv', encoding: 'utf-8-bom', unknownHeadings: [] })
    expect(
      rows.map(({ changedParts, previous, stateChange }) => [
        changedParts,
        previous?.ordinanceItem,
        stateChange,
      ]),
    ).toEqual([
      [['text', 'guidance', 'category', 'provisions', 'ordinanceItem'], 1, null],
      [[], undefined, null],
      [['text', 'guidance', 'category', 'provisions', 'ordinanceItem'], 1, 'retired'],
    ])
    expect(await officer.checklists.importFile({ audience, file, digest })).toEqual({ added: 1, changed: 2 })
    const { questions } = await officer.checklists.getForEditing({ audience })
    expect(questions).toHaveLength(41)
    expect(questions.find(({ code }) => code === 'S01')).toMatchObject({ text: '新しい文です。' })
    expect(questions.find(({ code }) => code === 'S02')).toMatchObject({ state: 'retired' })
    // a citation is kept in the policy's own spelling
    expect(questions.find(({ code }) => code === 'S41')).toMatchObject({
      ...{ text: '足した設問です。', provisions: ['第7条(3)', '第10条'], unknownProvisions: [] },
    })
  })

  it('reads a CSV of Windows as it is, and names the columns it does not read', async () => {
    const { officer } = await aUnion()
    // 番号,設問,分類,条項,号,メモ / S02,髙橋が確かめる。,運用,第10条,8,a in CP932
    const bytes = Uint8Array.from([
      ...[0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x90, 0xdd, 0x96, 0xe2, 0x2c, 0x95, 0xaa, 0x97, 0xde, 0x2c],
      ...[0x8f, 0xf0, 0x8d, 0x80, 0x2c, 0x8d, 0x86, 0x2c, 0x83, 0x81, 0x83, 0x82, 0x0d, 0x0a],
      ...[0x53, 0x30, 0x32, 0x2c, 0xee, 0xe0, 0x8b, 0xb4, 0x82, 0xaa, 0x8a, 0x6d, 0x82, 0xa9, 0x82, 0xdf],
      ...[0x82, 0xe9, 0x81, 0x42, 0x2c, 0x89, 0x5e, 0x97, 0x70, 0x2c, 0x91, 0xe6, 0x31, 0x30, 0x8f, 0xf0],
      ...[0x2c, 0x38, 0x2c, 0x61, 0x0d, 0x0a],
    ])
    const preview = await officer.checklists.previewImport({ audience, file: new File([bytes], '設問.csv') })
    expect(preview).toMatchObject({
      encoding: 'cp932',
      unknownHeadings: ['メモ'],
      counts: { changed: 1, wrong: 0 },
    })
    expect(preview.rows[0]).toMatchObject({ text: '髙橋が確かめる。', provisions: ['第10条'] })
  })

  it('is read as Excel whatever its name says', async () => {
    const { officer } = await aUnion()
    const book = await officer.checklists.exportFile({ audience, format: 'xlsx' })
    const file = new File([await book.arrayBuffer()], '設問.csv')
    expect(await officer.checklists.previewImport({ audience, file })).toMatchObject({
      format: 'xlsx',
      encoding: null,
    })
  })

  it('names the line, column and value of what is wrong, and then keeps nothing', async () => {
    const { officer } = await aUnion()
    const file = csv(
      [
        heading,
        'S01,よい文です。,,人的セキュリティ,第7条(3),4,',
        'S99,知らない番号,,人的セキュリティ,第7条(3),4,',
        ',,,人間,第99条,9,休み',
        'S01,二度目,,人的セキュリティ,第7条(3),4,',
      ].join('\r\n'),
    )
    const { rows, digest } = await officer.checklists.previewImport({ audience, file })
    const problems = rows.map(({ line, problems: all }) => [
      line,
      all.map(({ column, reason }) => `${column} ${reason}`),
    ])
    expect(problems).toEqual([
      [2, []],
      [3, ['番号 unknownCode']],
      [
        4,
        ['設問 required', '分類 unknownCategory', '条項 notInPolicy', '号 unknownItem', '状態 unknownState'],
      ],
      [5, ['番号 duplicate']],
    ])
    expect(await refusalOf(officer.checklists.importFile({ audience, file, digest }))).toMatchObject({
      rule: 'importHasWrongRows',
      lines: ['3', '4', '5'],
    })
    const { questions } = await officer.checklists.getForEditing({ audience })
    expect(questions.find(({ code }) => code === 'S01')?.text).not.toBe('よい文です。')
  })

  it('is refused without its columns, as no table at all, and when the checklist changed since', async () => {
    const { officer } = await aUnion()
    const preview = (file: File) => refusalOf(officer.checklists.previewImport({ audience, file }))
    expect(await preview(csv('あ,い\r\n1,2'))).toMatchObject({
      code: 'file_unreadable',
      reason: 'missingColumns',
    })
    expect(await preview(csv(`${heading}\r\n`))).toMatchObject({ reason: 'noRows' })
    expect(await preview(new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'x.xlsx'))).toMatchObject({
      reason: 'broken',
    })
    const file = await officer.checklists.exportFile({ audience, format: 'csv' })
    const { digest } = await officer.checklists.previewImport({ audience, file })
    await officer.checklists.setQuestionState({
      audience,
      code: 'S03',
      state: 'retired',
      expectedRowVersion: 1,
    })
    expect(
      await refusalOf(officer.checklists.importFile({ audience, file, digest: asId(digest) })),
    ).toMatchObject({
      rule: 'previewOutdated',
    })
  })
})
