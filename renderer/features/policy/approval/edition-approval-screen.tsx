import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ApprovalDossier } from '../../../../shared/contract/approvals.ts'
import type { EditionText } from '../../../../shared/contract/policy.ts'
import type { EditionId } from '../../../../shared/domain/id/branded-id.ts'
import { toEditionStateLabel, toShownState } from '../../../../shared/domain/policy-document/edition-state.ts'
import { api } from '../../../api/client.ts'
import { EndedRounds } from '../../../components/approval/ended-rounds.tsx'
import { approvalMessages } from '../../../components/approval/messages.ts'
import { RoundUnderway } from '../../../components/approval/round-underway.tsx'
import { findStandingRound, listEndedRounds } from '../../../components/approval/rounds.ts'
import { SealCard } from '../../../components/approval/seal-card.tsx'
import { useDossier } from '../../../components/approval/use-dossier.ts'
import { Badge } from '../../../components/badge.tsx'
import { buttonClass } from '../../../components/button.tsx'
import { PageHeading } from '../../../components/page-heading.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { documentMessages } from '../document-messages.ts'
import { stateTones } from '../document-words.ts'
import { editionApprovalWords } from './edition-approval-words.ts'
import { EditionParticulars } from './edition-particulars.tsx'
import { EditionRoundBefore } from './edition-round-before.tsx'
import { ReadingWays } from './reading-ways.tsx'

/** 決裁 of one edition: what is approved, whose turn it is, and the rounds before. */
export function EditionApprovalScreen() {
  const params = useParams({ from: '/editions/$editionId/approval' })
  // an address is text; whether there is such an edition is for the program to say
  const editionId = params.editionId as EditionId
  const text = useQuery({ ...api.policy.getEdition.queryOptions({ input: { editionId } }), staleTime: 0 })
  const dossier = useDossier({ kind: 'edition', id: editionId })
  return (
    <QueryState query={text} messages={documentMessages}>
      {(loaded) => (
        <QueryState query={dossier} messages={approvalMessages}>
          {(shown) => <EditionApproval text={loaded} dossier={shown} />}
        </QueryState>
      )}
    </QueryState>
  )
}

type Props = Readonly<{ text: EditionText; dossier: ApprovalDossier }>

function EditionApproval({ text, dossier }: Props) {
  const { document, edition } = text
  const isUnderway = findStandingRound(dossier)?.state === 'underway'
  return (
    <>
      <PageHeading
        back={
          <Link
            to="/policy-documents/$policyDocumentId"
            params={{ policyDocumentId: document.id }}
            className={buttonClass('plain', 'small')}
          >
            「{document.name}」へ戻る
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-3">
            第{edition.number}版の決裁
            {isUnderway ? (
              <Badge tone="yellow">決裁中</Badge>
            ) : (
              <Badge tone={stateTones[toShownState(edition)]}>{toEditionStateLabel(edition)}</Badge>
            )}
          </span>
        }
        description={`${edition.title}　記録番号 ${dossier.recordNumber}`}
      />
      <div tabIndex={-1} className="focus-silent max-w-[72rem] space-y-6">
        <Standing text={text} dossier={dossier} />
        <EditionParticulars edition={edition} />
        <EndedRounds rounds={listEndedRounds(dossier)} />
      </div>
    </>
  )
}

function Standing({ text, dossier }: Props) {
  const round = findStandingRound(dossier)
  if (dossier.seal !== null) {
    return (
      <SealCard
        seal={dossier.seal}
        approval={round}
        fingerprintWords="記録の指紋は、本文と、いっしょに決裁した記録（番号や制定日など）のものです。"
      >
        <p>
          本文を改めるときは、新しい版を起案します。番号や制定日などの記録の誤りは、文書の画面の「記録を訂正」で直せます。直した内容は履歴に残ります。
        </p>
        {toShownState(text.edition) === 'approved' && (
          <p>次は、文書の画面に戻り、「施行日を決める」を押してください。</p>
        )}
        <div className="mt-2 flex flex-wrap gap-3">
          <ReadingWays text={text} />
        </div>
      </SealCard>
    )
  }
  if (round?.state === 'underway') {
    return (
      <RoundUnderway dossier={dossier} approval={round} words={editionApprovalWords}>
        <ReadingWays text={text} />
      </RoundUnderway>
    )
  }
  return <EditionRoundBefore text={text} dossier={dossier} />
}
