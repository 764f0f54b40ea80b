import type { Problems, SetUpDraft } from './set-up-draft.ts'

export type StepProps = Readonly<{
  draft: SetUpDraft
  change: (part: Partial<SetUpDraft>) => void
  problems: Problems
}>
