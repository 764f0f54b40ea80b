/** 実施中, 終了, and 取消: opened by mistake, it counts for nothing any more. */
export const stocktakingStates = ['open', 'closed', 'cancelled'] as const
export type StocktakingState = (typeof stocktakingStates)[number]

/** What is found of an asset, in the order of the keys 1 to 4. */
export const foundResults = ['confirmed', 'changed', 'disposed', 'notFound'] as const
export type FoundResult = (typeof foundResults)[number]

/** 未確認: nobody has looked at it yet. */
export const stocktakingResults = [...foundResults, 'none'] as const
export type StocktakingResult = (typeof stocktakingResults)[number]

/** Looked at with the program at hand, or written on the sheet of paper and entered from it. */
export const stocktakingBases = ['screen', 'paper'] as const
export type StocktakingBasis = (typeof stocktakingBases)[number]

const labels: Readonly<Record<StocktakingResult, string>> = {
  confirmed: '確認',
  changed: '変更',
  disposed: '廃棄',
  notFound: '不明',
  none: '未確認',
}

const stateLabels: Readonly<Record<StocktakingState, string>> = {
  open: '実施中',
  closed: '終了',
  cancelled: '取消',
}

const meanings: Readonly<Record<StocktakingResult, string>> = {
  confirmed: '台帳のとおりにある',
  changed: '台帳と違うところがある',
  disposed: '捨てた、又は使うのをやめた',
  notFound: '見つからない',
  none: 'まだ見ていない',
}

export function toResultLabel(result: StocktakingResult): string {
  return labels[result]
}

/** What a result says of the asset, as screens and papers explain it. */
export function toResultMeaning(result: StocktakingResult): string {
  return meanings[result]
}

/** The result a digit stands for, full-width digits too; undefined for any other key. */
export function toResultOfKey(key: string): FoundResult | undefined {
  return foundResults[Number(key.normalize('NFKC')) - 1]
}

export function toStocktakingStateLabel(state: StocktakingState): string {
  return stateLabels[state]
}

export function toBasisLabel(basis: StocktakingBasis): string {
  return basis === 'screen' ? '画面' : '紙'
}
