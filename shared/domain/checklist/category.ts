/** The eight kinds of measures of policy article 7, items (1) to (8). */
export const measureCategories = [
  'organization',
  'physical',
  'personnel',
  'technical',
  'operation',
  'outsourcing',
  'externalService',
  'socialMedia',
] as const

export type MeasureCategory = (typeof measureCategories)[number]
