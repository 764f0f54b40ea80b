import { RecordHistory } from '../../features/history/record-history.tsx'
import { MeasureScreen } from '../../features/measures/measure-screen.tsx'

/** One measure with its history: two features that know nothing of each other. */
export function MeasureRoute() {
  return <MeasureScreen renderHistory={(id) => <RecordHistory record={{ kind: 'measure', id }} />} />
}
