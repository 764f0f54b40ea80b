import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { RiskSettings } from '../../../shared/contract/risk-analyses.ts'
import type { RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { LeaveGuard } from '../../components/use-unsaved-guard.tsx'
import { riskMessages } from './messages.ts'
import { findMethodProblem, type MethodDraft, toMethod, toMethodDraft } from './method-draft.ts'
import { MethodForm } from './method-form.tsx'
import { MethodView } from './method-view.tsx'
import { useRiskRefresh } from './use-risk-refresh.ts'

/** How the next analysis weighs; those that were begun keep their own. */
export function RiskSettingsScreen() {
  const settings = useQuery({ ...api.riskAnalyses.settings.queryOptions({ input: {} }), staleTime: 0 })
  return (
    <QueryState query={settings} messages={riskMessages}>
      {(data) => <Settings key={data.rowVersion} settings={data} />}
    </QueryState>
  )
}

type Props = Readonly<{ settings: RiskSettings }>
const formId = 'risk-method-form'

function Settings({ settings }: Props) {
  const router = useRouter()
  const [first] = useState(() => toMethodDraft(settings.method))
  const [draft, setDraft] = useState<MethodDraft>(first)
  const [isTried, setIsTried] = useState(false)
  const [isResetting, setIsResetting] = useState(false)
  const saving = useSaving(settings)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(first)
  const missing = findMethodProblem(draft)
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    if (missing === undefined && !saving.isPending) saving.mutate(toMethod(draft, settings.method))
  }
  const problem = saving.isError ? messageOf(saving.error, riskMessages) : undefined
  return (
    <>
      <PageHeading
        title="分析の方法の設定"
        description="これから始めるリスク分析で使う式・段階・境目です。すでに始めた分析の結果は変わりません。"
        back={
          <Button tone="plain" size="small" onPress={() => router.history.back()}>
            前の画面へ戻る
          </Button>
        }
        actions={
          settings.mayChange && (
            <>
              {!settings.isShipped && (
                <Button tone="secondary" onPress={() => setIsResetting(true)}>
                  はじめの設定に戻す
                </Button>
              )}
              <SubmitButton formId={formId} isPending={saving.isPending} isDisabled={!isDirty} />
            </>
          )
        }
      />
      <div className="max-w-[60rem]">
        {settings.mayChange ? (
          <form id={formId} onSubmit={submit} noValidate className="space-y-5">
            <MethodForm draft={draft} onChange={setDraft} />
            <ProblemText text={isTried ? (missing ?? problem) : problem} />
          </form>
        ) : (
          <section className="card p-5">
            <MethodView method={settings.method} />
          </section>
        )}
      </div>
      {isResetting && <ResetDialog settings={settings} onClose={() => setIsResetting(false)} />}
      <LeaveGuard isDirty={isDirty && !saving.isSuccess} />
    </>
  )
}

function useSaving({ rowVersion: expectedRowVersion }: RiskSettings) {
  const { succeed } = useNotices()
  const refresh = useRiskRefresh()
  return useMutation({
    mutationFn: (method: RiskMethod | null) =>
      client.riskAnalyses.updateSettings({ method, expectedRowVersion }),
    onSuccess: async (_, method) => {
      await refresh()
      succeed(
        method === null
          ? 'はじめの設定に戻しました。'
          : '分析の方法を保存しました。次に始める分析から使います。',
      )
    },
  })
}

function ResetDialog({ settings, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const saving = useSaving(settings)
  return (
    <ConfirmDialog
      title="はじめの設定に戻しますか"
      isOpen
      confirmLabel="戻す"
      tone="danger"
      onConfirm={() => saving.mutate(null, { onSuccess: onClose })}
      onClose={onClose}
      isPending={saving.isPending}
      problem={saving.isError ? messageOf(saving.error, riskMessages) : undefined}
    >
      <p>式・段階の名前と基準・境目・しきい値が、すべてこのプログラムのはじめの内容に戻ります。</p>
    </ConfirmDialog>
  )
}
