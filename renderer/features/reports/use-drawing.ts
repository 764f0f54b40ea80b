import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ReportSubject } from '../../../shared/contract/reports.ts'
import { client } from '../../api/client.ts'

/** Draws a report as it would be now; leaving the screen stops the drawing. `seconds` counts while it is drawn. */
export function useDrawing(subject: ReportSubject) {
  const drawing = useQuery({
    queryKey: ['drawn-report', subject],
    // leaving the screen or 中止 aborts the signal, and the drawing stops
    queryFn: ({ signal }) => client.reports.preview(subject, { signal }),
    staleTime: 0,
    gcTime: 0,
  })
  return { drawing, seconds: useSecondsWhile(drawing.isFetching) }
}

function useSecondsWhile(isRunning: boolean): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    setSeconds(0)
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => window.clearInterval(timer)
  }, [isRunning])
  return seconds
}
