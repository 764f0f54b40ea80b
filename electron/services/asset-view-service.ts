import type { AssetView, AssetViewSettings } from '../../shared/contract/assets.ts'
import { notFound } from '../../shared/errors/app-error.ts'
import { invariant } from '../../shared/errors/invariant.ts'
import {
  type AssetViewRow,
  getAssetView,
  insertAssetView,
  listAssetViews,
  updateAssetView,
} from '../data/repositories/asset-view-repository.ts'
import { readViewSettings } from './asset-view-settings.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** The views of the register that the signed-in account saved, by name. */
export function showAssetViews(context: ServiceContext): AssetView[] {
  return listAssetViews(context.db, toAccountId(context)).map(({ id, name, settingsJson, rowVersion }) => ({
    ...{ id, name, rowVersion },
    settings: readViewSettings(settingsJson),
  }))
}

/** Keeps a view under a name; the account's own of that name is replaced. */
export function saveAssetView(
  context: ServiceContext,
  { name, settings }: { name: string; settings: AssetViewSettings },
): AssetView[] {
  return inTransaction(context, () => {
    const settingsJson = JSON.stringify(settings)
    const accountId = toAccountId(context)
    const before = listAssetViews(context.db, accountId).find((view) => view.name === name)
    const id: string = before?.id ?? context.newId()
    if (before === undefined) insertAssetView(context.db, { id, accountId, name, settingsJson })
    else updateAssetView(context.db, { ...before, settingsJson }, before.rowVersion)
    record(context, 'assets.saveView', before ?? null, id)
    return showAssetViews(context)
  })
}

/** Takes one of the account's own views off the list. */
export function retireAssetView(
  context: ServiceContext,
  input: { viewId: string; expectedRowVersion: number },
): AssetView[] {
  return inTransaction(context, () => {
    const before = getAssetView(context.db, input.viewId)
    if (before.accountId !== toAccountId(context) || before.state === 'retired')
      throw notFound('assetView', input.viewId)
    updateAssetView(context.db, { ...before, state: 'retired' }, input.expectedRowVersion)
    record(context, 'assets.retireView', before, before.id)
    return showAssetViews(context)
  })
}

function record(context: ServiceContext, act: string, before: AssetViewRow | null, recordId: string): void {
  const after = getAssetView(context.db, recordId)
  recordChange(context, { act, recordKind: 'assetView', recordId, before, after })
}

function toAccountId({ actor }: ServiceContext): string {
  invariant(actor.accountId !== null, 'views belong to an account')
  return actor.accountId
}
