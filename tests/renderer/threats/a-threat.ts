import type { LinkedRisk } from '../../../shared/contract/risk-analyses.ts'
import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import { asId } from '../../support/a-union.ts'

/** A threat as the program gives it. */
export function aThreat(part: Partial<ThreatRecord> = {}): ThreatRecord {
  return {
    ...{ id: asId<ThreatRecord['id']>('t1'), number: 36, builtInCode: 'T36', group: 3, title: '地震' },
    ...{ description: '機器が倒れる。', assetKinds: [], measureCategories: ['physical'], usualLevel: 1 },
    ...{ retirementReason: null, riskCount: 2, rowVersion: 3 },
    ...part,
  }
}

/** A risk as another record shows it. */
export function aLinkedRisk(part: Partial<LinkedRisk> = {}): LinkedRisk {
  return {
    ...{ riskId: asId<LinkedRisk['riskId']>('r1'), riskAnalysisId: asId<LinkedRisk['riskAnalysisId']>('a1') },
    ...{ fiscalYear: 2026, number: 'R8-リスク-001', subjectName: '情報資産全体', threatTitle: '地震' },
    ...{ score: 6, band: 'high', treatment: 'reduce', state: 'active', through: 'all' },
    ...part,
  }
}

/** A policy whose article 6 has the group of disasters only. */
export const aPolicyOfThreats = {
  parsed: {
    provisions: [
      {
        ...{ kind: 'article', label: '第6条', heading: '情報資産への脅威', term: null, text: '想定する。' },
        children: ['人', '誤り', '地震、落雷、火災等の災害'].map((text, index) => ({
          ...{ kind: 'item', label: `(${index + 1})`, heading: null, term: null, text, children: [] },
        })),
      },
    ],
  },
}
