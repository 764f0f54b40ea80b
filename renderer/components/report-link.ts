import type { ReportSubject } from '../../shared/contract/reports.ts'

/** The address of a report's preview carries its subject, so that going back and forth shows the same paper. */
export function toPreviewSearch(subject: ReportSubject): { subject: string } {
  return { subject: JSON.stringify(subject) }
}
