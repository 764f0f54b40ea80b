import type { ProvisionKind } from '../provision.ts'

/** What a kind of provision is called. */
export const kindNames: Readonly<Record<ProvisionKind, string>> = {
  chapter: '章',
  section: '節',
  article: '条',
  paragraph: '項',
  item: '号',
  subitem: '細目',
  supplement: '附則',
  table: '別表',
}
