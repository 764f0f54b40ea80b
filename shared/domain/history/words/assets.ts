import { assetActs, assetFieldWords, assetRecordKinds } from '../asset-words.ts'
import type { FeatureWords } from './feature-words.ts'

// the place and the owner's title are words of other records too
const { place: _, ownerTitle: __, ...fields } = assetFieldWords

/** The history's words of the 情報資産台帳, which the register shows beside each asset too. */
export const assetsWords: FeatureWords = { acts: assetActs, kinds: assetRecordKinds, fields }
