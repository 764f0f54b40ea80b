import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { CallName } from '../../shared/contract/contract.ts'
import { mayCall } from '../../shared/contract/permissions.ts'
import type { SessionState, SignedInAccount } from '../../shared/contract/session.ts'

export type Session = Readonly<{
  account: SignedInAccount
  organizationName: string
  isSample: boolean
  /** Today in Japan, `2026-11-22`. */
  today: string
  /** The newest instant of the records where the PC's clock is behind it; null while it is right. */
  clockBackFrom: string | null
  /** The 年度 today lies in. */
  currentFiscalYear: number
  /** The 年度 chosen in the header. */
  fiscalYear: number
  chooseFiscalYear: (fiscalYear: number) => void
  /** Whether the person signed in may make the call; what they may not do is not shown. */
  may: (call: CallName) => boolean
}>

const SessionContext = createContext<Session | null>(null)

type Props = Readonly<{ state: SessionState; account: SignedInAccount; children: ReactNode }>

export function SessionProvider({ state, account, children }: Props) {
  const [chosenYear, chooseFiscalYear] = useState<number | null>(null)
  const { organizationName, isSample, today, clockBackFrom, fiscalYear } = state
  const session = useMemo(
    () => ({
      account,
      organizationName,
      isSample,
      today,
      clockBackFrom,
      currentFiscalYear: fiscalYear,
      fiscalYear: chosenYear ?? fiscalYear,
      chooseFiscalYear,
      may: (call: CallName) => mayCall(call, account.roles),
    }),
    [account, organizationName, isSample, today, clockBackFrom, fiscalYear, chosenYear],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

/** Who is signed in, what they may do and which 年度 is chosen. Only under the signed-in screens. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession stands under SessionProvider')
  return session
}
