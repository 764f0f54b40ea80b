import {
  assetMedia,
  assetNetworkZones,
  assetStates,
  type DisposalCertificate,
  type PersonalData,
  personalDataChoices,
  toAssetStateLabel,
  toMediumLabel,
  toNetworkZoneLabel,
  toPersonalDataLabel,
} from '../asset/asset-choices.ts'
import { assetClasses, toAssetClassLabel } from '../asset/asset-class.ts'
import { assetKinds, toAssetKindLabel } from '../asset/asset-kind.ts'
import { readFlag } from '../table-import/read-flag.ts'
import { type Read, readAs, refuse, toWordKey } from '../table-import/read-value.ts'
import { classWords, kinds, media, personal, statesWords, zones } from './other-words.ts'

const mediumByKey = toChoices(assetMedia, toMediumLabel, media)
const zoneByKey = toChoices(assetNetworkZones, toNetworkZoneLabel, zones)
const personalByKey = toChoices(personalDataChoices, toPersonalDataLabel, personal)
const stateByKey = toChoices(assetStates, toAssetStateLabel, statesWords)
const kindByKey = toChoices(assetKinds, toAssetKindLabel, kinds)
const classByKey = toChoices(assetClasses, toAssetClassLabel, classWords)

export const readMedium = (text: string) => look(mediumByKey, text)
export const readNetworkZone = (text: string) => look(zoneByKey, text)
export const readAssetState = (text: string) => look(stateByKey, text)
export const readAssetKind = (text: string) => look(kindByKey, text)
export const readAssetClass = (text: string) => look(classByKey, text)

/** 有 alone is personal information of the plain kind: what is more than that is written out. */
export function readPersonalData(text: string): Read<PersonalData> {
  const known = personalByKey.get(toWordKey(text))
  if (known !== undefined) return readAs(known)
  const flag = readFlag(text)
  return 'problem' in flag ? flag : readAs(flag.value ? 'personal' : 'none')
}

export function readCertificate(text: string): Read<DisposalCertificate> {
  const flag = readFlag(text)
  return 'problem' in flag ? flag : readAs(flag.value ? 'held' : 'notHeld')
}

function look<Choice>(choices: ReadonlyMap<string, Choice>, text: string): Read<Choice> {
  const found = choices.get(toWordKey(text))
  return found === undefined ? refuse('notInList') : readAs(found)
}

/** Each choice by its own word and those of others; a word that two claim is the earlier one's, own words first. */
function toChoices<Choice extends string>(
  choices: readonly Choice[],
  toLabel: (choice: Choice) => string,
  others: Readonly<Partial<Record<Choice, string>>>,
): ReadonlyMap<string, Choice> {
  const byKey = new Map<string, Choice>(choices.map((choice) => [toWordKey(toLabel(choice)), choice]))
  for (const choice of choices) {
    for (const word of others[choice]?.split(' ') ?? []) {
      const key = toWordKey(word)
      if (!byKey.has(key)) byKey.set(key, choice)
    }
  }
  return byKey
}
