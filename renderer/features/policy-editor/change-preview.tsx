import { useCallback, useMemo } from 'react'
import type { ChangePlan } from '../../../shared/domain/policy/editing/change-plan.ts'
import { nameNode } from '../../../shared/domain/policy/editing/name-node.ts'
import { indexNodes } from '../../../shared/domain/policy/editing/walk-tree.ts'
import type { ReferenceEffect } from '../../../shared/domain/policy/references/reference-effects.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { useEditing } from './editor-context.ts'
import { EffectList } from './effect-list.tsx'

type Props = Readonly<{
  plan: ChangePlan
  unticked: ReadonlySet<string>
  onToggle: (key: string, isTicked: boolean) => void
}>

/** What a change does to the numbers and to the references, before it is made. */
export function ChangePreview({ plan, unticked, onToggle }: Props) {
  const nameOf = useNameOf()
  const rewritten = plan.effects.filter(({ newWords }) => newWords !== null)
  const broken = plan.effects.filter(({ kind }) => kind === 'broken')
  const unsure = plan.effects.filter(({ kind }) => kind === 'unsure')
  if (plan.renumbered.length === 0 && plan.effects.length === 0) {
    return <p>ほかの番号と、番号を指す言葉は変わりません。</p>
  }
  return (
    <div className="space-y-4">
      {plan.renumbered.length > 0 && <Renumbered plan={plan} />}
      {rewritten.length > 0 && (
        <section aria-label="書き換える言葉">
          <h3 className="font-bold">いっしょに書き換える言葉（{rewritten.length}か所）</h3>
          <p className="text-[0.9375rem] text-solid-gray-700">
            指す規定が変わらないように書き換えます。書き換えないものは、印を外してください。
          </p>
          <EffectList items={rewritten} className="max-h-56 overflow-y-auto">
            {(effect) => (
              <li key={effect.key}>
                <Checkbox
                  isSelected={!unticked.has(effect.key)}
                  onChange={(isTicked) => onToggle(effect.key, isTicked)}
                  label={<Rewriting effect={effect} place={nameOf(effect.holderId)} />}
                />
              </li>
            )}
          </EffectList>
        </section>
      )}
      <LeftAlone effects={broken} title="指す先のなくなる言葉" nameOf={nameOf} />
      <LeftAlone effects={unsure} title="自動では書き換えられない言葉" nameOf={nameOf} />
    </div>
  )
}

const shownNumbers = 200

function Renumbered({ plan: { renumbered } }: Pick<Props, 'plan'>) {
  return (
    <section aria-label="番号の変わる規定">
      <h3 className="font-bold">番号の変わる規定（{renumbered.length}件）</h3>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, so the keyboard must reach it
        tabIndex={0}
        aria-label="番号の変わる規定の一覧"
        className="focus-inside grid max-h-36 grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-4 overflow-y-auto rounded-8 border border-solid-gray-420 px-3 py-1.5"
      >
        {renumbered.slice(0, shownNumbers).map(({ id, before, after }) => (
          <li key={id}>
            {before} → {after}
          </li>
        ))}
        {renumbered.length > shownNumbers && <li>ほか{renumbered.length - shownNumbers}件</li>}
      </ul>
    </section>
  )
}

type EffectProps = Readonly<{ effect: ReferenceEffect; place: string }>

function Rewriting({ effect, place }: EffectProps) {
  return (
    <>
      {place}の「{effect.words}」→「{effect.newWords}」
      {effect.kind === 'relative' && effect.leftTarget !== null && (
        <span className="block text-[0.9375rem] text-solid-gray-700">
          そのままにすると、今の{effect.target}ではなく、変えたあとの{effect.leftTarget}を指します。
        </span>
      )}
    </>
  )
}

type LeftAloneProps = Readonly<{
  effects: readonly ReferenceEffect[]
  title: string
  nameOf: (id: string) => string
}>

function LeftAlone({ effects, title, nameOf }: LeftAloneProps) {
  if (effects.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className="font-bold text-error-2">
        {title}（{effects.length}か所）
      </h3>
      <p className="text-[0.9375rem] text-solid-gray-700">
        言葉はそのまま残します。このあと右の「確かめる点」から開いて、書き直してください。
      </p>
      <EffectList items={effects} className="list-disc pl-5">
        {(effect) => <LeftLine key={effect.key} effect={effect} place={nameOf(effect.holderId)} />}
      </EffectList>
    </section>
  )
}

function LeftLine({ effect, place }: EffectProps) {
  const left = effect.leftTarget !== null && effect.leftTarget !== effect.target
  return (
    <li>
      {place}の「{effect.words}」（今は{effect.target}）
      {left && <>　そのままにすると、{effect.leftTarget}を指します。</>}
    </li>
  )
}

/** What a provision is called before the change. */
function useNameOf(): (id: string) => string {
  const { editor } = useEditing()
  const { present } = editor.history.get()
  const placed = useMemo(() => indexNodes(present), [present])
  return useCallback(
    (id) => {
      const found = placed.get(id)
      return found === undefined ? '前文' : nameNode(found)
    },
    [placed],
  )
}
