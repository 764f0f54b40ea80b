import { useQuery } from '@tanstack/react-query'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { api } from '../../api/client.ts'
import { toAgeWords } from '../../components/backup/words.ts'
import { useSession } from '../../components/session-context.tsx'

/** When the last good backup was made; silent for those who have nothing to do with it. */
export function LastBackup() {
  const { may } = useSession()
  const status = useQuery(api.backups.status.queryOptions({ input: {}, enabled: may('backups.status') }))
  if (status.data === undefined) return null
  const { last } = status.data
  return (
    <p>
      {last === null
        ? '控え：まだありません'
        : `控え：${toWarekiShort(toLocalDate(last.at))}（${toAgeWords(last.ageDays)}）`}
    </p>
  )
}
