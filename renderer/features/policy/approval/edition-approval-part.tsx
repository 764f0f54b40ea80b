import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ApprovalDossier } from '../../../../shared/contract/approvals.ts'
import type { Edition } from '../../../../shared/contract/policy.ts'
import { findStandingRound } from '../../../components/approval/rounds.ts'
import { Button, buttonClass } from '../../../components/button.tsx'
import { RequestEditionDialog } from './request-edition-dialog.tsx'

type Props = Readonly<{ edition: Edition; dossier: ApprovalDossier; isNext: boolean }>

/** 決裁 of an edition on its card: to be asked for, whose turn it is, or the way to what was signed. */
export function EditionApprovalPart({ edition, dossier, isNext }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const { approvals, boxTitles, mayRequest } = dossier
  const next = findStandingRound(dossier)?.steps.find(({ isNext }) => isNext)
  const mayAsk = mayRequest && boxTitles.length > 0
  return (
    <>
      {mayAsk && (
        <Button size="small" tone={isNext ? 'primary' : 'secondary'} onPress={() => setIsAsking(true)}>
          決裁に回す
        </Button>
      )}
      {(approvals.length > 0 || (mayRequest && !mayAsk)) && (
        <Link
          to="/editions/$editionId/approval"
          params={{ editionId: edition.id }}
          className={buttonClass(next === undefined ? 'secondary' : 'primary', 'small')}
        >
          決裁の状況
        </Link>
      )}
      {next !== undefined && <span>次は「{next.title}」の番です。</span>}
      {isAsking && (
        <RequestEditionDialog edition={edition} dossier={dossier} onClose={() => setIsAsking(false)} />
      )}
    </>
  )
}
