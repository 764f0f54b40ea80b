import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import type { PolicyTextInput } from '../../shared/domain/report/policy-text-model.ts'

const builtInPolicy = join(import.meta.dirname, '..', '..', 'assets', 'policy', 'basic-policy.txt')

/** The built-in policy, or another text, ready to be printed. */
export function aPolicyText(text?: string): PolicyTextInput {
  const parsed = parsePolicyText(text ?? readFileSync(builtInPolicy, 'utf8'))
  return {
    organizationName: '北松北部環境組合',
    formNumber: '',
    handling: 'public',
    edition: {
      number: 1,
      title: parsed.title ?? '情報セキュリティ基本方針',
      state: 'current',
      documentNumber: '',
      adoptedOn: '2026-04-01',
      decidedOn: null,
      effectiveOn: null,
    },
    printedBy: null,
    preamble: parsed.preamble,
    provisions: parsed.provisions,
    isSample: false,
    isDraft: false,
    createdOn: '2026-11-22',
    createdAt: '2026-11-22T01:00:00.000Z',
  }
}
