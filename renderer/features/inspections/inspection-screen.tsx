import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { useDossier } from '../../components/approval/use-dossier.ts'
import { Button } from '../../components/button.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { ApprovalTab } from './approval/approval-tab.tsx'
import { ReopenButton } from './approval/reopen-button.tsx'
import { StateBadge } from './approval/state-badge.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { FindingsTab } from './findings-tab.tsx'
import type { InspectionTab } from './inspection-tabs.ts'
import { inspectionMessages } from './messages.ts'
import { QuestionsTab } from './questions-tab.tsx'
import { ResultReport } from './result-report.tsx'
import { SheetsTab } from './sheets-tab.tsx'
import { TallyTab } from './tally-tab.tsx'
import { TermsTab } from './terms-tab.tsx'
import { useInspection, useSheets } from './use-inspection.ts'

type ScreenProps = Readonly<{
  inspectionId: InspectionId
  tab: InspectionTab
  onSelectTab: (tab: InspectionTab) => void
}>

/** One inspection: who has answered, what they answered, closing it, its report and its 決裁. */
export function InspectionScreen({ inspectionId, tab, onSelectTab }: ScreenProps) {
  const inspection = useInspection(inspectionId)
  const sheets = useSheets(inspectionId)
  return (
    <QueryState query={inspection} messages={inspectionMessages}>
      {(loaded) => (
        <QueryState query={sheets} messages={inspectionMessages}>
          {(list) => (
            <InspectionDetail inspection={loaded} sheets={list} tab={tab} onSelectTab={onSelectTab} />
          )}
        </QueryState>
      )}
    </QueryState>
  )
}

type Props = Readonly<{ inspection: Inspection; sheets: readonly SheetSummary[] }>

function InspectionDetail({
  inspection,
  sheets,
  tab,
  onSelectTab,
}: Props & Omit<ScreenProps, 'inspectionId'>) {
  return (
    <>
      <InspectionHeading inspection={inspection} sheets={sheets} />
      <Tabs
        label="自己点検の内容"
        selected={tab}
        onSelect={onSelectTab}
        items={[
          {
            key: 'sheets',
            label: '提出の状況',
            content: <SheetsTab inspection={inspection} sheets={sheets} />,
          },
          { key: 'tally', label: '集計', content: <TallyTab inspection={inspection} /> },
          { key: 'findings', label: '指摘', content: <FindingsTab inspection={inspection} /> },
          { key: 'approval', label: '決裁', content: <ApprovalTab inspection={inspection} /> },
          { key: 'questions', label: '設問', content: <QuestionsTab inspection={inspection} /> },
          { key: 'terms', label: '期間と目的', content: <TermsTab inspection={inspection} /> },
        ]}
      />
    </>
  )
}

function InspectionHeading({ inspection, sheets }: Props) {
  const { may } = useSession()
  const [isClosing, setIsClosing] = useState(false)
  const dossier = useDossier({ kind: 'inspection', id: inspection.id })
  const isOpen = inspection.state === 'open'
  return (
    <>
      <PageHeading
        back={
          <Link to="/inspections" className="text-link">
            自己点検の一覧へ戻る
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-3">
            {inspection.title}
            <StateBadge inspection={inspection} dossier={dossier.data} />
          </span>
        }
        description={toDescription(inspection)}
        actions={
          <>
            {dossier.data?.mayRequest && <ReopenButton inspection={inspection} />}
            <ResultReport inspection={inspection} />
            {isOpen && may('inspections.close') && (
              <Button onPress={() => setIsClosing(true)}>締め切る</Button>
            )}
          </>
        }
      />
      {isClosing && (
        <CloseDialog inspection={inspection} sheets={sheets} onClose={() => setIsClosing(false)} />
      )}
    </>
  )
}

function toDescription({ openedOn, dueOn, closedOn, recordNumber }: Inspection): string {
  const period = `${toWareki(openedOn)}から${toWareki(dueOn)}まで`
  return `記録番号 ${recordNumber}　${period}${closedOn === null ? '' : `　締切日 ${toWareki(closedOn)}`}`
}
