import { useQuery } from '@tanstack/react-query'
import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../components/session-context.tsx'
import { LeavingDialog } from './leaving-dialog.tsx'
import { useLeavingQuestion } from './use-leaving-question.ts'

const askAgainMs = 600_000

/** Asks on closing the window where a backup is due, has a place, and the person may make one. */
export function LeavingBackup() {
  const { may, isSample } = useSession()
  const isAsked = may('backups.run') && !isSample
  const status = useQuery(
    api.backups.status.queryOptions({ input: {}, enabled: isAsked, refetchInterval: askAgainMs }),
  )
  const startup = useQuery(api.startup.status.queryOptions({ input: {} }))
  // a browser window of the preview is the browser's own
  const isOwnWindow = startup.data?.canChooseFolder === true
  if (!isAsked || !isOwnWindow || status.data === undefined) return null
  return <Question status={status.data} />
}

function Question({ status }: Readonly<{ status: BackupStatus }>) {
  const { isOpen, stay, leave } = useLeavingQuestion(status.isDue && status.setting.folder !== null)
  return isOpen && <LeavingDialog status={status} onStay={stay} onLeave={leave} />
}
