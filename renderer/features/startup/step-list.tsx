import { classNames } from '../../components/class-names.ts'

type Props = Readonly<{ steps: readonly string[]; current: number }>

/** Where one is in the wizard. */
export function StepList({ steps, current }: Props) {
  return (
    <ol className="mb-3 flex flex-wrap gap-x-6 gap-y-1">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? 'step' : undefined}
          className={classNames(
            'border-b-4 pb-0.5',
            index === current
              ? 'border-key-900 font-bold text-key-900'
              : 'border-transparent text-solid-gray-700',
          )}
        >
          {index + 1}. {step}
          {index < current && <span className="ml-1 text-success-2">済</span>}
        </li>
      ))}
    </ol>
  )
}
