import { Link } from '@tanstack/react-router'
import { useSession } from '../../components/session-context.tsx'
import { menu } from './menu.ts'

export function MenuList() {
  const { may } = useSession()
  const items = menu.filter((item) => may(item.needs))
  return (
    <nav
      aria-label="メニュー"
      className="shrink-0 border-solid-gray-420 bg-white @max-4xl/frame:border-b @4xl/frame:w-52 @4xl/frame:overflow-y-auto @4xl/frame:border-r"
    >
      <ul className="flex p-2 @max-4xl/frame:flex-wrap @4xl/frame:flex-col @4xl/frame:gap-0.5">
        {items.map((item, index) => (
          <li key={item.to}>
            <Link
              to={item.to}
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
