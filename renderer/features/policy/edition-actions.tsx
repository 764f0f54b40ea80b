import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ApprovalDossier } from '../../../shared/contract/approvals.ts'
import type { DocumentDetail, DocumentEdition } from '../../../shared/contract/policy-documents.ts'
import { toShownState } from '../../../shared/domain/policy-document/edition-state.ts'
import { findStandingRound } from '../../components/approval/rounds.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { EditionApprovalPart } from './approval/edition-approval-part.tsx'
import { CompareLink } from './compare-link.tsx'
import { isDecided } from './document-words.ts'

export type EditionAct = 'export' | 'decide' | 'effect' | 'publish' | 'correct' | 'withdraw'

type Props = Readonly<{
  detail: DocumentDetail
  edition: DocumentEdition
  /** Undefined where it is not there yet, or not to be seen. */
  dossier: ApprovalDossier | undefined
  onAct: (act: EditionAct) => void
}>

/** What can be done with an edition: first what carries it on, the one next step in full colour, then reading, last giving up. */
export function EditionActions({ detail, edition, dossier, onAct }: Props) {
  const isUnderway = dossier !== undefined && findStandingRound(dossier)?.state === 'underway'
  const mayChange = detail.mayChange && !isUnderway
  const isDraft = edition.state === 'draft'
  const acts = mayChange ? listActs(edition, detail.document.kind) : []
  const toButton = ({ act, label, isNext }: ActButton) => (
    <Button key={act} size="small" tone={isNext ? 'primary' : 'secondary'} onPress={() => onAct(act)}>
      {label}
    </Button>
  )
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
      <Group>
        {mayChange && isDraft && <EditLink edition={edition} />}
        {acts.filter(({ isNext }) => isNext).map(toButton)}
        {dossier && (
          <EditionApprovalPart edition={edition} dossier={dossier} isNext={isDraft && isWritten(edition)} />
        )}
        {acts.filter(({ isNext }) => !isNext).map(toButton)}
      </Group>
      <Group>
        <Link
          to="/editions/$editionId"
          params={{ editionId: edition.id }}
          className={buttonClass('secondary', 'small')}
        >
          本文を読む
        </Link>
        <CompareLink edition={edition} others={detail.editions} />
        <Button size="small" tone="secondary" onPress={() => onAct('export')}>
          書き出し
        </Button>
      </Group>
      {mayChange && mayWithdraw(edition) && (
        <Button size="small" tone="plain" onPress={() => onAct('withdraw')}>
          取りやめる
        </Button>
      )}
    </div>
  )
}

function Group({ children }: Readonly<{ children: ReactNode }>) {
  return <div className="flex flex-wrap items-center gap-2 empty:hidden">{children}</div>
}

/** A draft that was just begun is written first, before anybody decides on it. */
function EditLink({ edition }: Readonly<{ edition: DocumentEdition }>) {
  return (
    <Link
      to="/editions/$editionId/edit"
      params={{ editionId: edition.id }}
      className={buttonClass(isWritten(edition) ? 'secondary' : 'primary', 'small')}
    >
      本文を直す
    </Link>
  )
}

function isWritten({ rowVersion }: DocumentEdition): boolean {
  return rowVersion > 1
}

type ActButton = Readonly<{ act: EditionAct; label: string; isNext: boolean }>

function listActs(edition: DocumentEdition, kind: DocumentDetail['document']['kind']): ActButton[] {
  const state = toShownState(edition)
  const mayPublish = kind !== 'procedure' && isDecided(edition) && edition.publishedOn === null
  const button = (act: EditionAct, label: string, isNext = false): ActButton => ({ act, label, isNext })
  return [
    ...(state === 'draft' ? [button('decide', '紙の決裁を記録')] : []),
    ...(state === 'approved' ? [button('effect', '施行日を決める', true)] : []),
    ...(mayPublish && state !== 'former' ? [button('publish', '公表を記録', state === 'current')] : []),
    ...(isDecided(edition) ? [button('correct', '記録を訂正')] : []),
  ]
}

function mayWithdraw(edition: DocumentEdition): boolean {
  return ['draft', 'approved', 'waiting'].includes(toShownState(edition))
}
