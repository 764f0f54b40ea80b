import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssetImportSummary, ImportChoices } from '../../../shared/domain/asset-import/import-choices.ts'
import { importLimits, tooLargeDetails } from '../../../shared/domain/asset-import/import-limits.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { assetImportMessages } from './messages.ts'

const nothingChosen: ImportChoices = {
  ...{ encoding: null, sheet: null, headingLine: null, mapping: null, hiddenRows: null },
}

/** A file that is open: what was chosen of it, and what it would do. `round` counts the answers. */
export type OpenedImport = Readonly<{
  importId: string
  fileName: string
  choices: ImportChoices
  summary: AssetImportSummary
  round: number
}>

/** An import from the choice of the file to its undo. */
export function useAssetImport() {
  const { succeed, fail } = useNotices()
  const queries = useQueryClient()
  const [opened, setOpened] = useState<OpenedImport | null>(null)
  const [runningId, setRunningId] = useState<string | null>(null)
  const opening = useMutation({
    mutationFn: async (file: File): Promise<OpenedImport> => {
      // a file that size is not even sent
      if (file.size > importLimits.maxBytes) throw new AppError('file_unreadable', tooLargeDetails)
      const importId = crypto.randomUUID()
      setRunningId(importId)
      const summary = await client.assetImport.open({ importId, file })
      return { importId, fileName: file.name, choices: nothingChosen, summary, round: 0 }
    },
    onMutate: () => setOpened(null),
    onSuccess: setOpened,
  })
  const choosing = useMutation({
    mutationFn: async (given: Readonly<{ from: OpenedImport; changed: Partial<ImportChoices> }>) => {
      const { from, changed } = given
      const choices = { ...from.choices, ...toDependent(changed), ...changed }
      const summary = await client.assetImport.choose({ importId: from.importId, choices: toInput(choices) })
      return { ...from, choices, summary, round: from.round + 1 }
    },
    onSuccess: setOpened,
  })
  const undoing = useMutation({
    mutationFn: (bulkId: string) => client.assetImport.undo({ bulkId }),
    onSuccess: async ({ changedCount }) => {
      await queries.invalidateQueries()
      succeed(`取り込みを取り消しました（${changedCount}件）。`)
    },
    onError: (error) => fail(error, assetImportMessages),
  })
  const applying = useMutation({
    mutationFn: (input: Readonly<{ importId: string; createsUnits: boolean; remembersMapping: boolean }>) =>
      client.assetImport.apply(input),
    onSuccess: async ({ bulkId, added, changed }) => {
      setOpened(null)
      await queries.invalidateQueries()
      succeed(`台帳を取り込みました。新規 ${added}件、変更 ${changed}件。`, () => undoing.mutate(bulkId))
    },
  })
  const reset = () => {
    for (const mutation of [opening, choosing, applying]) mutation.reset()
  }
  return {
    opened,
    runningId,
    opening,
    choosing,
    applying,
    undoing,
    error: applying.error ?? choosing.error ?? opening.error,
    open: (file: File) => {
      reset()
      opening.mutate(file)
    },
    choose: (changed: Partial<ImportChoices>) => {
      choosing.reset()
      applying.reset()
      if (opened !== null) choosing.mutate({ from: opened, changed })
    },
    leave: () => {
      reset()
      setOpened(null)
    },
  }
}
export type AssetImportState = ReturnType<typeof useAssetImport>

/** Another sheet or encoding is another table: what was chosen of the old one no longer fits. */
function toDependent(changed: Partial<ImportChoices>): Partial<ImportChoices> {
  if (changed.encoding !== undefined || changed.sheet !== undefined)
    return { headingLine: null, mapping: null, hiddenRows: null }
  return changed.headingLine === undefined ? {} : { mapping: null }
}

/** The contract's own shape: it has no read-only parts. */
function toInput(choices: ImportChoices) {
  return { ...choices, mapping: choices.mapping && [...choices.mapping] }
}
