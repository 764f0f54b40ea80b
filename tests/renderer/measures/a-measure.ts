import type { Measure } from '../../../shared/contract/measures.ts'
import { asId } from '../../support/a-union.ts'

/** A measure as the program gives it. */
export function aMeasure(part: Partial<Measure> = {}): Measure {
  return {
    ...{ id: asId<Measure['id']>('m1'), number: 1, builtInCode: 'K01', title: '責任者の指名' },
    ...{
      description: '文書で指名する。',
      provisions: ['第7条(1)'],
      unknownProvisions: [],
      ordinanceItems: [1],
    },
    ...{
      state: 'implemented',
      declinedReason: null,
      ownerTitle: '課長',
      ownerUnitId: null,
      ownerUnitName: null,
    },
    ...{
      evidence: '事務分掌表',
      checkIntervalMonths: 12,
      nextCheckOn: null,
      note: '',
      retirementReason: null,
    },
    ...{ attachmentCount: 0, yearCheck: null, lastCheck: null, rowVersion: 3 },
    ...part,
  }
}
