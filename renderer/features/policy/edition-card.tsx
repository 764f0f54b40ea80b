import { useState } from 'react'
import type { DocumentDetail, DocumentEdition } from '../../../shared/contract/policy-documents.ts'
import { toAdopterWords } from '../../../shared/domain/policy-document/adopter-words.ts'
import { toEditionStateLabel, toShownState } from '../../../shared/domain/policy-document/edition-state.ts'
import { findStandingRound } from '../../components/approval/rounds.ts'
import { useDossier } from '../../components/approval/use-dossier.ts'
import { Badge } from '../../components/badge.tsx'
import { useSession } from '../../components/session-context.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { isDecided, stateTones, toDayWords } from './document-words.ts'
import { type EditionAct, EditionActions } from './edition-actions.tsx'
import { EffectDialog, PublicationDialog, WithdrawEditionDialog } from './edition-dialogs.tsx'
import { EditionScans } from './edition-scans.tsx'
import { EditionTimeline } from './edition-timeline.tsx'
import { ExportDialog } from './export-dialog.tsx'

type Props = Readonly<{ detail: DocumentDetail; edition: DocumentEdition }>

/** One edition: where it stands, what is recorded of it, its papers, and what can be done next. */
export function EditionCard({ detail, edition }: Props) {
  const { kind } = detail.document
  const [act, setAct] = useState<EditionAct | null>(null)
  const close = () => setAct(null)
  const { may } = useSession()
  const dossier = useDossier({ kind: 'edition', id: edition.id }, { isAsked: may('approvals.get') })
  const isUnderway = dossier.data && findStandingRound(dossier.data)?.state === 'underway'
  return (
    <section aria-label={`第${edition.number}版`} className="card p-5">
      <h2 className="flex flex-wrap items-center gap-3 text-[1.125rem]">
        <span>
          第{edition.number}版　{edition.title}
        </span>
        {isUnderway ? (
          <Badge tone="yellow">決裁中</Badge>
        ) : (
          <Badge tone={stateTones[toShownState(edition)]}>{toEditionStateLabel(edition)}</Badge>
        )}
      </h2>
      <EditionTimeline edition={edition} kind={kind} />
      <Records edition={edition} />
      <EditionScans
        edition={edition}
        mayAttach={detail.mayChange && isDecided(edition)}
        isSealed={dossier.data?.seal != null}
      />
      <EditionActions detail={detail} edition={edition} dossier={dossier.data} onAct={setAct} />
      {act === 'export' && <ExportDialog edition={edition} kind={kind} onClose={close} />}
      {act === 'decide' && <DecisionDialog edition={edition} onClose={close} />}
      {act === 'effect' && (
        <EffectDialog edition={edition} mayPublish={kind !== 'procedure'} onClose={close} />
      )}
      {act === 'publish' && <PublicationDialog edition={edition} onClose={close} />}
      {act === 'correct' && <CorrectionDialog edition={edition} kind={kind} onClose={close} />}
      {act === 'withdraw' && <WithdrawEditionDialog edition={edition} onClose={close} />}
    </section>
  )
}

function Records({ edition }: Readonly<{ edition: DocumentEdition }>) {
  if (edition.state === 'draft') return null
  const { documentNumber, enactedOn, reason, summary, withdrawalReason } = edition
  const rows: readonly (readonly [string, string])[] = [
    ...(withdrawalReason === null ? [] : [['取りやめた理由', withdrawalReason] as const]),
    ['番号', documentNumber || '記録なし'],
    ['策定主体', toAdopterWords(edition)],
    ['制定日', toDayWords(enactedOn)],
    ...(reason === '' ? [] : [['理由', reason] as const]),
    ...(summary === '' ? [] : [['主な内容', summary] as const]),
  ]
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-1">
      {rows.map(([name, words]) => (
        <div key={name} className="contents">
          <dt className="font-bold">{name}</dt>
          <dd className="whitespace-pre-line">{words}</dd>
        </div>
      ))}
    </dl>
  )
}
