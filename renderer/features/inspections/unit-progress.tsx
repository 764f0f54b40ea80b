import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import { toProgress } from '../../../shared/domain/inspection/sheet-state.ts'
import { toPercentText, toShare } from '../../../shared/domain/report/figures.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'

type Props = Readonly<{ inspection: Inspection; sheets: readonly SheetSummary[] }>

/** How many sheets came back, in all and by unit. */
export function UnitProgress({ inspection, sheets }: Props) {
  const { progress } = inspection
  const unitNames = [...new Set(sheets.map(({ unitName }) => unitName))]
  const cell = 'border-b border-solid-gray-200 px-3 py-1.5 text-right'
  return (
    <section aria-label="提出の進み具合" className="card p-5">
      <ProgressBar
        label="提出の進み具合"
        value={progress.submitted}
        max={progress.assigned}
        valueText={`対象${progress.assigned}枚中 ${progress.submitted}枚 提出済み（${toPercentText(toShare(progress.submitted, progress.assigned))}）`}
      />
      <div className="mt-4 overflow-x-auto">
        <table className="w-full min-w-[34rem] border-separate border-spacing-0">
          <caption className="sr-only">所属ごとの提出の状況</caption>
          <thead>
            <tr className="bg-solid-gray-100">
              <th scope="col" className="px-3 py-1.5 text-left">
                所属
              </th>
              {['対象', '提出済み', '回答中', '未着手', '提出率'].map((heading) => (
                <th key={heading} scope="col" className="px-3 py-1.5 text-right">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {unitNames.map((unitName) => {
              const own = toProgress(
                sheets.filter((sheet) => sheet.unitName === unitName).map(({ state }) => state),
              )
              return (
                <tr key={unitName}>
                  <th
                    scope="row"
                    className="border-b border-solid-gray-200 px-3 py-1.5 text-left font-normal"
                  >
                    {unitName}
                  </th>
                  <td className={cell}>{own.assigned}</td>
                  <td className={cell}>{own.submitted}</td>
                  <td className={cell}>{own.answering}</td>
                  <td className={cell}>{own.notStarted}</td>
                  <td className={cell}>{toPercentText(toShare(own.submitted, own.assigned))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
