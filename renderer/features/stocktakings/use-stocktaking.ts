import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import type { StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import { sortItems } from '../../../shared/domain/stocktaking/arrange-items.ts'
import { type ListedItem, readListedItems } from '../../../shared/domain/stocktaking/listed-item.ts'
import { api } from '../../api/client.ts'

const atATime = 2000

export function useStocktaking(stocktakingId: StocktakingId) {
  return useQuery({ ...api.stocktakings.get.queryOptions({ input: { stocktakingId } }), staleTime: 0 })
}

/** Every item by unit and number; `put` shows one that was just recorded without reading the others again. */
export function useItems({ stocktaking, units }: StocktakingDetail) {
  const query = useInfiniteQuery({
    ...api.stocktakings.listItems.infiniteOptions({
      input: (after: string | null) => ({ stocktakingId: stocktaking.id, after, limit: atATime }),
      initialPageParam: null,
      getNextPageParam: (page) => page.next,
    }),
    staleTime: 0,
  })
  const { hasNextPage, isFetching, fetchNextPage, data } = query
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const [recorded, setRecorded] = useState<ReadonlyMap<string, ListedItem>>(new Map())
  // what is read anew holds what was recorded before
  useEffect(() => {
    if (data !== undefined) setRecorded(new Map())
  }, [data])
  const positions = useMemo(
    () => new Map(units.map((unit, index) => [unit.unitId as string, index])),
    [units],
  )
  // what is recorded changes neither unit nor number: the order is made once
  const read = useMemo(
    () => sortItems(data?.pages.flatMap(({ rows }) => readListedItems(rows)) ?? [], positions),
    [data, positions],
  )
  const items = useMemo(() => read.map((item) => recorded.get(item.assetId) ?? item), [read, recorded])
  const put = useCallback(
    (item: ListedItem) => setRecorded((before) => new Map(before).set(item.assetId, item)),
    [],
  )
  return { items, put, isComplete: data !== undefined && !hasNextPage, error: query.error }
}

/** The counts of the stocktaking and of the home screen, asked for again. */
export function useCountRefresh() {
  const queries = useQueryClient()
  return useCallback(
    () =>
      Promise.all(
        [api.stocktakings.get.key(), api.stocktakings.list.key(), api.home.key(), api.assets.key()].map(
          (queryKey) => queries.invalidateQueries({ queryKey }),
        ),
      ),
    [queries],
  )
}

/** Everything that shows stocktakings or assets, asked for again. */
export function useStocktakingRefresh() {
  const queries = useQueryClient()
  return useCallback(
    () =>
      Promise.all(
        [api.stocktakings.key(), api.assets.key(), api.home.key(), api.approvals.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
    [queries],
  )
}
