import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { riskMessages } from './messages.ts'
import { useShowRisk } from './use-risk-refresh.ts'

type Props = Readonly<{
  title: string
  saveLabel: string
  mayChange: boolean
  isDirty: boolean
  /** Somebody changed it meanwhile: what was written cannot be saved over that. */
  isStale: boolean
  missing: string | undefined
  save: () => Promise<RiskDetail>
  onSaved: (detail: RiskDetail) => string
  /** Back to what is stored. */
  onGiveUp: () => void
  children: ReactNode
}>

/** A part of a risk that is written and saved by itself. */
export function SectionForm(props: Props) {
  const formId = useId()
  const { title, mayChange, isDirty, isStale, missing } = props
  const { succeed } = useNotices()
  const show = useShowRisk()
  const [isTried, setIsTried] = useState(false)
  const saving = useMutation({
    mutationFn: props.save,
    onSuccess: async (detail) => {
      const words = props.onSaved(detail)
      setIsTried(false)
      await show(detail)
      succeed(words)
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    if (missing === undefined && isDirty && !isStale && !saving.isPending) saving.mutate()
  }
  const problem = saving.isError && isDirty ? messageOf(saving.error, riskMessages) : undefined
  return (
    <section aria-label={title} className="card space-y-3 p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">
          {title}
          {isDirty && <span className="ml-3 text-[1rem] font-normal text-error-2">まだ保存していません</span>}
        </h2>
        {mayChange && (
          <span className="flex gap-2">
            {isDirty && (
              <Button tone="plain" onPress={props.onGiveUp}>
                入力を捨てる
              </Button>
            )}
            <SubmitButton
              formId={formId}
              label={props.saveLabel}
              isPending={saving.isPending}
              isDisabled={!isDirty || isStale}
            />
          </span>
        )}
      </div>
      {isStale && (
        <Notice
          tone="warning"
          title="ほかの画面で、このリスクの内容が変わりました"
          actions={
            <Button tone="secondary" size="small" onPress={props.onGiveUp}>
              最新の内容を出す
            </Button>
          }
        >
          <p>入力した内容を控えてから、最新の内容を出し、もう一度入力してください。</p>
        </Notice>
      )}
      <form id={formId} onSubmit={submit} noValidate>
        <fieldset disabled={!mayChange} className="min-w-0 space-y-4">
          {props.children}
        </fieldset>
        <ProblemText text={isTried ? (missing ?? problem) : problem} />
      </form>
    </section>
  )
}
