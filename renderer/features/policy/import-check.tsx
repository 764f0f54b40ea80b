import { useId, useMemo } from 'react'
import { buildGlossary } from '../../../shared/domain/policy/glossary.ts'
import type { ParsedPolicy } from '../../../shared/domain/policy/provision.ts'
import type { WordNote } from '../../../shared/domain/policy/word-notes.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toEncodingLabel } from './messages.ts'
import { PolicyDocument } from './policy-document.tsx'
import { WarningList } from './warning-list.tsx'
import { WordNotes } from './word-notes.tsx'

/** A text that was read and not kept. */
export type PolicyPreview = Readonly<{
  encoding: string | null
  text: string
  parsed: ParsedPolicy
  articleCount: number
  notes: readonly WordNote[]
}>

type Props = Readonly<{
  read: PolicyPreview
  title: string
  setTitle: (title: string) => void
  problem: string | undefined
}>

/** What was read, to be looked at before it is kept. */
export function ImportCheck({ read, title, setTitle, problem }: Props) {
  const headingId = useId()
  const { parsed, articleCount } = read
  const termCount = useMemo(() => buildGlossary(parsed).length, [parsed])
  return (
    <div className="space-y-4">
      <p>
        読み込み元：{toEncodingLabel(read.encoding)}　／　条：{articleCount}　／　定義された用語：{termCount}
      </p>
      {articleCount === 0 ? (
        <Notice tone="error" title="この本文では起案できません。">
          <p>
            「第1条」のような条の見出しが見つかりません。「選び直す」を押して、条の番号が入った本文を読み込んでください。
          </p>
        </Notice>
      ) : (
        <TextField label="題名" isRequired value={title} onChange={setTitle} />
      )}
      <ProblemText text={problem} />
      <WordNotes notes={read.notes} />
      {parsed.warnings.length > 0 && (
        <div>
          <p className="mb-1 font-bold">確かめる点（{parsed.warnings.length}件）</p>
          <WarningList warnings={parsed.warnings} />
        </div>
      )}
      <div>
        <p id={headingId} className="mb-1 font-bold">
          読み込んだ内容
        </p>
        <section
          aria-labelledby={headingId}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, so the keyboard must reach it
          tabIndex={0}
          className="focus-inside max-h-80 overflow-y-auto rounded-8 border border-solid-gray-420 px-5 py-4"
        >
          <PolicyDocument title={parsed.title ?? '（題名なし）'} parsed={parsed} />
        </section>
      </div>
      <p className="text-solid-gray-700">
        起案した版は、決裁を記録し、施行日を決めるまで施行されません。今の版はそのままです。
      </p>
    </div>
  )
}
