import type { StocktakingOutcome } from '../../../shared/contract/stocktakings.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'

/** Records the outcome of the item; throws where the program refuses it. */
export type OnRecord = (item: ListedItem, outcome: StocktakingOutcome) => Promise<void>
