import type { ThreatId } from '../../../shared/domain/id/branded-id.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import type { SubjectKind, WantedSubject } from '../../../shared/domain/risk/risk-subject.ts'
import type { PickedAsset } from '../../components/asset-picker.tsx'

/** What a risk is to be of, as it is being filled in; `name` is that of a group. */
export type SubjectDraft = Readonly<{ kind: SubjectKind; assets: readonly PickedAsset[]; name: string }>

/** Most that are added at once. */
export const mostWanted = 500

/** The subjects of a draft: each asset for itself, or all of them as one. */
export function toWantedSubjects({ kind, assets, name }: SubjectDraft): readonly WantedSubject[] {
  if (kind === 'all') return [{ kind }]
  if (kind === 'asset') return assets.map(({ id }) => ({ kind, assetId: id }))
  return [{ kind, name: name.trim(), assetIds: assets.map(({ id }) => id) }]
}

/** The threats 全体 has been looked at under already: there is one risk of a subject and a threat. */
export function listThreatsOfWhole(risks: readonly ListedRisk[]): ReadonlySet<ThreatId> {
  return new Set(risks.filter(({ subjectKind }) => subjectKind === 'all').map(({ threatId }) => threatId))
}

/** What is missing before the risks can be added; undefined where nothing is. */
export function findMissingWish(draft: SubjectDraft, threats: readonly ThreatId[]): string | undefined {
  const { kind, assets, name } = draft
  if (kind !== 'all' && assets.length === 0) return '対象の情報資産を選んでください。'
  if (kind === 'group' && name.trim() === '') return 'まとまりの名前を入力してください。'
  if (threats.length === 0) return '脅威を選んでください。'
  const count = toWantedSubjects(draft).length * threats.length
  return count > mostWanted
    ? `一度に加えられるのは${mostWanted}件までです。選ぶものを減らしてください。`
    : undefined
}
