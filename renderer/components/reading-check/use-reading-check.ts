import { useMemo, useState } from 'react'
import { type PolicyReading, readPolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import type { ReadingQuestion } from '../../../shared/domain/policy/reading-question.ts'
import {
  applyChoice,
  applyToAll,
  listReadingQuestions,
} from '../../../shared/domain/policy/reading-questions.ts'

/** A policy text being looked at before it is taken over: what it is unsure of, and answering it. */
export type ReadingCheckState = Readonly<{
  text: string
  reading: PolicyReading
  questions: readonly ReadingQuestion[]
  /** The place of the question asked now; questions.length is 0 where nothing is left. */
  at: number
  goTo: (at: number) => void
  /** Answers the question asked now with the choice of this number, counted from 0. */
  answer: (choice: number) => void
  /** Answers all questions of the kind asked now alike. */
  answerAll: (choice: number) => void
  /** Takes the last answer back; undefined where there is none. */
  undo: (() => void) | undefined
}>

type Step = Readonly<{ text: string; at: number }>

/** Each answer is written into the text, so that taking it back is going back to the text before. */
export function useReadingCheck(
  text: string,
  setText: ((text: string) => void) | undefined,
): ReadingCheckState {
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [answered, setAnswered] = useState(text)
  const [wanted, setWanted] = useState(0)
  const reading = useMemo(() => readPolicyText(text), [text])
  const questions = useMemo(() => listReadingQuestions(text, reading), [text, reading])
  const at = Math.max(0, Math.min(wanted, questions.length - 1))

  const change = (next: string) => {
    // a text that was changed elsewhere begins a new row of answers
    setSteps([...(answered === text ? steps : []), { text, at }])
    setAnswered(next)
    setWanted(at)
    setText?.(next)
  }
  const last = answered === text ? steps.at(-1) : undefined
  return {
    text,
    reading,
    questions,
    at,
    goTo: setWanted,
    answer: (choice) => {
      const chosen = questions[at]?.choices[choice]
      if (chosen !== undefined) change(applyChoice(text, chosen))
    },
    answerAll: (choice) => {
      const question = questions[at]
      if (question !== undefined) change(applyToAll(text, questions, question.code, choice))
    },
    undo:
      last &&
      (() => {
        setSteps(steps.slice(0, -1))
        setAnswered(last.text)
        setWanted(last.at)
        setText?.(last.text)
      }),
  }
}
