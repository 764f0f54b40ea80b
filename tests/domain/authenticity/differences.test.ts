import { describe, expect, it } from 'vitest'
import { toFileVerdict } from '../../../shared/domain/authenticity/file-verdict.ts'
import { comparePages, countSamePages } from '../../../shared/domain/authenticity/page-differences.ts'
import { compareRecords } from '../../../shared/domain/authenticity/record-differences.ts'
import { findTextDifference } from '../../../shared/domain/authenticity/text-difference.ts'

function aRecord() {
  return {
    format: 'infosec-daicho/inspection/2',
    inspection: { id: 'i', recordNumber: 'R8-点検-01', closedOn: '2026-11-20', requiresConfirmation: true },
    questions: [
      { id: 'q1', code: 'S01', audience: 'staff', text: '画面をロックしている。', provisions: ['第7条(2)'] },
    ],
    sheets: [
      {
        id: 's1',
        number: 'R8-001',
        staffName: '髙橋 一郎',
        submittedAt: '2026-11-01T01:05:00.000Z',
        answers: [{ questionId: 'q1', choice: 'notDone', note: '鍵を交換中' }],
      },
    ],
    tally: { byCategory: [{ done: 1 }] },
  }
}

describe('compareRecords', () => {
  it('finds nothing between a record and itself', () => {
    expect(compareRecords(aRecord(), aRecord())).toEqual({ differences: [], count: 0 })
  })

  it('names the sheet, the question, the field and both values in words', () => {
    const found = aRecord()
    found.inspection.closedOn = '2026-11-21'
    found.inspection.requiresConfirmation = false
    Object.assign(found.sheets[0]?.answers[0] ?? {}, { choice: 'done', note: '' })
    Object.assign(found.questions[0] ?? {}, { provisions: [] })
    Object.assign(found.sheets[0] ?? {}, { submittedAt: '2026-11-01T02:05:00.000Z' })
    found.tally.byCategory = [{ done: 2 }]
    const sheet = '点検票 R8-001（髙橋 一郎）'
    expect(compareRecords(found, aRecord()).differences).toEqual([
      { place: '自己点検', field: '締切日', found: '令和8年11月21日', kept: '令和8年11月20日' },
      { place: '自己点検', field: '所属長の確認の要否', found: 'いいえ', kept: 'はい' },
      { place: '設問 S01（職員等用）', field: '条項', found: 'なし', kept: '第7条(2)' },
      { place: sheet, field: '提出の日時', found: '令和8年11月1日 11:05', kept: '令和8年11月1日 10:05' },
      { place: `${sheet} 設問 S01`, field: '回答', found: 'できている', kept: 'できていない' },
      { place: `${sheet} 設問 S01`, field: '備考', found: 'なし', kept: '鍵を交換中' },
      { place: '記録の全体', field: '集計', found: '（台帳と違う内容）', kept: '（台帳の内容）' },
    ])
  })

  it('names what is missing and what is too many', () => {
    const found = aRecord()
    found.sheets = []
    found.questions.push({ id: 'q2', code: 'S02', audience: 'staff', text: '', provisions: [] })
    expect(compareRecords(found, aRecord()).differences).toEqual([
      { place: '設問 S02（職員等用）', field: '全体', found: 'あり', kept: 'なし' },
      { place: '点検票 R8-001（髙橋 一郎）', field: '全体', found: 'なし', kept: 'あり' },
    ])
  })

  it('lists a hundred at most and counts them all', () => {
    const many = (note: string) => ({
      questions: Array.from({ length: 150 }, (_, index) => ({ id: index, code: `S${index}`, text: note })),
    })
    const { differences, count } = compareRecords(many('a'), many('b'))
    expect([differences.length, count]).toEqual([100, 150])
  })

  it.each([null, 3, 'x', [], { sheets: 3, questions: [1, null], inspection: [] }])(
    'takes %j, which is no record, without a fault',
    (found) => {
      expect(compareRecords(found, aRecord()).count).toBeGreaterThan(3)
    },
  )
})

describe('comparePages', () => {
  it('passes over blank space and names the pages whose words differ', () => {
    const found = ['実施率　83.7％\n（前年度）', '同じ', '足した頁']
    const expected = ['実施率 93.7％（前年度）', ' 同 じ ']
    expect(comparePages(found, expected)).toEqual([
      { page: 1, found: '実施率 83.7％ （前年度）', expected: '実施率 93.7％（前年度）' },
      { page: 3, found: '足した頁', expected: '' },
    ])
    expect(countSamePages(found, expected)).toBe(1)
  })

  it('takes a page that cannot be read as one without words', () => {
    expect(comparePages([null], ['本文'])).toEqual([{ page: 1, found: '', expected: '本文' }])
  })
})

describe('findTextDifference', () => {
  it('cuts long texts to the place where they differ, between characters', () => {
    const long = (middle: string) => `${'あ'.repeat(50)}${middle}${'い'.repeat(50)}`
    expect(findTextDifference(long('\u{20bb7}'), long('葛\u{e0100}'))).toEqual({
      found: `…${'あ'.repeat(8)}\u{20bb7}${'い'.repeat(31)}…`,
      expected: `…${'あ'.repeat(8)}葛\u{e0100}${'い'.repeat(30)}…`,
    })
    expect(findTextDifference('a', 'a')).toBeUndefined()
  })
})

describe('toFileVerdict', () => {
  const facts = { isIdentical: false, signature: null, isReadable: true, isAboutUs: false }
  const ours = { maker: 'ours', isIntact: true, addedBytes: 0, holder: '組合' } as const

  it.each([
    [{ isIdentical: true, signature: null }, 'identical'],
    [{ signature: ours }, 'signed'],
    [{ signature: { ...ours, addedBytes: 1 } }, 'extended'],
    [{ signature: { ...ours, isIntact: false } }, 'altered'],
    [{ signature: { ...ours, isIntact: false }, isReadable: false }, 'altered'],
    [{ signature: { ...ours, maker: 'other', isIntact: false }, isAboutUs: true }, 'otherBody'],
    [{ isReadable: false }, 'unreadable'],
    [{ isAboutUs: true }, 'altered'],
    [{}, 'unknown'],
  ] as const)('of %j is %s', (some, verdict) => {
    expect(toFileVerdict({ ...facts, ...some })).toBe(verdict)
  })
})
