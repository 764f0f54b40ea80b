import type { ParsedPolicy } from '../policy/provision.ts'
import { listPlacedProvisions } from '../policy/walk-provisions.ts'
import { type ThreatGroup, threatGroups } from './threat-group.ts'

/** What a policy says of a group of threats, and how that place is cited; null where it has no such item. */
export type ThreatItem = Readonly<{ group: ThreatGroup; provision: string | null; text: string | null }>

/** The items of the article on threats, in the policy's own words: the article whose caption names 脅威. */
export function listThreatItems(policy: Pick<ParsedPolicy, 'provisions'>): readonly ThreatItem[] {
  const placed = listPlacedProvisions(policy)
  const article = placed.find(
    ({ provision }) => provision.kind === 'article' && provision.heading?.includes('脅威'),
  )
  const items =
    article === undefined
      ? []
      : placed.filter(
          ({ provision, ancestors }) => provision.kind === 'item' && ancestors.includes(article.provision),
        )
  return threatGroups.map((group) => {
    const item = items[group - 1]
    if (item === undefined) return { group, provision: null, text: null }
    const { heading, text } = item.provision
    return { group, provision: item.citation, text: heading === null ? text : `${heading}　${text}` }
  })
}
