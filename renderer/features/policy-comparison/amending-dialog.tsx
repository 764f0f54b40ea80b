import { useMemo, useState } from 'react'
import { questionMark, toAmendingText } from '../../../shared/domain/policy/amending/amending-line.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { saveFile } from '../../components/save-file.ts'
import { type ComparedEditions, toAmendingLines } from './use-comparison.ts'

type Props = Readonly<{ compared: ComparedEditions; onClose: () => void }>

/** The 改め文 to start from, with what its writer must look at, to be copied or saved. */
export function AmendingDialog({ compared, onClose }: Props) {
  const lines = useMemo(() => toAmendingLines(compared), [compared])
  const [done, setDone] = useState('')
  const questions = lines.filter(({ kind }) => kind === 'question')
  const text = toAmendingText(lines.filter(({ kind }) => kind !== 'question'))
  const { document, edition } = compared.sources.after
  const isClosed = document.kind === 'procedure'
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setDone('改め文を写し取りました。Word などに貼り付けてください。')
    } catch (error) {
      // a browser may refuse: the text can still be taken by hand or saved
      setDone(`写し取れませんでした（${String(error)}）。文を選んで写すか、保存してください。`)
    }
  }
  const save = () => {
    const mark = isClosed ? '【非公開】' : ''
    const words = questions.map((line) => `${line.text}\r\n`).join('')
    const content = `${mark && `${mark}\r\n`}${text.replaceAll('\n', '\r\n')}${words && `\r\n${words}`}`
    saveFile(new File([`\ufeff${content}`], `${mark}${edition.title}_改め文.txt`, { type: 'text/plain' }))
    setDone('改め文の保存を始めました。')
  }
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
          <Button tone="secondary" onPress={save}>
            テキストで保存
          </Button>
          <Button onPress={() => void copy()}>写し取る（コピー）</Button>
        </>
      }
    >
      <p className="mb-2">
        違いから作った下書きです。そのまま使わず、引用する条項の番号、施行期日、他の規程への影響を確かめてから仕上げてください。
      </p>
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
      <p role="status" className="mt-2">
        {done}
      </p>
    </Dialog>
  )
}
