import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { type MessageTable, messageOf } from './messages.ts'
import { Notice, type NoticeTone } from './notice.tsx'

type Posted = Readonly<{
  tone: NoticeTone
  text: string
  postedAtMs: number
  /** Is for whoever is at the PC: it stays when the session ends. */
  outlasts?: boolean
  undo?: (() => void) | undefined
}>

type Notices = Readonly<{
  posted: Posted | null
  /** Says that something was done: 「職員を登録しました。」 With `undo` a button beside it takes it back. */
  succeed: (text: string, undo?: () => void) => void
  /** Says why nothing was done, where it is nobody's failure. */
  warn: (text: string) => void
  /** Says in words why a call failed. */
  fail: (error: unknown, messages?: MessageTable) => void
  /** Says how an act ended that ends the sessions: on the sign-in screen, too, where all may read it. */
  outlast: (tone: NoticeTone, text: string) => void
  clear: () => void
  /** Takes down what an earlier screen posted; what the act that led here posted just now stays. */
  leaveScreen: () => void
}>

const NoticesContext = createContext<Notices>({
  posted: null,
  succeed: () => undefined,
  warn: () => undefined,
  fail: () => undefined,
  outlast: () => undefined,
  clear: () => undefined,
  leaveScreen: () => undefined,
})

export function NoticesProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [posted, setPosted] = useState<Posted | null>(null)
  const succeed = useCallback(
    (text: string, undo?: () => void) => setPosted({ tone: 'success', text, postedAtMs: Date.now(), undo }),
    [],
  )
  const warn = useCallback((text: string) => setPosted({ tone: 'warning', text, postedAtMs: Date.now() }), [])
  const fail = useCallback(
    (error: unknown, messages?: MessageTable) =>
      setPosted({ tone: 'error', text: messageOf(error, messages), postedAtMs: Date.now() }),
    [],
  )
  const outlast = useCallback(
    (tone: NoticeTone, text: string) => setPosted({ tone, text, postedAtMs: Date.now(), outlasts: true }),
    [],
  )
  const clear = useCallback(() => setPosted(null), [])
  const leaveScreen = useCallback(
    () => setPosted((last) => (last !== null && Date.now() - last.postedAtMs > 1_000 ? null : last)),
    [],
  )
  const notices = useMemo(
    () => ({ posted, succeed, warn, fail, outlast, clear, leaveScreen }),
    [posted, succeed, warn, fail, outlast, clear, leaveScreen],
  )
  return <NoticesContext value={notices}>{children}</NoticesContext>
}

/** Tells the person at the PC how an act ended, at the top of the screen and to a screen reader. */
export function useNotices(): Notices {
  return useContext(NoticesContext)
}

/** Ctrl+Z does what the button does, except where it takes back typing. */
function useUndoKey(undo: (() => void) | undefined): void {
  useEffect(() => {
    if (undo === undefined) return
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select')
      const isOverlaid = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
      if (!event.ctrlKey || event.key.toLowerCase() !== 'z' || isTyping || isOverlaid) return
      event.preventDefault()
      undo()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [undo])
}

function NoticeActions({ undo, clear }: Readonly<{ undo: (() => void) | undefined; clear: () => void }>) {
  return (
    <div className="flex items-center gap-2">
      {undo !== undefined && (
        <Button tone="secondary" size="small" onPress={undo}>
          元に戻す（Ctrl+Z）
        </Button>
      )}
      <IconButton icon={X} label="お知らせを閉じる" onPress={clear} />
    </div>
  )
}

/**
 * Where the last notice is shown; stands once, above the screen's content. Before the sign-in `isForAll` leaves out what
 * was said to one person.
 */
export function NoticeArea({ isForAll = false }: Readonly<{ isForAll?: boolean }>) {
  const { posted: last, clear } = useNotices()
  const posted = isForAll && last?.outlasts !== true ? null : last
  const undo = useMemo(() => {
    const act = posted?.undo
    return (
      act &&
      (() => {
        clear()
        act()
      })
    )
  }, [posted, clear])
  useUndoKey(undo)
  return (
    // stays in view however far the screen is scrolled
    <div aria-live="polite" role="status" className="sticky top-0 z-20">
      {posted !== null && (
        <div className="mb-4">
          <Notice tone={posted.tone} actions={<NoticeActions undo={undo} clear={clear} />}>
            <p className="py-0.5">{posted.text}</p>
          </Notice>
        </div>
      )}
    </div>
  )
}
