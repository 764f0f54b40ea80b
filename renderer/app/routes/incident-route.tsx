import { RecordHistory } from '../../features/history/record-history.tsx'
import { IncidentScreen } from '../../features/incidents/incident-screen.tsx'

/** One incident with its history: two features that know nothing of each other. */
export function IncidentRoute() {
  return <IncidentScreen renderHistory={(id) => <RecordHistory record={{ kind: 'incident', id }} />} />
}
