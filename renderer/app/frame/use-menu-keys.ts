import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isComposing } from '../../components/is-composing.ts'
import { useSession } from '../../components/session-context.tsx'
import { listMenu } from './menu.ts'

/** Alt+1 to Alt+9 open the menu's items in their order; F1 opens the help. */
export function useMenuKeys(openHelp: () => void): void {
  const navigate = useNavigate()
  const { may, account } = useSession()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.ctrlKey || event.metaKey) return
      if (event.key === 'F1') {
        event.preventDefault()
        openHelp()
      }
      const position = event.altKey ? /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] : undefined
      // a window over the screen is answered first
      if (position === undefined || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null)
        return
      const item = listMenu(may, account)[Number(position) - 1]
      if (item === undefined) return
      event.preventDefault()
      void navigate({ to: item.to })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [navigate, may, account, openHelp])
}
