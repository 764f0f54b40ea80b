import { Outlet } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { NoticeArea } from '../../components/notices.tsx'
import { HelpDialog } from '../../features/help/help-dialog.tsx'
import { Header } from './header.tsx'
import { MenuList } from './menu-list.tsx'
import { useMenuKeys } from './use-menu-keys.ts'

/** What stands around every screen: header, menu, the last notice. */
export function Frame() {
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const openHelp = useCallback(() => setIsHelpOpen(true), [])
  useMenuKeys(openHelp)
  return (
    <div className="@container/frame flex h-screen flex-col">
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
      <div className="flex min-h-0 flex-1 flex-col @4xl/frame:flex-row">
        <MenuList />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 overflow-y-auto focus-silent p-5">
          <NoticeArea />
          <Outlet />
        </main>
      </div>
      <HelpDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  )
}
