import { comparePolicies } from '../../shared/domain/policy/comparison/compare-policies.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import {
  type ComparisonTableInput,
  type ComparisonTableReport,
  usualColumns,
} from '../../shared/domain/report/comparison-table.ts'
import { buildComparisonTable } from '../../shared/domain/report/comparison-table-model.ts'

/** The 新旧対照表 of two texts. */
export function aComparisonTable(
  before: string,
  after: string,
  options: Partial<ComparisonTableInput> = {},
): ComparisonTableReport {
  const parsed = parsePolicyText(after)
  return buildComparisonTable({
    organizationName: '北松北部環境組合',
    formNumber: '',
    handling: 'internal',
    policyTitle: parsed.title ?? '',
    comparison: comparePolicies(parsePolicyText(before), parsed),
    columns: usualColumns,
    isLandscape: false,
    isSample: false,
    isDraft: false,
    createdOn: '2026-11-25',
    createdAt: '2026-11-25T01:00:00.000Z',
    printedBy: null,
    ...options,
  })
}
