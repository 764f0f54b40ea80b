import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { api } from '../api/client.ts'
import { ClockBanner } from '../components/clock-banner.tsx'
import { NoticeArea, NoticesProvider } from '../components/notices.tsx'
import { QueryState } from '../components/query-state.tsx'
import { ReadOnlyBanner } from '../components/read-only-banner.tsx'
import { SessionProvider } from '../components/session-context.tsx'
import { IdleWatcher } from '../features/session/idle-watcher.tsx'
import { LockScreen } from '../features/session/lock-screen.tsx'
import { PasswordChangeScreen } from '../features/session/password-change-screen.tsx'
import { SignInScreen } from '../features/session/sign-in-screen.tsx'
import { StartScreens } from '../features/startup/start-screens.tsx'
import type { ProgramRouter } from './router.ts'

type Props = Readonly<{ queryClient: QueryClient; router: ProgramRouter }>

export function App({ queryClient, router }: Props) {
  return (
    <I18nProvider locale="ja-JP">
      <QueryClientProvider client={queryClient}>
        <NoticesProvider>
          <Program router={router} />
        </NoticesProvider>
      </QueryClientProvider>
    </I18nProvider>
  )
}

/** Start screens until a data folder is ready, then sign-in, then the screens of the program. */
function Program({ router }: Readonly<{ router: ProgramRouter }>) {
  const status = useQuery(api.startup.status.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY }))
  return (
    <QueryState query={status}>
      {(startup) =>
        startup.state === 'ready' ? <SignedInProgram router={router} /> : <StartScreens status={startup} />
      }
    </QueryState>
  )
}

/** How often the date, the clock and the lock are asked for, whatever else is done. */
const lookEveryMs = 60_000

function SignedInProgram({ router }: Readonly<{ router: ProgramRouter }>) {
  const session = useQuery(api.session.current.queryOptions({ input: {}, refetchInterval: lookEveryMs }))
  return (
    <QueryState query={session}>
      {(state) => {
        const { account } = state
        if (state.state === 'signedOut' || account === null)
          return (
            <>
              <ReadOnlyBanner />
              <ClockBanner from={state.clockBackFrom} today={state.today} />
              <NoticeArea isForAll />
              <SignInScreen isSample={state.isSample} />
            </>
          )
        if (account.mustChangePassword && state.state === 'signedIn') return <PasswordChangeScreen />
        const isLocked = state.state === 'locked'
        return (
          <SessionProvider key={account.id} state={state} account={account}>
            {/* what was on the screen stays as it was beneath the lock, but cannot be seen or reached */}
            <div inert={isLocked} className={isLocked ? 'invisible' : undefined}>
              <RouterProvider router={router} />
            </div>
            {isLocked ? <LockScreen account={account} /> : <IdleWatcher minutes={state.idleLockMinutes} />}
          </SessionProvider>
        )
      }}
    </QueryState>
  )
}
