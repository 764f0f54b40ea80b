import { useCallback, useId } from 'react'
import { FileButton } from '../../components/file-button.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { usePastedText } from '../../components/use-pasted-text.ts'
import { toPastedFile } from './pasted-file.ts'

const accept = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls'

type Props = Readonly<{ isOpen: boolean; onChoose: (file: File) => void }>

/** Where a ledger comes from: a file, or cells copied out of a spreadsheet. A button only while one is open. */
export function FileStep({ isOpen, onChoose }: Props) {
  const id = useId()
  usePastedText(useCallback((text: string) => onChoose(toPastedFile(text)), [onChoose]))
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
