import type { ImportChoices } from '../../../shared/domain/asset-import/import-choices.ts'
import { Notice } from '../../components/notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { type Choice, Select } from '../../components/select.tsx'
import type { OpenedImport } from './use-asset-import.ts'
import { toEncodingWord } from './words.ts'

type Props = Readonly<{ opened: OpenedImport; onChoose: (changed: Partial<ImportChoices>) => void }>

const encodings = ['utf-8', 'cp932', 'utf-16le', 'utf-16be'] as const

/** How the file was read, and what a person may say otherwise: encoding, sheet, heading, hidden rows. */
export function ReadingStep({ opened, onChoose }: Props) {
  const { choices, summary } = opened
  return (
    <section className="space-y-3" aria-label="読み方">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <p className="pb-2">
          <b>{opened.fileName}</b>
        </p>
        {summary.encoding !== null && (
          <Select
            label="文字コード"
            value={choices.encoding ?? 'auto'}
            choices={[
              { value: 'auto', label: `自動（${toEncodingWord(summary.encoding)}）` },
              ...encodings.map((encoding) => ({ value: encoding, label: toEncodingWord(encoding) })),
            ]}
            onChange={(encoding) => onChoose({ encoding: encoding === 'auto' ? null : encoding })}
          />
        )}
        {summary.sheets.length > 1 && (
          <Select
            label="シート"
            value={String(summary.sheet ?? 0)}
            choices={summary.sheets.map(({ name, isHidden }, index) => ({
              value: String(index),
              label: isHidden ? `${name}（非表示のシート）` : name,
            }))}
            onChange={(sheet) => onChoose({ sheet: Number(sheet) })}
          />
        )}
        <Select
          label="見出しの行"
          value={String(summary.headingLine ?? '')}
          choices={toHeadingChoices(opened)}
          onChange={(line) => onChoose({ headingLine: line === '' ? null : Number(line) })}
        />
      </div>
      {summary.hiddenRowCount > 0 && (
        <Notice tone="warning" title={`シートに、隠れている行が${summary.hiddenRowCount}行あります。`}>
          <RadioGroup
            label="隠れている行の扱い"
            isRequired
            isHorizontal
            value={choices.hiddenRows}
            onChange={(hiddenRows) => onChoose({ hiddenRows })}
            choices={[
              { value: 'skip', label: '取り込まない' },
              { value: 'include', label: '取り込む' },
            ]}
          />
        </Notice>
      )}
      {summary.formulaCount > 0 && (
        <p>計算式のセルが{summary.formulaCount}個あります。最後に計算された値を読みました。</p>
      )}
      {summary.hasMergedCells && <p>縦に結合したセルは、どの行にも同じ値があるものとして読みました。</p>}
    </section>
  )
}

function toHeadingChoices({ summary }: OpenedImport): Choice<string>[] {
  const rows = summary.firstRows.map(({ line, texts }) => ({
    value: String(line),
    label: `${line}行目：${texts
      .filter((text) => text.trim() !== '')
      .slice(0, 4)
      .join('、')
      .slice(0, 40)}`,
  }))
  return summary.headingLine === null ? [{ value: '', label: '選んでください' }, ...rows] : rows
}
