import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { LeaveGuard } from '../../components/use-unsaved-guard.tsx'
import { inspectionMessages } from './messages.ts'
import { findPlanProblems, isPlanChanged, type Plan, toFirstPlan, toProposedKey } from './plan.ts'
import { PlanSummary } from './plan-summary.tsx'
import { PlanTerms } from './plan-terms.tsx'
import { PreviousNotice } from './previous-notice.tsx'
import { QuestionsStep } from './questions-step.tsx'
import { RosterStep } from './roster-step.tsx'
import { useOpening } from './use-opening.ts'

const steps = ['年度・期間・目的', '設問', '対象者', '確認'] as const

/** Opens the inspection of a 年度 in four steps: what and when, the questions, who, and a last look. */
export function OpenInspectionScreen() {
  const inspections = useQuery(api.inspections.list.queryOptions({ input: {} }))
  return (
    <>
      <PageHeading title="自己点検を始める" />
      <QueryState query={inspections}>
        {(list) => <YearChoice takenYears={list.map(({ fiscalYear }) => fiscalYear)} />}
      </QueryState>
    </>
  )
}

/** Asks for what the chosen 年度 is made of; another year begins the steps anew. */
function YearChoice({ takenYears }: Readonly<{ takenYears: readonly number[] }>) {
  const { currentFiscalYear } = useSession()
  const years = listYears(currentFiscalYear).filter((year) => !takenYears.includes(year))
  const [fiscalYear, setFiscalYear] = useState(years[0] ?? currentFiscalYear)
  const proposal = useQuery({
    ...api.inspections.proposeOpening.queryOptions({ input: { fiscalYear } }),
    staleTime: 0,
  })
  if (years.length === 0) return <NoYear />
  return (
    <QueryState query={proposal} messages={inspectionMessages}>
      {(data) => (
        <Wizard
          key={fiscalYear}
          proposal={data}
          fiscalYear={fiscalYear}
          years={years}
          onChooseYear={setFiscalYear}
        />
      )}
    </QueryState>
  )
}

/** This year, the next, and those before whose papers may still be entered, so that ten years can be compared. */
function listYears(current: number): readonly number[] {
  return [current, current + 1, ...Array.from({ length: 9 }, (_, index) => current - 1 - index)]
}

type WizardProps = Readonly<{
  proposal: OpeningProposal
  fiscalYear: number
  years: readonly number[]
  onChooseYear: (fiscalYear: number) => void
}>

function Wizard({ proposal, fiscalYear, years, onChooseYear }: WizardProps) {
  const { today } = useSession()
  const { roster: proposed, left, previous } = proposal
  const [step, setStep] = useState(0)
  const [first] = useState<Plan>(() => toFirstPlan(fiscalYear, today, previous))
  const [plan, setPlan] = useState(first)
  const [isChecked, setIsChecked] = useState(false)
  const [wantedYear, setWantedYear] = useState<number | null>(null)
  const problems = findPlanProblems(plan)
  const chosen = proposed.filter((one) => !plan.leftOut.has(toProposedKey(one)))
  const opening = useOpening(plan, chosen)
  const isUnsaved = isPlanChanged(plan, first) && !opening.isSuccess

  if (proposed.length === 0) return <NoStaff />
  const isLast = step === steps.length - 1
  const next = () => {
    setIsChecked(true)
    if (Object.keys(problems).length === 0) setStep(step + 1)
  }
  return (
    <div className="space-y-5">
      <LeaveGuard isDirty={isUnsaved} />
      {wantedYear !== null && (
        <ConfirmDialog
          title="年度を変えますか"
          isOpen
          cancelLabel="入力に戻る"
          confirmLabel="年度を変える"
          onConfirm={() => onChooseYear(wantedYear)}
          onClose={() => setWantedYear(null)}
        >
          <p>年度を変えると、ここまでに入力した内容は、はじめの案に戻ります。</p>
        </ConfirmDialog>
      )}
      <StepRow step={step} />
      <StepHeading step={step} />
      {step === 0 && (
        <div className="max-w-[48rem] space-y-4">
          <PreviousNotice previous={previous} />
          <PlanTerms
            plan={plan}
            years={years}
            problems={isChecked ? problems : {}}
            onChange={setPlan}
            onChooseYear={(year) => (isUnsaved ? setWantedYear(year) : onChooseYear(year))}
          />
        </div>
      )}
      {step === 1 && <QuestionsStep proposal={proposal} />}
      {step === 2 && (
        <RosterStep
          proposed={proposed}
          left={left}
          hasPrevious={previous !== null}
          leftOut={plan.leftOut}
          onChange={(leftOut) => setPlan({ ...plan, leftOut })}
        />
      )}
      {isLast && <PlanSummary plan={plan} proposal={proposal} chosen={chosen} />}
      <ProblemText text={opening.isError ? messageOf(opening.error, inspectionMessages) : undefined} />
      <div className="flex flex-wrap gap-3">
        {step > 0 && (
          <Button tone="secondary" onPress={() => setStep(step - 1)}>
            前へ戻る
          </Button>
        )}
        {isLast ? (
          // a button of its own: a key held down on 次へ must not open the inspection
          <Button key="open" onPress={() => opening.mutate()} isPending={opening.isPending}>
            この内容で自己点検を始める
          </Button>
        ) : (
          <Button key="next" onPress={next} isDisabled={step === 2 && chosen.length === 0}>
            次へ
          </Button>
        )}
      </div>
    </div>
  )
}

function StepRow({ step }: Readonly<{ step: number }>) {
  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-1" aria-label="手順">
      {steps.map((name, index) => (
        <li
          key={name}
          aria-current={index === step ? 'step' : undefined}
          className={
            index === step ? 'border-b-4 border-key-900 font-bold text-key-900' : 'text-solid-gray-700'
          }
        >
          {index + 1}. {name}
        </li>
      ))}
    </ol>
  )
}

/** Takes the focus with each new step, so that keys and screen readers begin there; the row above shows the same. */
function StepHeading({ step }: Readonly<{ step: number }>) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    heading.current?.focus({ preventScroll: true })
    // whichever part of the frame scrolls; a test's page does not
    heading.current?.parentElement?.scrollIntoView?.({ block: 'start' })
  }, [step])
  return (
    <h2 ref={heading} tabIndex={-1} className="sr-only">
      {steps[step]}
    </h2>
  )
}

function NoYear() {
  return (
    <EmptyState title="いま始められる年度がありません">
      <p>来年度までの自己点検は、すべて始まっています。「自己点検」の一覧から開いてください。</p>
    </EmptyState>
  )
}

function NoStaff() {
  return (
    <EmptyState
      title="対象になる職員がいません"
      action={
        <Link to="/staff" className="text-link font-bold">
          職員と所属を開く
        </Link>
      }
    >
      <p>先に「職員と所属」で、所属と職員を登録してください。</p>
    </EmptyState>
  )
}
