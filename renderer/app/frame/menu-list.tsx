import { Link } from '@tanstack/react-router'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId, useState } from 'react'
import { classNames } from '../../components/class-names.ts'
import { useSession } from '../../components/session-context.tsx'
import { listMenu } from './menu.ts'

/** The menu at the left; where the text is large or the window small, behind a button above the content. */
export function MenuList() {
  const { may, account } = useSession()
  const id = useId()
  const [isUnfolded, setIsUnfolded] = useState(false)
  const items = listMenu(may, account)
  const Mark = isUnfolded ? ChevronUp : ChevronDown
  return (
    <nav
      aria-label="メニュー"
      className="shrink-0 border-solid-gray-420 bg-white @max-4xl/frame:border-b @4xl/frame:w-52 @4xl/frame:overflow-y-auto @4xl/frame:border-r"
    >
      <button
        type="button"
        aria-expanded={isUnfolded}
        aria-controls={id}
        onClick={() => setIsUnfolded(!isUnfolded)}
        className="focus-inside flex w-full items-center gap-2 px-5 py-1 font-bold text-key-900 hover:bg-key-50 @4xl/frame:hidden"
      >
        <Mark aria-hidden className="size-5" />
        メニュー
      </button>
      <ul
        id={id}
        className={classNames(
          'p-2 @4xl/frame:flex @4xl/frame:flex-col @4xl/frame:gap-0.5',
          isUnfolded ? 'flex flex-wrap' : 'hidden',
        )}
      >
        {items.map((item, index) => (
          <li key={item.to}>
            <Link
              to={item.to}
              onClick={() => setIsUnfolded(false)}
              activeOptions={{ exact: item.to === '/' }}
              aria-keyshortcuts={index < 9 ? `Alt+${index + 1}` : undefined}
              title={index < 9 ? `Alt+${index + 1}` : undefined}
              className="block rounded-8 px-3 py-2 whitespace-nowrap hover:bg-key-50 data-[status=active]:bg-key-100 data-[status=active]:font-bold data-[status=active]:text-key-1000"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
