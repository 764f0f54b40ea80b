import { Button } from '../../components/button.tsx'
import { useValue } from '../../components/value-store.ts'
import type { Answering } from './answering.ts'

/** One question at a time: 前の設問 and 次の設問, with the place in the row. */
export function SingleSteps({ answering }: Readonly<{ answering: Answering }>) {
  const mode = useValue(answering.mode)
  const current = useValue(answering.current)
  if (mode !== 'single' || current === null) return null
  const { questions } = answering.sheet
  const index = questions.findIndex(({ id }) => id === current)
  return (
    <nav aria-label="設問の移動" className="mt-4 flex flex-wrap items-center justify-between gap-3">
      <Button tone="secondary" isDisabled={index === 0} onPress={() => answering.move(current, -1)}>
        前の設問
      </Button>
      <span>
        {questions.length}問中 {index + 1}問目
      </span>
      <Button
        tone="secondary"
        isDisabled={index === questions.length - 1}
        onPress={() => answering.move(current, 1)}
      >
        次の設問
      </Button>
    </nav>
  )
}
