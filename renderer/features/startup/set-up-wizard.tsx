import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { StartupStatus } from '../../../shared/contract/startup.ts'
import type { ReadingQuestion } from '../../../shared/domain/policy/reading-question.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { OpenQuestionsDialog } from '../../components/reading-check/open-questions-dialog.tsx'
import { RecoveryCodeSheet } from '../../components/recovery-code-sheet.tsx'
import { AdministratorStep } from './administrator-step.tsx'
import { BackupStep } from './backup-step.tsx'
import { startupMessages } from './messages.ts'
import { OrganizationStep } from './organization-step.tsx'
import { PolicyStep } from './policy-step.tsx'
import { SampleOffer } from './sample-offer.tsx'
import { emptyDraft, findProblems, listOpenQuestions, type SetUpDraft, toSetUpInput } from './set-up-draft.ts'
import { StartPage } from './start-page.tsx'
import { StepList } from './step-list.tsx'

const steps = ['組合名と所属', '方針', '最初の管理者', '控えの保存先'] as const
const lastStep = steps.length - 1

/** The first settings in four steps; everything is sent, and kept, at the end only. */
export function SetUpWizard({ status }: Readonly<{ status: StartupStatus }>) {
  const queries = useQueryClient()
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState<SetUpDraft>(emptyDraft)
  const [open, setOpen] = useState<readonly ReadingQuestion[]>([])
  const [areProblemsShown, setAreProblemsShown] = useState(false)
  const setUp = useMutation(api.startup.setUp.mutationOptions())
  const found = findProblems(draft, step)
  const problems = areProblemsShown ? found : {}
  const change = (part: Partial<SetUpDraft>) => setDraft((before) => ({ ...before, ...part }))

  const goTo = (next: number) => {
    setAreProblemsShown(false)
    setStep(next)
  }
  const leavePolicy = () => {
    const questions = listOpenQuestions(draft)
    setOpen(questions)
    if (questions.length === 0) goTo(step + 1)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(found).length > 0) setAreProblemsShown(true)
    else if (step === 1) leavePolicy()
    else if (step < lastStep) goTo(step + 1)
    else setUp.mutate(toSetUpInput(draft))
  }

  if (setUp.data !== undefined) {
    return (
      <StartPage title="準備ができました">
        <RecoveryCodeSheet
          code={setUp.data.recoveryCode}
          introduction="最後に、回復コードを保管してください。管理者がパスワードを忘れたときに使います。"
          doneLabel="サインインへ進む"
          onDone={() => void queries.resetQueries()}
        />
      </StartPage>
    )
  }
  return (
    <StartPage title={`最初の設定：${steps[step]}`} above={<StepList steps={steps} current={step} />}>
      <form onSubmit={submit} noValidate>
        {step === 0 && <OrganizationStep draft={draft} change={change} problems={problems} />}
        {step === 1 && <PolicyStep draft={draft} change={change} problems={problems} />}
        {step === 2 && <AdministratorStep draft={draft} change={change} problems={problems} />}
        {step === 3 && (
          <BackupStep draft={draft} change={change} problems={problems} canChoose={status.canChooseFolder} />
        )}
        <div className="mt-4">
          <ProblemText text={setUp.isError ? messageOf(setUp.error, startupMessages) : undefined} />
        </div>
        <div className="mt-5 flex flex-wrap justify-end gap-3">
          {step > 0 && (
            <Button tone="secondary" onPress={() => goTo(step - 1)}>
              もどる
            </Button>
          )}
          <Button type="submit" isPending={setUp.isPending}>
            {step === lastStep ? 'この内容で始める' : '次へ'}
          </Button>
        </div>
      </form>
      {step === 0 && <SampleOffer />}
      <OpenQuestionsDialog
        questions={open}
        isOpen={open.length > 0}
        confirmLabel="このまま次へ"
        onConfirm={() => {
          setOpen([])
          goTo(step + 1)
        }}
        onClose={() => setOpen([])}
      />
    </StartPage>
  )
}
