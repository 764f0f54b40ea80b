import type { LucideIcon } from 'lucide-react'
import { ArrowDown, ArrowUp, FileText, ListPlus, MoveVertical, Redo2, Trash2, Undo2 } from 'lucide-react'
import { nameNode } from '../../../shared/domain/policy/editing/name-node.ts'
import { findNode } from '../../../shared/domain/policy/editing/walk-tree.ts'
import { titleId } from '../../../shared/domain/policy/editing/write-tree.ts'
import { Button } from '../../components/button.tsx'
import { useValue } from '../../components/value-store.ts'
import { type OpenDialog, useEditing } from './editor-context.ts'

type Command = Readonly<{ dialog: OpenDialog; icon: LucideIcon; label: string; key: string }>

const commands: readonly Command[] = [
  { dialog: 'insert', icon: ListPlus, label: '挿入', key: 'Ctrl+Enter' },
  { dialog: 'up', icon: ArrowUp, label: '上へ', key: 'Alt+↑' },
  { dialog: 'down', icon: ArrowDown, label: '下へ', key: 'Alt+↓' },
  { dialog: 'move', icon: MoveVertical, label: '別の場所へ', key: 'Ctrl+M' },
  { dialog: 'remove', icon: Trash2, label: '削除', key: 'Delete' },
]

/** What can be done with the row under the cursor, with the keys that do it, and taking back. */
export function CommandBar() {
  const { open, editor } = useEditing()
  const { present } = useValue(editor.history)
  const { id } = useValue(editor.cursor)
  const placed = findNode(present, id)
  const name = placed === undefined ? (id === titleId ? '題名' : '前文') : nameNode(placed)
  return (
    <div role="toolbar" aria-label="編集" className="flex flex-wrap items-center gap-2">
      <span className="mr-1 max-w-44 truncate font-bold" title={name}>
        <span className="sr-only">選んでいる規定：</span>
        {name}
      </span>
      {commands.map(({ dialog, icon: Icon, label, key }) => (
        <Button
          key={dialog}
          size="small"
          tone="secondary"
          isDisabled={placed === undefined && dialog !== 'insert'}
          onPress={() => open(dialog)}
        >
          <Icon aria-hidden className="size-4" />
          {label}
          <kbd className="font-normal text-[0.8125rem]">{key}</kbd>
        </Button>
      ))}
      <Button size="small" tone="plain" onPress={() => open('text')}>
        <FileText aria-hidden className="size-4" />
        文章として編集
      </Button>
    </div>
  )
}

/** 元に戻す and やり直す, each with what it takes back or does again. */
export function UndoButtons() {
  const { editor } = useEditing()
  const { past, future } = useValue(editor.history)
  const undone = past.at(-1)
  const redone = future.at(-1)
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" tone="secondary" isDisabled={undone === undefined} onPress={editor.undo}>
        <Undo2 aria-hidden className="size-4" />
        <Step name="元に戻す" words={undone?.words} />
      </Button>
      <Button size="small" tone="secondary" isDisabled={redone === undefined} onPress={editor.redo}>
        <Redo2 aria-hidden className="size-4" />
        <Step name="やり直す" words={redone?.words} />
      </Button>
    </div>
  )
}

function Step({ name, words }: Readonly<{ name: string; words: string | undefined }>) {
  return (
    // of one width: what is typed is kept as the mouse goes down, and the commands must not move from under it
    <span className="w-44 truncate text-left" title={words}>
      {name}
      {words !== undefined && <span className="font-normal">：{words}</span>}
    </span>
  )
}
