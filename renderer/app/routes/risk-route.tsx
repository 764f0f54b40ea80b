import { RecordHistory } from '../../features/history/record-history.tsx'
import { RiskScreen } from '../../features/risks/risk-screen.tsx'

/** One risk with its history: two features that know nothing of each other. */
export function RiskRoute() {
  return <RiskScreen renderHistory={(id) => <RecordHistory record={{ kind: 'risk', id }} />} />
}
