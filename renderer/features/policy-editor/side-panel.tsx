import { useId } from 'react'
import type { ChangeKind } from '../../../shared/domain/policy/comparison/comparison.ts'
import { nameNode } from '../../../shared/domain/policy/editing/name-node.ts'
import { findNode } from '../../../shared/domain/policy/editing/walk-tree.ts'
import { titleId } from '../../../shared/domain/policy/editing/write-tree.ts'
import { useValue } from '../../components/value-store.ts'
import type { DraftAnalysis } from './analyse-draft.ts'
import { changeWords } from './change-words.ts'
import { useEditing } from './editor-context.ts'
import { goToRow } from './go-to-row.ts'

/** Beside the text: what to look at again, what is changed against the edition in force, and the keys. */
export function SidePanel() {
  const { editor } = useEditing()
  const analysis = useValue(editor.analysis)
  return (
    <div className="space-y-4">
      <Points analysis={analysis} />
      <Changes analysis={analysis} />
      <KeyHelp />
    </div>
  )
}

type Shown = Readonly<{ key: string; holderId: string; name: string; words: string }>

function usePoints(analysis: DraftAnalysis | null): Shown[] {
  const { editor } = useEditing()
  const doubts = useValue(editor.doubts)
  const { present } = useValue(editor.history)
  const written = doubts.map(({ holderId, words }) => {
    const placed = findNode(present, holderId)
    const name = placed === undefined ? (holderId === titleId ? '題名' : '前文') : nameNode(placed)
    return { key: `written-${holderId}`, holderId, name, words }
  })
  return [...(analysis?.points ?? []), ...written]
}

function Points({ analysis }: Readonly<{ analysis: DraftAnalysis | null }>) {
  const { editor } = useEditing()
  const id = useId()
  const points = usePoints(analysis)
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-[1rem]">
        確かめる点{points.length > 0 && `（${points.length}件）`}
      </h2>
      {points.length === 0 ? (
        <p className="text-[0.9375rem] text-solid-gray-700">
          {analysis === null ? '調べています。' : '今はありません。'}
        </p>
      ) : (
        <ul className="mt-1 max-h-72 overflow-y-auto rounded-8 border border-solid-gray-420">
          {points.map(({ key, holderId, name, words }) => (
            <li key={key} className="border-b border-solid-gray-200 last:border-b-0">
              <button
                type="button"
                onClick={() => goToRow(editor, holderId)}
                className="focus-inside block w-full px-2.5 py-1.5 text-left text-[0.9375rem] hover:bg-key-50"
              >
                <b className="text-key-900 underline underline-offset-3">{name}</b>　{words}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const shownChanges: readonly ChangeKind[] = ['added', 'removed', 'amended', 'moved', 'renumbered']

function Changes({ analysis }: Readonly<{ analysis: DraftAnalysis | null }>) {
  const id = useId()
  const changes = analysis?.changes
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-[1rem]">
        施行中の版との違い
      </h2>
      {changes === null && (
        <p className="text-[0.9375rem] text-solid-gray-700">施行中の版がないため、比べるものがありません。</p>
      )}
      {changes === undefined && <p className="text-[0.9375rem] text-solid-gray-700">調べています。</p>}
      {changes && (
        <dl className="mt-1 grid grid-cols-5 overflow-hidden rounded-8 border border-solid-gray-420 text-center">
          {shownChanges.map((kind) => (
            <div key={kind} className="border-l border-solid-gray-200 py-1 first:border-l-0">
              <dt className="text-[0.8125rem]">{changeWords[kind]}</dt>
              <dd className="text-[1.0625rem] font-bold">{changes.counts[kind]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

const keys: readonly (readonly [string, string])[] = [
  ['↑ ↓', '規定を選ぶ'],
  ['Enter', '選んだ規定を書く'],
  ['Esc', '書くのを終える'],
  ['Tab', '次の欄へ'],
  ['Ctrl+Enter', '挿入'],
  ['Alt+↑ Alt+↓', '上へ・下へ'],
  ['Ctrl+M', '別の場所へ'],
  ['Delete', '削除（選んでいるとき）'],
  ['Ctrl+Z', '元に戻す'],
  ['Ctrl+Y', 'やり直す'],
]

function KeyHelp() {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-[1rem]">
        キー操作
      </h2>
      <dl className="mt-1 grid grid-cols-[7.5rem_1fr] gap-x-2 text-[0.9375rem]">
        {keys.map(([key, words]) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
