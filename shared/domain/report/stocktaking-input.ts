import type { ListedItem } from '../stocktaking/listed-item.ts'
import type { ResultCounts } from '../stocktaking/tally-stocktaking.ts'
import type { ApprovalBox } from './inspection-result-input.ts'

/** One asset of a stocktaking as papers need it. */
export type PrintedItem = Omit<
  ListedItem,
  'rowVersion' | 'assetRowVersion' | 'batchId' | 'searchCopy' | 'assetId' | 'isAdded'
>

export type PrintedUnit = Readonly<{
  unitId: string
  name: string
  isRetired: boolean
  counts: ResultCounts
  signedBy: string | null
  signedOn: string | null
}>

export type PrintedStocktaking = Readonly<{
  recordNumber: string
  fiscalYear: number
  title: string
  method: string
  startedOn: string
  dueOn: string
  closedOn: string | null
  closeReason: string | null
  counts: ResultCounts
}>

/** What the sheets of a stocktaking are made of; the items are in the order of the papers. */
export type StocktakingSheetInput = Readonly<{
  organizationName: string
  isSample: boolean
  createdOn: string
  createdAt: string
  stocktaking: PrintedStocktaking
  units: readonly PrintedUnit[]
  items: readonly PrintedItem[]
}>

/** Everything the result report is made of; dates are ISO, `createdAt` is the instant put into the file. */
export type StocktakingResultInput = Omit<StocktakingSheetInput, 'organizationName'> &
  Readonly<{
    organization: Readonly<{ name: string; addressee: string; sender: string }>
    /** The provision that says what 情報資産 are. */
    policyBasis: string
    approvalBoxes: readonly ApprovalBox[]
    seal: Readonly<{ serial: number; sealedOn: string }> | null
    corrections: readonly Readonly<{
      number: string
      place: string
      wrongText: string
      rightText: string
      reason: string
      correctedOn: string
    }>[]
    isDraft: boolean
    /** The closed stocktaking as one text and its SHA-256; null in a preview. */
    snapshot: Readonly<{ json: string; sha256: string }> | null
  }>
