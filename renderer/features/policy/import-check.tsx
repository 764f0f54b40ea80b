import { useId, useMemo } from 'react'
import { countArticles } from '../../../shared/domain/policy/count-articles.ts'
import { buildGlossary } from '../../../shared/domain/policy/glossary.ts'
import type { WordNote } from '../../../shared/domain/policy/word-notes.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { ReadingCheck } from '../../components/reading-check/reading-check.tsx'
import type { ReadingCheckState } from '../../components/reading-check/use-reading-check.ts'
import { TextField } from '../../components/text-field.tsx'
import { toEncodingLabel } from './messages.ts'
import { PolicyDocument } from './policy-document.tsx'
import { WordNotes } from './word-notes.tsx'

type Props = Readonly<{
  encoding: string | null
  /** What of a Word file was read otherwise than Word shows it. */
  notes: readonly WordNote[]
  check: ReadingCheckState
  title: string
  setTitle: (title: string) => void
  problem: string | undefined
}>

/** What was read, to be looked at before it is kept: the questions first, then the text as a document. */
export function ImportCheck({ encoding, notes, check, title, setTitle, problem }: Props) {
  const headingId = useId()
  const { parsed } = check.reading
  const articleCount = useMemo(() => countArticles(parsed), [parsed])
  const termCount = useMemo(() => buildGlossary(parsed).length, [parsed])
  return (
    <div className="space-y-4">
      <p>
        読み込み元：{toEncodingLabel(encoding)}　／　条：{articleCount}　／　定義された用語：{termCount}
      </p>
      {articleCount === 0 ? (
        <Notice tone="error" title="この本文では起案できません。">
          <p>
            「第1条」や「1
            目的」のような番号の行が見つかりません。「選び直す」を押して、番号が入った本文を読み込んでください。
          </p>
        </Notice>
      ) : (
        <TextField label="題名" isRequired value={title} onChange={setTitle} />
      )}
      <ProblemText text={problem} />
      <WordNotes notes={notes} />
      {articleCount > 0 && <ReadingCheck check={check} startsFocused />}
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
