import type { StaffImportPreview } from '../../../shared/contract/staff.ts'
import { Badge, type BadgeTone } from '../../components/badge.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Notice } from '../../components/notice.tsx'
import { toReasonText } from './messages.ts'
import { toFormatText } from './words.ts'

type Row = StaffImportPreview['rows'][number]

const states: Readonly<Record<Row['state'], Readonly<{ word: string; tone: BadgeTone }>>> = {
  wrong: { word: '要修正', tone: 'red' },
  new: { word: '追加', tone: 'green' },
  changed: { word: '変更', tone: 'blue' },
  unchanged: { word: '変更なし', tone: 'neutral' },
}
/** More rows than anybody reads; the wrong ones come first. */
const maxShownRows = 300
const stateOrder = Object.keys(states)

type Props = Readonly<{
  fileName: string
  preview: StaffImportPreview
  createsUnits: boolean
  onCreatesUnits: (createsUnits: boolean) => void
}>

/** What the file would do, the rows that must be mended first. */
export function ImportPreview({ fileName, preview, createsUnits, onCreatesUnits }: Props) {
  const { counts, newUnits } = preview
  const rows = preview.rows.toSorted(
    (one, other) => stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state) || one.line - other.line,
  )
  return (
    <>
      <p>
        <b>{fileName}</b>　{toFormatText(preview.format, preview.encoding)}　{preview.rows.length}行
      </p>
      <p role="status">
        追加 <b>{counts.new}</b>人　変更 <b>{counts.changed}</b>人　変更なし <b>{counts.unchanged}</b>
        人　要修正 <b>{counts.wrong}</b>行
      </p>
      {counts.wrong > 0 && (
        <Notice tone="error" title={`${counts.wrong}行に直すところがあるため、まだ取り込めません。`}>
          <p>
            下の理由を見てファイルを直し、もう一度選んでください。一部の行だけを取り込むことはありません。
          </p>
        </Notice>
      )}
      {newUnits.length > 0 && (
        <Checkbox
          label={`未登録の所属を作る（${newUnits.join('、')}）`}
          description="名前の書き間違いのときは、印を外してファイルを直してください。"
          isSelected={createsUnits}
          onChange={onCreatesUnits}
        />
      )}
      <PreviewTable rows={rows.slice(0, maxShownRows)} />
      {rows.length > maxShownRows && (
        <p>ほかに{rows.length - maxShownRows}行あります（表示は省いています）。</p>
      )}
    </>
  )
}

const headings = ['行', '扱い', '氏名', 'ふりがな', '所属', '職名', '任用', '対象'] as const

function PreviewTable({ rows }: Readonly<{ rows: readonly Row[] }>) {
  return (
    <section
      aria-label="ファイルの内容"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, so the keyboard must reach it
      tabIndex={0}
      className="focus-inside max-h-80 overflow-auto rounded-8 border border-solid-gray-300"
    >
      <table className="w-full min-w-[52rem] border-separate border-spacing-0 text-[0.9375rem]">
        <thead className="sticky top-0 bg-solid-gray-100 text-left">
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="border-b border-solid-gray-420 px-2 py-1.5">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow key={row.line} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PreviewRow({ row }: Readonly<{ row: Row }>) {
  const cell = 'border-b border-solid-gray-200 px-2 py-1 align-top'
  const { word, tone } = states[row.state]
  const values = [row.name, row.reading, row.unitName, row.title, row.employment, row.audiences]
  return (
    <>
      <tr className={row.state === 'wrong' ? 'bg-red-50' : undefined}>
        <td className={`${cell} text-right`}>{row.line}</td>
        <td className={cell}>
          <Badge tone={tone}>{word}</Badge>
        </td>
        {values.map((value, index) => (
          <td key={headings[index + 2]} className={cell}>
            {value}
          </td>
        ))}
      </tr>
      {row.problems.length > 0 && (
        <tr className="bg-red-50">
          <td className={cell} />
          <td className={`${cell} text-error-2`} colSpan={headings.length - 1}>
            {row.problems.map(({ column, reason, value }) => (
              <p key={`${column} ${reason}`}>
                {row.line}行目の「{column}」：{toReasonText(reason)}
                {value !== '' && `（${value}）`}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}
