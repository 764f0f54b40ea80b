import { type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import type { AssetWords } from '../../../shared/domain/asset/asset-text.ts'
import { type ListedAsset, readListedAssets } from '../../../shared/domain/asset/listed-asset.ts'
import { api } from '../../api/client.ts'

/** The first stretch is what fits on a screen, so that it stands at once; the others follow behind it. */
const firstLimit = 100
const nextLimit = 2000
/** The first stretch is painted before the others are read. */
const restMs = 50

/** How the register is asked for, wherever that is; it stays at hand for as long as one is signed in. */
function toRegisterQuery() {
  return api.assets.list.infiniteOptions({
    input: (after: string | null) => ({ after, limit: after === null ? firstLimit : nextLimit }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    gcTime: Number.POSITIVE_INFINITY,
  })
}

function toSettingsQuery() {
  return api.assets.settings.queryOptions({ input: {}, gcTime: Number.POSITIVE_INFINITY })
}

/** Reads ahead what the register shows first. Rejects as its calls do; the screen itself asks again. */
export async function readRegisterAhead(
  queries: QueryClient,
): Promise<Readonly<{ settings: AssetSettings; assets: readonly ListedAsset[] }>> {
  const [settings, list] = await Promise.all([
    queries.fetchQuery(toSettingsQuery()),
    queries.fetchInfiniteQuery(toRegisterQuery()),
    queries.fetchQuery(api.assets.listViews.queryOptions({ input: {} })),
  ])
  return { settings, assets: list.pages.flatMap(readOnce) }
}

/** The whole register, a stretch after the other. */
export function useRegister() {
  const query = useInfiniteQuery(toRegisterQuery())
  const { hasNextPage, isFetching, fetchNextPage } = query
  const pages = query.data?.pages
  const rest = pages?.length === 1 ? restMs : 0
  useEffect(() => {
    if (!hasNextPage || isFetching) return
    const waiting = setTimeout(() => void fetchNextPage(), rest)
    return () => clearTimeout(waiting)
  }, [hasNextPage, isFetching, fetchNextPage, rest])
  const assets = useMemo(() => pages?.flatMap(readOnce) ?? [], [pages])
  return { query, assets, total: pages?.[0]?.total ?? 0, isComplete: !hasNextPage }
}

// a stretch stays in the cache of the calls between two visits, and what was read of it beside it
const readPages = new WeakMap<object, readonly ListedAsset[]>()

/** A stretch is read once, however often the register is opened. */
function readOnce(page: { rows: string }): readonly ListedAsset[] {
  const assets = readPages.get(page) ?? readListedAssets(page.rows)
  readPages.set(page, assets)
  return assets
}

export function useAssetSettings() {
  return useQuery(toSettingsQuery())
}

/** The words of the list: short dates, as a ledger has them. */
export function toAssetWords(settings: AssetSettings): AssetWords {
  const unitNames = new Map<string, string>(settings.units.map(({ id, name }) => [id, name]))
  return { levels: settings.levels, unitNames, dates: 'short' }
}

/** Everything that shows assets, asked for again. */
export function useAssetRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all([api.assets.key(), api.home.key()].map((queryKey) => queries.invalidateQueries({ queryKey })))
}
