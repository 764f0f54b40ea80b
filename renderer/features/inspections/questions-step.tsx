import { Link } from '@tanstack/react-router'
import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { MarkedQuestions } from './marked-questions.tsx'

type Props = Readonly<{ proposal: OpeningProposal }>

/** The questions of this year against last year's, to be looked at before they are handed out. */
export function QuestionsStep({ proposal }: Props) {
  const { previous, questions } = proposal
  const checklists = (
    <Link to="/checklists" className="text-link">
      設問集
    </Link>
  )
  return (
    <>
      {previous === null ? (
        <p>
          前の自己点検がないため、設問集の{questions.length}問をはじめて使います。文や条項は{checklists}
          で直せます。始めたあとは、この点検の設問は変わりません。
        </p>
      ) : (
        <p>
          {toFiscalYearLabel(previous.fiscalYear)}の自己点検と比べた設問です。直すときは、先に{checklists}
          を直してください。始めたあとは、この点検の設問は変わりません。
        </p>
      )}
      <MarkedQuestions questions={questions} previousFiscalYear={previous?.fiscalYear ?? null} />
    </>
  )
}
