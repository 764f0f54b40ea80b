import { RecordHistory } from '../../features/history/record-history.tsx'
import { ThreatScreen } from '../../features/threats/threat-screen.tsx'

/** One threat with its history: two features that know nothing of each other. */
export function ThreatRoute() {
  return <ThreatScreen renderHistory={(id) => <RecordHistory record={{ kind: 'threat', id }} />} />
}
