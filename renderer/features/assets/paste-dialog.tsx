import { useId } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { bareBoxClass } from '../../components/field-parts.tsx'

type Props = Readonly<{ headings: readonly string[]; onPaste: (text: string) => void; onClose: () => void }>

/** Where cells are pasted by whoever came here by the button. */
export function PasteDialog({ headings, onPaste, onClose }: Props) {
  const id = useId()
  return (
    <Dialog
      title="Excel から貼り付けて登録"
      isOpen
      onClose={onClose}
      buttons={
        <Button tone="secondary" onPress={onClose}>
          やめる
        </Button>
      }
    >
      <div className="space-y-3">
        <ol className="list-decimal space-y-1 pl-6">
          <li>Excel で、登録する行を選んで写します（Ctrl+C）。</li>
          <li>下の枠で貼り付けます（Ctrl+V）。</li>
          <li>一行ずつどうなるかを確かめてから、登録します。</li>
        </ol>
        <p>
          見出しの行も写すと、見出しの名前で列を合わせます。見出しがないときは、今の一覧と同じ順（
          {headings.slice(0, 4).join('、')}…）として読みます。
        </p>
        <label htmlFor={id} className="block font-bold">
          ここに貼り付け（Ctrl+V）
        </label>
        <input
          id={id}
          value=""
          readOnly
          autoFocus
          onPaste={(event) => {
            event.preventDefault()
            onClose()
            onPaste(event.clipboardData.getData('text/plain'))
          }}
          className={`${bareBoxClass} w-full`}
        />
      </div>
    </Dialog>
  )
}
