/** How the records in use stand to a backup that would take their place. */
export type Standing =
  /** The backup was made of other records. */
  | 'other'
  /** They were changed after the backup was made: a restore leaves these changes behind. */
  | 'newer'
  /** The backup goes further than they do. */
  | 'older'
  /** No record was changed after the backup was made. */
  | 'same'

type Present = Readonly<{ isOther: boolean; isLonger: boolean; changesSince: number }>

/** Says how they stand, the most dangerous first. */
export function comparePresent({ isOther, isLonger, changesSince }: Present): Standing {
  if (isOther) return 'other'
  if (changesSince > 0) return 'newer'
  return isLonger ? 'same' : 'older'
}
