import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { inspectionMessages } from './messages.ts'
import { findPlanProblems, type Plan, type Proposed, toFirstPlan, toProposedKey } from './plan.ts'
import { PlanSummary } from './plan-summary.tsx'
import { PlanTerms } from './plan-terms.tsx'
import { QuestionsStep } from './questions-step.tsx'
import { RosterStep } from './roster-step.tsx'

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
  const years = [currentFiscalYear, currentFiscalYear + 1, currentFiscalYear - 1].filter(
    (year) => !takenYears.includes(year),
  )
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
  const [plan, setPlan] = useState<Plan>(() => toFirstPlan(fiscalYear, today, previous))
  const [isChecked, setIsChecked] = useState(false)
  const problems = findPlanProblems(plan)
  const chosen = proposed.filter((one) => !plan.leftOut.has(toProposedKey(one)))
  const opening = useOpening(plan, chosen)

  if (proposed.length === 0) return <NoStaff />
  const isLast = step === steps.length - 1
  const goTo = (other: number) => {
    setStep(other)
    // each step begins at its top; a test's page does not scroll
    document.getElementById('content')?.scrollTo?.(0, 0)
  }
  const next = () => {
    setIsChecked(true)
    if (Object.keys(problems).length === 0) goTo(step + 1)
  }
  return (
    <div className="space-y-5">
      <StepRow step={step} />
      {step === 0 && (
        <PlanTerms
          plan={plan}
          years={years}
          problems={isChecked ? problems : {}}
          onChange={setPlan}
          onChooseYear={onChooseYear}
        />
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
      {isLast && <PlanSummary plan={plan} chosen={chosen} leftOutCount={proposed.length - chosen.length} />}
      <ProblemText text={opening.isError ? messageOf(opening.error, inspectionMessages) : undefined} />
      <div className="flex flex-wrap gap-3">
        {step > 0 && (
          <Button tone="secondary" onPress={() => goTo(step - 1)}>
            前へ戻る
          </Button>
        )}
        {isLast ? (
          <Button onPress={() => opening.mutate()} isPending={opening.isPending}>
            この内容で自己点検を始める
          </Button>
        ) : (
          <Button onPress={next} isDisabled={step === 2 && chosen.length === 0}>
            次へ
          </Button>
        )}
      </div>
    </div>
  )
}

function useOpening(plan: Plan, chosen: readonly Proposed[]) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { succeed } = useNotices()
  return useMutation({
    mutationFn: () =>
      client.inspections.open({
        fiscalYear: plan.fiscalYear,
        title: plan.title,
        purpose: plan.purpose,
        openedOn: plan.openedOn ?? '',
        dueOn: plan.dueOn ?? '',
        requiresConfirmation: plan.requiresConfirmation,
        assignments: chosen.map(({ staffMemberId, audience }) => ({ staffMemberId, audience })),
      }),
    onSuccess: async ({ id, title }) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: api.inspections.key() }),
        queries.invalidateQueries({ queryKey: api.home.key() }),
        queries.invalidateQueries({ queryKey: api.sheets.key() }),
      ])
      succeed(`「${title}」を始めました。対象の人は、サインインするとすぐに答えられます。`)
      await navigate({ to: '/inspections/$inspectionId', params: { inspectionId: id } })
    },
  })
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

function NoYear() {
  return (
    <EmptyState title="いま始められる年度がありません">
      <p>前年度・今年度・来年度の自己点検は、すでに始まっています。「自己点検」の一覧から開いてください。</p>
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
