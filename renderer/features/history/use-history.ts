import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { HistoryEntryWords } from '../../../shared/contract/history.ts'
import type { HistoryFilter } from '../../../shared/domain/history/history-filter.ts'
import { api } from '../../api/client.ts'

const pageLength = 100

/** The entries that fit a filter, read on as far as they are wanted: a page may be short though more is to come. */
export function useHistory(filter: HistoryFilter) {
  const viewKey = JSON.stringify(filter)
  const [wanted, setWanted] = useState({ viewKey, count: pageLength })
  const count = wanted.viewKey === viewKey ? wanted.count : pageLength
  const pages = useInfiniteQuery(
    api.history.search.infiniteOptions({
      input: (before: number | null) => ({ ...filter, before }),
      initialPageParam: null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  )
  const entries: readonly HistoryEntryWords[] = pages.data?.pages.flatMap((page) => page.entries) ?? []
  const isShort = entries.length < count
  const { hasNextPage, isFetching, isError, fetchNextPage } = pages
  useEffect(() => {
    if (isShort && hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [isShort, hasNextPage, isFetching, isError, fetchNextPage])
  return {
    entries,
    viewKey,
    error: pages.error,
    isPending: pages.isPending,
    isSearching: isFetching,
    isComplete: !hasNextPage && !isFetching,
    wantMore: () => setWanted({ viewKey, count: entries.length + pageLength }),
  }
}
