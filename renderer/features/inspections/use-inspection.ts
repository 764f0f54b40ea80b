import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'

export function useInspection(inspectionId: InspectionId) {
  return useQuery({ ...api.inspections.get.queryOptions({ input: { inspectionId } }), staleTime: 0 })
}

export function useSheets(inspectionId: InspectionId) {
  return useQuery({ ...api.inspections.listSheets.queryOptions({ input: { inspectionId } }), staleTime: 0 })
}

export function useTally(inspectionId: InspectionId) {
  return useQuery({ ...api.inspections.tally.queryOptions({ input: { inspectionId } }), staleTime: 0 })
}

/** Reads everything an inspection shows again after a change to it. */
export function useInspectionRefresh(): () => Promise<unknown> {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      [api.inspections, api.sheets, api.approvals, api.findings, api.home].map((calls) =>
        queries.invalidateQueries({ queryKey: calls.key() }),
      ),
    )
}
