import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { bareBoxClass } from '../../components/field-parts.tsx'
import { isComposing } from '../../components/is-composing.ts'
import { useSelected } from '../../components/value-store.ts'
import { type EditedField, readField } from './edited-field.ts'
import { useEditing } from './editor-context.ts'

type Props = Readonly<{
  id: string
  field: EditedField
  /** 本文, 見出し or 用語. */
  label: string
  /** What the provision is called, for the words of the step. */
  name: string
  isLong: boolean
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}>

/**
 * What is typed goes into the text after such a pause, and while no pause is made, this often; both wait longer where a
 * long text costs more to draw and keep, so that the keys never wait for it.
 */
const typingPauseMs = 200
const typingAtMostMs = 500

/**
 * A field that is typed in. What is typed stays in the field and goes into the text, and is kept, a moment later, at the
 * end of a composition or when the field is left; the field itself is never drawn anew meanwhile.
 */
export function TypedField({ id, field, label, name, isLong, onKeyDown }: Props) {
  const { editor } = useEditing()
  // the row is drawn a moment later than the text changes, so the text itself is asked
  const value = useSelected(editor.history, ({ present }) => readField(present, id, field))
  const box = useRef<HTMLTextAreaElement>(null)
  const [session] = useState(editor.newId)
  const timer = useRef<number>(undefined)
  const composing = useRef(false)
  const typingSince = useRef<number>(undefined)
  const cost = useRef(0)
  const committed = useRef(value)
  // kept apart from the box, which is gone before the last commit
  const typed = useRef(value)
  const commit = () => {
    window.clearTimeout(timer.current)
    typingSince.current = undefined
    if (composing.current || typed.current === committed.current) return
    committed.current = typed.current
    const start = performance.now()
    editor.type({ id, field, value: typed.current, words: `${name}の${label}の入力`, session })
    requestAnimationFrame(() => {
      cost.current = performance.now() - start
    })
  }
  const commitSoon = () => {
    window.clearTimeout(timer.current)
    if (composing.current) return
    typingSince.current ??= performance.now()
    const left = Math.max(typingAtMostMs, 8 * cost.current) - (performance.now() - typingSince.current)
    const pause = Math.max(typingPauseMs, 2 * cost.current)
    timer.current = window.setTimeout(commit, Math.max(0, Math.min(pause, left)))
  }
  useLayoutEffect(() => fitHeight(box.current), [])
  // what was undone elsewhere shows in the field; what it typed itself it already shows
  useLayoutEffect(() => {
    if (committed.current === value || box.current === null || composing.current) return
    committed.current = value
    typed.current = value
    box.current.value = value
    fitHeight(box.current)
  }, [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is taken when the field goes
  useEffect(() => {
    editor.pending.add(commit)
    return () => {
      composing.current = false
      commit()
      editor.pending.delete(commit)
    }
  }, [])
  return (
    <label className="flex min-w-0 items-start gap-2">
      <span className="w-12 shrink-0 pt-2 text-[0.875rem] text-solid-gray-700">{label}</span>
      <textarea
        ref={box}
        rows={1}
        defaultValue={value}
        aria-label={`${name}の${label}`}
        spellCheck={false}
        onInput={(event) => {
          typed.current = event.currentTarget.value
          fitHeight(box.current)
          commitSoon()
        }}
        onCompositionStart={() => {
          composing.current = true
          window.clearTimeout(timer.current)
        }}
        onCompositionEnd={() => {
          composing.current = false
          commitSoon()
        }}
        onBlur={() => {
          composing.current = false
          commit()
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter' && !isLong && !event.ctrlKey) event.preventDefault()
          onKeyDown(event)
        }}
        className={`${bareBoxClass} w-full min-w-0 flex-1 resize-none overflow-hidden leading-[1.8] whitespace-pre-wrap`}
      />
    </label>
  )
}

/** As high as its text. */
function fitHeight(box: HTMLTextAreaElement | null): void {
  if (box === null) return
  box.style.height = 'auto'
  const border = box.offsetHeight - box.clientHeight
  box.style.height = `${box.scrollHeight + border}px`
}
