import { useQuery } from '@tanstack/react-query'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { api } from '../../api/client.ts'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'

/** The 年度 the screens show: those with records, and the one today lies in. */
export function FiscalYearSwitch() {
  const { fiscalYear, currentFiscalYear, chooseFiscalYear } = useSession()
  const home = useQuery(api.home.get.queryOptions({ input: { fiscalYear } }))
  const years = [...new Set([currentFiscalYear, fiscalYear, ...(home.data?.fiscalYears ?? [])])]
  return (
    <Select
      isInline
      label="年度"
      value={String(fiscalYear)}
      onChange={(year) => chooseFiscalYear(Number(year))}
      choices={years
        .sort((one, other) => other - one)
        .map((year) => ({ value: String(year), label: toFiscalYearLabel(year) }))}
    />
  )
}
