import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useEditing } from './editor-context.ts'

/**
 * Keeps a draft from being lost with the screen: what is typed is kept before another screen opens or the window
 * closes; only where it cannot be kept the person is asked.
 */
export function DraftGuard() {
  const { editor } = useEditing()
  const keep = async (): Promise<boolean> => {
    for (const commit of editor.pending) commit()
    return editor.saver.flush()
  }
  const blocker = useBlocker({
    shouldBlockFn: async () => !(await keep()),
    enableBeforeUnload: false,
    withResolver: true,
  })
  useWindowKept()
  return (
    <ConfirmDialog
      title="保存できていない内容があります"
      isOpen={blocker.status === 'blocked'}
      cancelLabel="編集に戻る"
      confirmLabel="捨てて閉じる"
      tone="danger"
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      <p>最後に保存したあとの内容は失われます。編集に戻ると、保存をやり直せます。</p>
    </ConfirmDialog>
  )
}

/** The window stays while something is unsaved and closes by itself once it is kept; Ctrl+S keeps it at once. */
function useWindowKept(): void {
  const { editor } = useEditing()
  useEffect(() => {
    const commitAll = () => {
      for (const commit of editor.pending) commit()
    }
    const beforeUnload = (event: BeforeUnloadEvent) => {
      commitAll()
      if (!editor.saver.hasUnsaved()) return
      event.preventDefault()
      // browsers of this age hold the window only for a value here
      event.returnValue = 'unsaved'
      void editor.saver.flush().then((isKept) => {
        if (isKept) window.close()
      })
    }
    const saveKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      commitAll()
      void editor.saver.flush()
    }
    window.addEventListener('beforeunload', beforeUnload)
    window.addEventListener('keydown', saveKey)
    return () => {
      window.removeEventListener('beforeunload', beforeUnload)
      window.removeEventListener('keydown', saveKey)
    }
  }, [editor])
}
