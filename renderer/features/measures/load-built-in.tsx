import { useMutation } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { measureMessages } from './messages.ts'
import { useMeasureRefresh } from './use-measure-refresh.ts'

/** Where the register is empty, as after an update of the program: what to do first. */
export function EmptyRegister() {
  const { may } = useSession()
  if (!may('measures.loadBuiltIn'))
    return (
      <EmptyState title="対策はまだありません">
        <p>担当者が「対策」の画面で、組み込みの対策を取り込むと、ここに出ます。</p>
      </EmptyState>
    )
  return (
    <EmptyState title="対策はまだありません" action={<LoadBuiltInButton isMain />}>
      <p>
        方針第7条の八つの号に沿った対策の一覧が、はじめから用意されています。取り込んでから、組合に合わせて直してください。設問との結び付きも一緒に入ります。
      </p>
    </EmptyState>
  )
}

/** Adds what the program brings and the register does not have yet. */
export function LoadBuiltInButton({ isMain = false }: Readonly<{ isMain?: boolean }>) {
  const { succeed, fail } = useNotices()
  const refresh = useMeasureRefresh()
  const loading = useMutation({
    mutationFn: () => client.measures.loadBuiltIn({}),
    onSuccess: async ({ added }) => {
      await refresh()
      succeed(
        added === 0
          ? '組み込みの対策は、すべて一覧に入っています。'
          : `組み込みの対策を${added}件取り込みました。状態と担当を決めてください。`,
      )
    },
    onError: (error) => fail(error, measureMessages),
  })
  return (
    <Button
      tone={isMain ? 'primary' : 'plain'}
      size={isMain ? 'medium' : 'small'}
      isPending={loading.isPending}
      onPress={() => loading.mutate()}
    >
      組み込みの対策を取り込む
    </Button>
  )
}
