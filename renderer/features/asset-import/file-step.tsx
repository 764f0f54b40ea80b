import { type ClipboardEvent, useEffect, useId } from 'react'
import { FileButton } from '../../components/file-button.tsx'
import { FileDrop } from '../../components/file-drop.tsx'

const accept = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls'

type Props = Readonly<{ isOpen: boolean; onChoose: (file: File) => void }>

/** Where a ledger comes from: a file, or cells copied out of a spreadsheet. A button only while one is open. */
export function FileStep({ isOpen, onChoose }: Props) {
  const id = useId()
  usePastedTable(onChoose)
  if (isOpen)
    return (
      <FileButton accept={accept} onChoose={onChoose}>
        別のファイルを選ぶ
      </FileButton>
    )
  return (
    <section className="space-y-3">
      <p>
        Excel（.xlsx）か CSV の台帳を選びます。列の名前や日付の書き方は、そのままでかまいません。
        取り込む前に、一行ずつどうなるかを確かめられます。
      </p>
      <FileDrop label="台帳のファイル" accept={accept} onChoose={onChoose} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label htmlFor={id}>または、Excel で見出しから表をコピーして、ここに貼り付けます（Ctrl+V）。</label>
        <input
          id={id}
          value=""
          readOnly
          placeholder="ここに貼り付け"
          className="min-h-11 w-48 rounded-8 border border-solid-gray-600 bg-white px-3"
        />
      </div>
    </section>
  )
}

/** Ctrl+V anywhere on the screen but in a field that is being written in. */
function usePastedTable(onChoose: (file: File) => void): void {
  useEffect(() => {
    const onPaste = (event: Event) => {
      const { target, clipboardData } = event as unknown as ClipboardEvent
      const isWriting =
        target instanceof HTMLElement && target.matches('input:not([readonly]), textarea, [contenteditable]')
      const text = clipboardData.getData('text/plain')
      if (isWriting || text.trim() === '' || document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      onChoose(new File([text], '貼り付けた表', { type: 'text/tab-separated-values' }))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [onChoose])
}
