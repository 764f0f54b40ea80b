/** The kinds of records that go through 決裁; each has its file in `electron/services/approvable`. */
export const approvableKinds = [
  'inspection',
  'edition',
  'policyReview',
  'riskAnalysis',
  'stocktaking',
] as const
export type ApprovableKind = (typeof approvableKinds)[number]

/** A record that goes through 決裁, by its kind and id. */
export type ApprovableRecord = Readonly<{ kind: ApprovableKind; id: string }>

/** The one field a record is named by in the history and in a seal: `inspectionId` of an inspection. */
export function toRecordField({ kind, id }: ApprovableRecord): Readonly<Record<string, string>> {
  return { [`${kind}Id`]: id }
}
