import { useMutation } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { threatMessages } from './messages.ts'
import { useThreatRefresh } from './use-threat-refresh.ts'

/** Where the catalogue is empty, as after an update of the program: what to do first. */
export function EmptyCatalogue() {
  const { may } = useSession()
  if (!may('threats.loadBuiltIn'))
    return (
      <EmptyState title="脅威はまだありません">
        <p>担当者が「脅威」の画面で、組み込みの脅威を取り込むと、ここに出ます。</p>
      </EmptyState>
    )
  return (
    <EmptyState title="脅威はまだありません" action={<LoadThreatsButton isMain />}>
      <p>
        方針が挙げる五つの区分に沿った脅威の一覧が、はじめから用意されています。取り込んでから、組合に合わせて直してください。
      </p>
    </EmptyState>
  )
}

/** Adds what the program brings and the catalogue does not have yet. */
export function LoadThreatsButton({ isMain = false }: Readonly<{ isMain?: boolean }>) {
  const { succeed, fail } = useNotices()
  const refresh = useThreatRefresh()
  const loading = useMutation({
    mutationFn: () => client.threats.loadBuiltIn({}),
    onSuccess: async ({ added }) => {
      await refresh()
      succeed(
        added === 0
          ? '組み込みの脅威は、すべて一覧に入っています。'
          : `組み込みの脅威を${added}件取り込みました。`,
      )
    },
    onError: (error) => fail(error, threatMessages),
  })
  return (
    <Button
      tone={isMain ? 'primary' : 'plain'}
      size={isMain ? 'medium' : 'small'}
      isPending={loading.isPending}
      onPress={() => loading.mutate()}
    >
      組み込みの脅威を取り込む
    </Button>
  )
}
