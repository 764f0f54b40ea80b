import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'

/** The keys of the list in one line, and all of them behind it. */
export function KeyLine({ mayPaste }: Readonly<{ mayPaste: boolean }>) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-4 text-[0.9375rem] text-solid-gray-700">
      <span>↑↓ 移る</span>
      <span>Enter 開く</span>
      <span>Space 選ぶ</span>
      <span>Ctrl+A すべて選ぶ</span>
      <span>Ctrl+C 写す</span>
      {mayPaste && <span>Ctrl+V 貼り付けて登録</span>}
      <Button tone="plain" size="small" onPress={() => setIsOpen(true)}>
        キーの一覧
      </Button>
      {isOpen && <KeyDialog mayPaste={mayPaste} onClose={() => setIsOpen(false)} />}
    </p>
  )
}

const groups = [
  {
    title: '行にいるとき',
    keys: [
      ['↑ ↓', '前の行・次の行へ移る'],
      ['PageUp PageDown', '一画面分移る'],
      ['Home End', '最初の行・最後の行へ移る'],
      ['Enter', 'その情報資産を開く'],
      ['Space', '行を選ぶ・選ぶのをやめる'],
      ['Shift+移るキー', '続けて選ぶ'],
      ['Ctrl+クリック', '一つずつ選ぶ'],
      ['Ctrl+A', '表示している行をすべて選ぶ'],
      ['Esc', '選択をやめる'],
      ['Ctrl+C', '選んだ行を写す（Excel に貼り付けられます）'],
      ['Ctrl+Z', 'まとめて変えたすぐあとに、元に戻す'],
    ],
  },
  {
    title: '見出しにいるとき（最初の行で↑）',
    keys: [
      ['← →', '前の列・次の列へ移る'],
      ['Enter', '並べ替える（昇順、降順、元の順）'],
      ['Alt+↓', 'その列でしぼる'],
      ['Shift+← Shift+→', '列を狭くする・広げる'],
      ['↓', '行へ移る'],
    ],
  },
] as const

function KeyDialog({ mayPaste, onClose }: Readonly<{ mayPaste: boolean; onClose: () => void }>) {
  return (
    <Dialog
      title="一覧で使えるキー"
      isOpen
      isReading
      onClose={onClose}
      buttons={<Button onPress={onClose}>閉じる</Button>}
    >
      <div className="space-y-4">
        {groups.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3 className="mb-1">{title}</h3>
            <dl className="grid grid-cols-[12rem_1fr] gap-y-1">
              {keys.map(([key, words]) => [
                <dt key={key} className="font-bold">
                  {key}
                </dt>,
                <dd key={`${key} words`}>{words}</dd>,
              ])}
            </dl>
          </section>
        ))}
        {mayPaste && <p>Excel で写した行は、Ctrl+V でこの一覧に貼り付けると、確かめてから登録できます。</p>}
      </div>
    </Dialog>
  )
}
