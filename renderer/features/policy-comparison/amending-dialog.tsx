import { useState } from 'react'
import {
  type AmendingLine,
  questionMark,
  toAmendingText,
} from '../../../shared/domain/policy/amending/amending-line.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { saveFile } from '../../components/save-file.ts'
import { Working } from '../../components/working.tsx'
import { type ComparedEditions, useAmendingText } from './use-comparison.ts'

type Props = Readonly<{ compared: ComparedEditions; onClose: () => void }>

/** The 改め文 to start from, with what its writer must look at, to be copied or saved. */
export function AmendingDialog({ compared, onClose }: Props) {
  const lines = useAmendingText(compared)
  const [done, setDone] = useState('')
  const text = toAmendingText((lines.data ?? []).filter(({ kind }) => kind !== 'question'))
  const questions = (lines.data ?? []).filter(({ kind }) => kind === 'question')
  return (
    <Dialog
      title="改め文（下書き）"
      isOpen
      width="wide"
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            閉じる
          </Button>
          <Button
            tone="secondary"
            isDisabled={text === ''}
            onPress={() => {
              saveFile(toTextFile(compared, text, questions))
              setDone('改め文の保存を始めました。')
            }}
          >
            テキストで保存
          </Button>
          <Button isDisabled={text === ''} onPress={() => void copy(text).then(setDone)}>
            写し取る（コピー）
          </Button>
        </>
      }
    >
      <p className="mb-2">
        違いから作った下書きです。そのまま使わず、引用する条項の番号、施行期日、他の規程への影響を確かめてから仕上げてください。
      </p>
      {lines.isError && (
        <Notice tone="error" title="改め文を作れませんでした。閉じて、もう一度開いてください。" />
      )}
      {lines.isPending ? (
        <Working label="改め文を作っています" />
      ) : (
        <Draft text={text} questions={questions} />
      )}
      <p role="status" className="mt-2">
        {done}
      </p>
    </Dialog>
  )
}

function Draft({ text, questions }: Readonly<{ text: string; questions: readonly AmendingLine[] }>) {
  return (
    <>
      {questions.length > 0 && (
        <Notice tone="warning" title={`確かめること（${questions.length}件）`}>
          <ul className="list-disc pl-5">
            {questions.map((line) => (
              <li key={line.text}>{line.text.slice(questionMark.length)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <section
        aria-label="改め文"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, so the keyboard must reach it
        tabIndex={0}
        className="focus-inside mt-3 max-h-[22rem] overflow-y-auto rounded-8 border border-solid-gray-420 px-5 py-4 whitespace-pre-wrap"
      >
        {text}
      </section>
    </>
  )
}

/** Says what came of it. */
async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return '改め文を写し取りました。Word などに貼り付けてください。'
  } catch {
    // the system may refuse: the text can still be taken by hand or saved
    return '写し取れませんでした。文を選んで写すか、「テキストで保存」を押してください。'
  }
}

/** The text with what must be checked behind it; of a 実施手順 it says 非公開 first. */
function toTextFile({ sources }: ComparedEditions, text: string, questions: readonly AmendingLine[]): File {
  const { document, edition } = sources.after
  const mark = document.kind === 'procedure' ? '【非公開】' : ''
  const lines = [mark, text, ...questions.map((line) => line.text)].filter((line) => line !== '')
  const content = `\ufeff${lines.join('\n')}\n`.replaceAll('\n', '\r\n')
  return new File([content], `${mark}${edition.title}_改め文.txt`, { type: 'text/plain' })
}
