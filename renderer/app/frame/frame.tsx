import { Outlet, useLocation, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { NoticeArea, useNotices } from '../../components/notices.tsx'
import { useWeeklyCheck } from '../../components/use-full-check.ts'
import { useRegisterAhead } from '../../features/assets/use-register-ahead.ts'
import { LeavingBackup } from '../../features/backups/leaving-backup.tsx'
import { ConversionGuard } from '../../features/closed-keys/conversion/conversion-guard.tsx'
import { HelpDialog } from '../../features/help/help-dialog.tsx'
import { Header } from './header.tsx'
import { MenuList } from './menu-list.tsx'
import { useMenuKeys } from './use-menu-keys.ts'

/** What stands around every screen: header, menu, the last notice. */
export function Frame() {
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const openHelp = useCallback(() => setIsHelpOpen(true), [])
  useMenuKeys(openHelp)
  const screen = useLocation({ select: ({ pathname }) => pathname })
  const { leaveScreen } = useNotices()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the screen changes
  useEffect(() => {
    leaveScreen()
    document.getElementById('content')?.scrollTo?.({ top: 0 })
  }, [screen, leaveScreen])
  useFocusAfterMove()
  useWeeklyCheck()
  useRegisterAhead()
  return (
    <div className="@container/frame h-screen">
      {/* where the text is large or the window small, header and menu scroll away with the content */}
      <div className="flex h-full flex-col @max-4xl/frame:block @max-4xl/frame:overflow-y-auto">
        {/* biome-ignore lint/a11y/useValidAnchor: the address holds the screen, so the jump is made by hand */}
        <a
          href="#content"
          onClick={(event) => {
            event.preventDefault()
            document.getElementById('content')?.focus()
          }}
          className="absolute top-1 left-1 z-50 -translate-y-24 rounded-6 bg-white px-4 py-2 text-link focus:translate-y-0"
        >
          本文へ移動
        </a>
        <Header onHelp={openHelp} />
        <div className="min-h-0 flex-1 @4xl/frame:flex">
          <MenuList />
          <main
            id="content"
            tabIndex={-1}
            className="focus-silent min-w-0 flex-1 p-5 @4xl/frame:overflow-y-auto"
          >
            <NoticeArea />
            <ConversionGuard />
            <Outlet />
          </main>
        </div>
      </div>
      <LeavingBackup />
      <HelpDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  )
}

/** A row or button that led to another screen is gone with its own: without this the keys would scroll nothing. */
function useFocusAfterMove(): void {
  const shown = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when another screen is there
  useEffect(() => {
    if (document.activeElement !== document.body) return
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [shown])
}
