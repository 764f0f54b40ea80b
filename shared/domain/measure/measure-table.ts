import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import {
  type MeasureResult,
  type MeasureState,
  toMeasureNumberText,
  toMeasureResultLabel,
  toMeasureStateLabel,
} from './measure-state.ts'

export type ListedMeasure = {
  readonly number: number
  readonly title: string
  readonly description: string
  readonly provisions: readonly string[]
  readonly ordinanceItems: readonly number[]
  readonly state: MeasureState
  readonly declinedReason: string | null
  readonly ownerTitle: string
  readonly ownerUnitName: string | null
  readonly evidence: string
  readonly checkIntervalMonths: number
  readonly nextCheckOn: string | null
  readonly note: string
  readonly retirementReason: string | null
  readonly yearCheck: {
    readonly checkedOn: string
    readonly result: MeasureResult
    readonly note: string
    readonly checkedBy: string
  } | null
}

/** The register as rows of text under their headings. */
export function toMeasureTable(measures: readonly ListedMeasure[], fiscalYear: number): string[][] {
  const year = toFiscalYearLabel(fiscalYear)
  const headings = [
    ...[
      '番号',
      '対策',
      '内容',
      '条項',
      '号',
      '状態',
      '見送り・廃止の理由',
      '担当',
      '証拠',
      '確認の間隔（月）',
    ],
    ...['次の確認日', `${year}の結果`, `${year}の確認日`, '確認した人', '確認の備考', '備考'],
  ]
  return [headings, ...measures.map(toRow)]
}

function toRow(measure: ListedMeasure): string[] {
  const { number, title, description, provisions, ordinanceItems, yearCheck } = measure
  return [
    ...[toMeasureNumberText(number), title, description, provisions.join('、'), ordinanceItems.join('、')],
    ...[toStandingText(measure), measure.retirementReason ?? measure.declinedReason ?? ''],
    ...[toMeasureOwnerText(measure), measure.evidence, String(measure.checkIntervalMonths)],
    ...[measure.nextCheckOn === null ? '' : toWareki(measure.nextCheckOn)],
    ...(yearCheck === null
      ? ['', '', '', '']
      : [
          ...[toMeasureResultLabel(yearCheck.result), toWareki(yearCheck.checkedOn)],
          ...[yearCheck.checkedBy, yearCheck.note],
        ]),
    measure.note,
  ]
}

/** 実施済, or 廃止 where it is not in use any more. */
export function toStandingText({
  state,
  retirementReason,
}: Pick<ListedMeasure, 'state' | 'retirementReason'>): string {
  return retirementReason === null ? toMeasureStateLabel(state) : '廃止'
}

/** Unit and job title of who looks after it: 総務課　課長. */
export function toMeasureOwnerText({
  ownerTitle,
  ownerUnitName,
}: Pick<ListedMeasure, 'ownerTitle' | 'ownerUnitName'>): string {
  return [ownerUnitName ?? '', ownerTitle].filter((word) => word !== '').join('　')
}
