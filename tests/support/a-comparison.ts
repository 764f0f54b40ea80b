import { measureCategories } from '../../shared/domain/checklist/category.ts'
import type { Comparison, YearFigures } from '../../shared/domain/inspection/compare-years.ts'

/** Years from 令和5年度 on in one category each, one unit and three questions: reworded, new and retired. */
export function aComparison({ count = 3, isLastRunning = false } = {}): Comparison {
  const years = Array.from({ length: count }, (_, place) => ({
    // an id of the test
    inspectionId: `inspection-${place}` as Comparison['years'][number]['inspectionId'],
    fiscalYear: 2023 + place,
    isRunning: isLastRunning && place === count - 1,
  }))
  const all = years.map((_, place) => figuresOf(place))
  const last = count - 1
  const question = {
    audience: 'staff' as const,
    category: 'personnel' as const,
    provisions: ['第7条(3)'],
    ordinanceItem: 3,
  }
  return {
    years,
    total: all,
    byCategory: measureCategories.map((category, at) => ({
      category,
      figures: years.map((_, place) => figuresOf(place + at)),
    })),
    byUnit: [
      { unitName: '総務課', figures: all },
      { unitName: '施設課', figures: [null, ...all.slice(1)] },
    ],
    byAudience: [{ audience: 'staff', figures: all }],
    byQuestion: [
      {
        ...{ ...question, code: 'S01', text: '相談先を知っている。', figures: all },
        wordings: [
          { fiscalYear: 2023, text: '相談先が分かる。' },
          { fiscalYear: 2024, text: '相談先を知っている。' },
        ],
      },
      {
        ...{ ...question, code: 'S02', text: '画面をロックしている。' },
        figures: years.map((_, place) => (place === 0 ? null : figuresOf(10 - place * 3))),
        wordings: [{ fiscalYear: 2024, text: '画面をロックしている。' }],
      },
      {
        ...{ ...question, code: 'S03', text: '机の上を片付けている。' },
        figures: years.map((_, place) => (place === last ? null : figuresOf(place))),
        wordings: [{ fiscalYear: 2023, text: '机の上を片付けている。' }],
      },
    ],
  }
}

/** Of twenty answers, so many more are できている as the place is later. */
function figuresOf(place: number): YearFigures {
  const done = Math.min(18, 8 + place)
  const counts = { done, partlyDone: 18 - done, notDone: 1, unknown: 0, notApplicable: 1 }
  return { assigned: 22, submitted: 20, counts, rate: done / 19 }
}
