import type { AssetField } from '../asset/asset-fields.ts'
import { isBlankCell, type ReadProblem } from '../table-import/read-value.ts'
import type { AssetDraft, ReadCell } from './asset-draft.ts'
import {
  readAssetKind,
  readAssetState,
  readCertificate,
  readMedium,
  readNetworkZone,
  readPersonalData,
} from './asset-words.ts'

/** Puts the choice a cell names into the draft; gives why where it names none. */
export function readChoice(
  draft: AssetDraft,
  column: AssetField['id'],
  { text }: ReadCell,
): ReadProblem | null {
  // here なし is a word of its own
  const isEmpty = text.trim() === ''
  const isStroke = isEmpty || isBlankCell(text)
  switch (column) {
    case 'kind':
      return isEmpty
        ? null
        : put(readAssetKind(text), (kind) => {
            draft.kind = kind
          })
    case 'state':
      return isStroke
        ? null
        : put(readAssetState(text), (state) => {
            draft.state = state
          })
    case 'personalData':
      return isEmpty
        ? null
        : put(readPersonalData(text), (kind) => {
            draft.personalData = kind
          })
    case 'medium':
      if (isStroke) draft.medium = null
      return isStroke
        ? null
        : put(readMedium(text), (medium) => {
            draft.medium = medium
          })
    case 'networkZone':
      if (isStroke) draft.networkZone = null
      return isStroke
        ? null
        : put(readNetworkZone(text), (zone) => {
            draft.networkZone = zone
          })
    default:
      if (isEmpty || (isStroke && draft.state === 'active')) draft.disposalCertificate = null
      else
        return put(readCertificate(text), (certificate) => {
          draft.disposalCertificate = certificate
        })
      return null
  }
}

function put<Value>(
  read: Readonly<{ value: Value } | { problem: ReadProblem }>,
  keep: (value: Value) => void,
): ReadProblem | null {
  if ('problem' in read) return read.problem
  keep(read.value)
  return null
}
