import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'

/** Says on every screen that damaged records are only looked at; nothing for sound ones. */
export function ReadOnlyBanner() {
  const startup = useQuery(
    api.startup.status.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY }),
  )
  const place = startup.data?.readOnlyPlace ?? null
  if (place === null) return null
  return (
    <p role="status" className="bg-error-2 px-5 py-1 text-center font-bold text-white">
      記録の一部が壊れています（{place}
      ）。見ることだけができ、入力や変更は保存できません。管理者が「控え」の画面で、控えから戻してください。
    </p>
  )
}
