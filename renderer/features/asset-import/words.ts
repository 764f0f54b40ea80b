import type { AssetImportSummary } from '../../../shared/domain/asset-import/import-choices.ts'

type RowState = keyof AssetImportSummary['counts']

/** What becomes of a row, the rows to be mended first. */
export const rowStates = ['wrong', 'new', 'changed', 'unchanged'] as const satisfies readonly RowState[]

export const rowStateLooks = {
  wrong: { word: '要修正', tone: 'red' },
  new: { word: '新規', tone: 'green' },
  changed: { word: '変更', tone: 'blue' },
  unchanged: { word: '変更なし', tone: 'neutral' },
} as const satisfies Readonly<Record<RowState, Readonly<{ word: string; tone: string }>>>

const encodingWords = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（BOM 付き）',
  cp932: 'Shift_JIS（CP932）',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16（BE）',
} as const

export function toEncodingWord(encoding: keyof typeof encodingWords): string {
  return encodingWords[encoding]
}

/** How far a piece of work is, in words. */
export function toStageText({
  stage,
  done,
  total,
}: Readonly<{ stage: string; done: number; total: number }>): string {
  if (stage === 'keeping') return `台帳に書いています（${done}／${total}件）`
  if (stage === 'waiting') return 'ほかの作業が終わるのを待っています'
  return stage === 'comparing' ? '台帳と比べています' : 'ファイルを読んでいます'
}
