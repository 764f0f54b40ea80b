import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isComposing } from '../../components/is-composing.ts'
import { useSession } from '../../components/session-context.tsx'
import { menu } from './menu.ts'

/** Alt+1 to Alt+9 open the menu's items in their order. */
export function useMenuKeys(): void {
  const navigate = useNavigate()
  const { may } = useSession()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || !event.altKey || event.ctrlKey || event.metaKey) return
      const position = /^Digit([1-9])$/.exec(event.code)?.[1]
      const item =
        position === undefined ? undefined : menu.filter(({ needs }) => may(needs))[Number(position) - 1]
      if (item === undefined) return
      event.preventDefault()
      void navigate({ to: item.to })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [navigate, may])
}
