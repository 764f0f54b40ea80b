import type { ComparisonSetting } from '../../shared/contract/policy-documents.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import {
  getComparisonSetting,
  updateComparisonSetting,
} from '../data/repositories/comparison-setting-repository.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Input = Omit<ComparisonSetting, 'rowVersion'> & { expectedRowVersion: number }

/** Changes which edition stands on the left of a 新旧対照表 and the two headings (rule `sameColumnHeadings`). */
export function changeComparisonSetting(context: ServiceContext, input: Input): ComparisonSetting {
  const { expectedRowVersion, ...setting } = input
  if (setting.afterHeading === setting.beforeHeading) throw ruleViolation('sameColumnHeadings')
  return inTransaction(context, () => {
    const before = getComparisonSetting(context.db)
    updateComparisonSetting(context.db, setting, expectedRowVersion)
    const after = getComparisonSetting(context.db)
    const change = {
      ...{ act: 'policyDocuments.setComparisonColumns', recordKind: 'comparisonSetting', recordId: '1' },
    }
    recordChange(context, { ...change, before, after })
    return after
  })
}
