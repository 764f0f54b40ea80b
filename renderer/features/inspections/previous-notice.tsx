import { Link } from '@tanstack/react-router'
import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Notice } from '../../components/notice.tsx'

type Props = Readonly<{ previous: OpeningProposal['previous'] }>

/** Says which inspection the new one goes on from, and warns where that one is not closed yet. */
export function PreviousNotice({ previous }: Props) {
  if (previous === null) {
    return (
      <Notice tone="info" title="はじめての自己点検です。">
        <p>前の自己点検がないため、組み込みの目的と設問集から始めます。</p>
      </Notice>
    )
  }
  const { inspectionId, fiscalYear, openedOn, dueOn, state } = previous
  const year = toFiscalYearLabel(fiscalYear)
  return (
    <>
      <Notice tone="info" title={`${year}の自己点検から引き継いでいます。`}>
        <p>
          目的、所属長の確認の有無、対象者を引き継ぎ、設問と対象者に前回との違いを示します。前回の期間は{' '}
          {toWareki(openedOn)}から{toWareki(dueOn)}まででした。
        </p>
      </Notice>
      {state === 'open' && (
        <Notice tone="warning" title={`${year}の自己点検は、まだ締め切られていません。`}>
          <p>
            このまま始めることもできますが、二つの年度の点検票が並びます。前年度との比較は、
            <Link
              to="/inspections/$inspectionId"
              params={{ inspectionId }}
              className="text-link"
            >{`${year}の自己点検`}</Link>
            を締め切ると出ます。
          </p>
        </Notice>
      )}
    </>
  )
}
