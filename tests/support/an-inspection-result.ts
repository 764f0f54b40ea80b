import { createHash } from 'node:crypto'
import type { Audience } from '../../shared/domain/checklist/audience.ts'
import { type MeasureCategory, measureCategories } from '../../shared/domain/checklist/category.ts'
import type { InspectionResultInput, RateRow } from '../../shared/domain/report/inspection-result-input.ts'

const wordings = [
  '席を離れるときは、必ずパソコンの画面をロックしている。',
  '業務で使うパスワードは、ほかのサービスと使い回さず、人に教えたり紙に書いて見えるところに貼ったりしていない。',
  '情報資産を庁舎の外へ持ち出すときは、所属長の許可を得て、持出簿に記録している。',
  '知らない相手からのメールの添付ファイルやＵＲＬは開かず、担当者に知らせている。',
  '印刷した文書をプリンターや机の上に置いたままにしていない。',
  '私物のＵＳＢメモリやスマートフォンを、業務用のパソコンにつないでいない。',
] as const

/** A finished inspection of 50 people with three checklists; every figure follows from the row's number. */
export function anInspectionResult(changes: Partial<InspectionResultInput> = {}): InspectionResultInput {
  const json = '{"recordNumber":"R8-自点-1"}'
  return {
    organization: {
      name: '北松北部環境組合',
      addressee: '管理者',
      sender: '事務局長',
      formNumber: '様式第1号（第10条関係）',
    },
    inspection: {
      recordNumber: 'SI-R8-001',
      fiscalYear: 2026,
      title: '令和8年度情報セキュリティ自己点検',
      purpose:
        '情報セキュリティポリシーの遵守状況を職員等が自ら確かめ、対策の改善及びポリシーの見直しに役立てる。',
      openedOn: '2026-10-01',
      dueOn: '2026-10-31',
      closedOn: '2026-11-10',
      closeReason: '長期の休職により、期間内の提出が見込めないため。',
    },
    policyBasis: '北松北部環境組合情報セキュリティ基本方針第10条',
    tally: aTally(),
    unsubmitted: [
      { name: '髙橋　祐子', unitName: '総務課', audience: 'staff' },
      { name: '葛\u{E0100}城　𠮷彦', unitName: '施設課', audience: 'staff' },
    ],
    participants: [
      {
        sheetNumber: 'R8-001',
        unitName: '総務課',
        title: '課長',
        name: '濵田　德子',
        audience: 'manager',
        submittedOn: '2026-10-20',
      },
      {
        sheetNumber: 'R8-002',
        unitName: '総務課',
        title: '',
        name: '髙橋　祐子',
        audience: 'staff',
        submittedOn: null,
      },
    ],
    approval: {
      boxes: ['管理者', '副管理者', '事務局長', '次長', '係長', '担当'].map(anEmptyBox),
      seal: null,
      corrections: [],
    },
    findings: [],
    isSample: false,
    isPublic: false,
    isDraft: false,
    snapshot: { json, sha256: createHash('sha256').update(json).digest('hex') },
    createdOn: '2026-11-22',
    createdAt: '2026-11-22T01:00:00.000Z',
    ...changes,
  }
}

function aTally(): InspectionResultInput['tally'] {
  const units = ['総務課', '施設課', '業務課', '議会事務局', '監査委員事務局']
  const audienceSizes: readonly [Audience, number, string][] = [
    ['staff', 40, 'S'],
    ['manager', 25, 'M'],
    ['systemAdministrator', 45, 'A'],
  ]
  return {
    previousFiscalYear: 2025,
    total: rateOf(1),
    byCategory: measureCategories.map((category, at) => ({ category, ...rateOf(at) })),
    byUnit: units.map((unitName, at) => ({
      unitName,
      assigned: 10 + at,
      submitted: 9 + at,
      ...rateOf(at + 3),
    })),
    byAudience: audienceSizes.map(([audience], at) => ({
      audience,
      assigned: 30,
      submitted: 28,
      ...rateOf(at),
    })),
    byQuestion: audienceSizes.flatMap(([audience, count, letter]) =>
      Array.from({ length: count }, (_, at) => ({
        audience,
        code: `${letter}${String(at + 1).padStart(2, '0')}`,
        text: `${wordings[at % wordings.length]}（${letter}の${at + 1}）`,
        // the remainder is always inside the list
        category: measureCategories[at % measureCategories.length] as MeasureCategory,
        ...rateOf(at),
      })),
    ),
  }
}

function rateOf(at: number): RateRow {
  const counts = {
    done: 40 - (at % 9),
    partlyDone: at % 4,
    notDone: at % 3,
    unknown: at % 2,
    notApplicable: at % 5,
  }
  const counted = counts.done + counts.partlyDone + counts.notDone + counts.unknown
  return { counts, rate: counts.done / counted, previousRate: at % 7 === 6 ? null : 0.8 + (at % 10) / 100 }
}

function anEmptyBox(title: string): InspectionResultInput['approval']['boxes'][number] {
  return { title, signerName: null, signedOn: null, method: null }
}
