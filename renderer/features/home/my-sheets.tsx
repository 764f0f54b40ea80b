import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { api } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'

/** One's own sheets that are still to be answered; nothing for those who have none. */
export function MySheets() {
  const sheets = useQuery(api.sheets.listMine.queryOptions({ input: {} }))
  const open = (sheets.data ?? []).filter(
    ({ state, isInspectionOpen }) => isInspectionOpen && (state === 'notStarted' || state === 'answering'),
  )
  if (open.length === 0) return null
  return (
    <section aria-labelledby="my-sheets" className="card p-4">
      <h2 id="my-sheets" className="mb-2 text-[1.125rem]">
        あなたの点検票
      </h2>
      <ul className="space-y-3">
        {open.map((sheet) => (
          <li key={sheet.id} className="flex flex-wrap items-end gap-x-5 gap-y-2">
            <div className="min-w-60 flex-1">
              <ProgressBar
                label={
                  <>
                    {sheet.inspectionTitle}
                    <span className="block text-[0.9375rem]">
                      {toAudienceLabel(sheet.audience)}の点検票　{toWareki(sheet.dueOn)}まで
                    </span>
                    {sheet.returnReason !== null && (
                      <span className="block font-bold text-error-1">差し戻し：{sheet.returnReason}</span>
                    )}
                  </>
                }
                value={sheet.answeredCount}
                max={sheet.questionCount}
                valueText={`${sheet.questionCount}問中${sheet.answeredCount}問`}
              />
            </div>
            <Link to="/sheets/$sheetId" params={{ sheetId: sheet.id }} className={buttonClass()}>
              {toActWords(sheet)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function toActWords({ state, returnReason }: { state: string; returnReason: string | null }): string {
  if (returnReason !== null) return '直して提出する'
  return state === 'notStarted' ? '回答を始める' : '続きから回答する'
}
