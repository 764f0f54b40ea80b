import { array, assert, constantFrom, integer, pre, property, record, subarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Audience } from '../../../shared/domain/checklist/audience.ts'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import { type MeasureCategory, measureCategories } from '../../../shared/domain/checklist/category.ts'
import type { InspectionId, InspectionQuestionId, SheetId } from '../../../shared/domain/id/branded-id.ts'
import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import {
  otherUnitsLabel,
  type PublicSource,
  toPublicTally,
} from '../../../shared/domain/inspection/public-tally.ts'
import { buildTally } from '../../../shared/domain/inspection/tally.ts'
import type { TallySource } from '../../../shared/domain/inspection/tally-source.ts'
import { canTellFewPeopleApart, listAnswerFigures, listSheetFigures } from '../../support/public-cells.ts'

type Person = { unitName: string; audiences: readonly Audience[]; isSubmitted?: boolean }
type Asked = Readonly<Record<Audience, readonly MeasureCategory[]>>

/** Each audience is asked one question a category, unless a test says otherwise. */
const everything: Asked = {
  staff: measureCategories,
  manager: measureCategories,
  systemAdministrator: measureCategories,
}

const personOf = (sheetId: string) => sheetId.split(' ')[0] ?? ''

/** An inspection of these people, each with a sheet for each of their audiences; a sheet's id begins with its person. */
function anInspection(people: readonly Person[], asked: Asked = everything) {
  const source: TallySource = {
    // ids of the test
    inspectionId: 'i' as InspectionId,
    fiscalYear: 2026,
    questions: audiences.flatMap((audience) =>
      asked[audience].map((category) => ({
        id: `${audience} ${category}` as InspectionQuestionId,
        ...{ audience, code: category, text: category, category, provisions: [], ordinanceItem: 4 },
      })),
    ),
    sheets: people.flatMap(({ unitName, audiences: own, isSubmitted = true }, index) =>
      own.map((audience) => ({
        ...{ id: `p${index} ${audience}` as SheetId, audience, unitName },
        state: isSubmitted ? ('submitted' as const) : ('notStarted' as const),
      })),
    ),
    answers: people.flatMap(({ audiences: own, isSubmitted = true }, index) =>
      own.flatMap((audience) =>
        isSubmitted
          ? asked[audience].map((category) => ({
              sheetId: `p${index} ${audience}` as SheetId,
              questionId: `${audience} ${category}` as InspectionQuestionId,
              choice: answerChoices[index % answerChoices.length] ?? 'done',
            }))
          : [],
      ),
    ),
  }
  const sheets = source.sheets.map(({ id, unitName, audience, state }) => ({
    ...{ staffMemberId: personOf(id), unitName, audience, isSubmitted: state === 'submitted' },
  }))
  const full = buildTally(source, null)
  return { source, full, published: { tally: full, sheets } satisfies PublicSource }
}

const toCopy = (people: readonly Person[], asked?: Asked) =>
  toPublicTally(anInspection(people, asked).published, null)

const several = (count: number, unitName: string, ...own: Audience[]): Person[] =>
  Array.from({ length: count }, () => ({ unitName, audiences: own.length === 0 ? ['staff'] : own }))

const unitsOf = ({ byUnit }: ReturnType<typeof toCopy>) =>
  byUnit.map(({ unitName, submitted }) => [unitName, submitted])

describe('toPublicTally', () => {
  it('shows units of three and puts smaller ones together', () => {
    const copy = toCopy([
      ...several(5, '業務課'),
      ...several(3, '総務課'),
      ...several(2, '議会'),
      ...several(1, '監査'),
    ])
    expect(unitsOf(copy)).toEqual([
      ['業務課', 5],
      ['総務課', 3],
      [otherUnitsLabel, 3],
    ])
  })

  it('lets the next smallest join a single small one, which the total would give away', () => {
    const copy = toCopy([...several(5, '業務課'), ...several(4, '総務課'), ...several(1, '監査')])
    expect(unitsOf(copy)).toEqual([
      ['業務課', 5],
      [otherUnitsLabel, 5],
    ])
  })

  it('joins a unit nobody of which answered, though it has no answers to hide', () => {
    const silent = several(1, '監査').map((person) => ({ ...person, isSubmitted: false }))
    const copy = toCopy([...several(5, '業務課'), ...several(4, '総務課'), ...silent])
    expect(copy.byUnit.map(({ unitName, assigned }) => [unitName, assigned])).toEqual([
      ['業務課', 5],
      [otherUnitsLabel, 5],
    ])
  })

  it('counts people, not sheets', () => {
    const copy = toCopy([
      ...several(5, '業務課'),
      ...several(4, '総務課'),
      ...several(2, '議会', 'staff', 'manager'),
    ])
    expect(copy.byUnit.map(({ unitName }) => unitName)).toEqual(['業務課', otherUnitsLabel])
  })

  it('refuses where hardly anybody answered', () => {
    expect(() => toCopy(several(2, '業務課'))).toThrow(/tooFewForPublic/)
    expect(() => toCopy(several(2, '業務課', 'staff', 'manager'))).toThrow(/tooFewForPublic/)
  })

  it('leaves out a small audience with its questions, and counts it with those joined to it', () => {
    const copy = toCopy([
      ...several(6, '業務課'),
      ...several(4, '業務課', 'manager'),
      ...several(2, '業務課', 'systemAdministrator'),
    ])
    expect(copy.byAudience.map(({ audience }) => audience)).toEqual(['staff'])
    expect(new Set(copy.byQuestion.map(({ audience }) => audience))).toEqual(new Set(['staff']))
    expect(copy.joinedAudiences).toEqual({ assigned: 6, submitted: 6 })
  })

  it('joins units where a unit less an audience would leave one person', () => {
    // all three managers are of 総務課, where one answers as staff: 総務課 less the managers is that person
    const copy = toCopy([
      ...several(3, '総務課', 'manager'),
      ...several(1, '総務課'),
      ...several(9, '業務課'),
      ...several(8, '施設課'),
    ])
    expect(unitsOf(copy)).toEqual([
      ['業務課', 9],
      [otherUnitsLabel, 12],
    ])
  })

  it('joins categories where only a few people were asked about one', () => {
    const asked: Asked = {
      ...everything,
      staff: measureCategories.slice(1),
      manager: measureCategories.slice(1),
    }
    const copy = toCopy(
      [
        ...several(9, '業務課'),
        ...several(4, '業務課', 'manager'),
        ...several(2, '業務課', 'systemAdministrator'),
      ],
      asked,
    )
    expect(copy.byCategory.map(({ category }) => category)).not.toContain('organization')
    expect(copy.byCategory).toHaveLength(6)
    expect(copy.joinedCategories?.counts).not.toEqual(copy.total.counts)
  })

  it('gives a rate of the year before only where that year published it', () => {
    const people = [...several(5, '業務課'), ...several(4, '総務課'), ...several(3, '施設課')]
    const smaller = [...several(5, '業務課'), ...several(4, '総務課'), ...several(1, '施設課')]
    const now = anInspection(people)
    const before = anInspection(smaller)
    const compared = { ...now.published, tally: buildTally(now.source, before.source) }
    const copy = toPublicTally(compared, before.published)
    expect(copy.byUnit.map(({ unitName, previousRate }) => [unitName, previousRate === null])).toEqual([
      ['業務課', false],
      ['総務課', true],
      ['施設課', true],
    ])
    expect(copy.total.previousRate).not.toBeNull()
    const nobody = anInspection(several(2, '業務課'))
    const lonely = toPublicTally(
      { ...now.published, tally: buildTally(now.source, nobody.source) },
      nobody.published,
    )
    expect(lonely.total.previousRate).toBeNull()
    expect(lonely.byCategory.every(({ previousRate }) => previousRate === null)).toBe(true)
  })
})

describe('a public tally of whatever people', () => {
  const people = array(
    record({
      unitName: constantFrom('一課', '二課', '三課', '四課'),
      audiences: subarray([...audiences], { minLength: 1 }),
      isSubmitted: integer({ min: 0, max: 4 }).map((number) => number > 0),
    }),
    { minLength: 3, maxLength: 14 },
  )
  const asked = record({
    staff: subarray(measureCategories.slice(0, 4), { minLength: 1 }),
    manager: subarray(measureCategories.slice(0, 4), { minLength: 1 }),
    systemAdministrator: subarray(measureCategories.slice(0, 4), { minLength: 1 }),
  })
  const isEnough = (everybody: readonly Person[]) =>
    everybody.filter(({ isSubmitted }) => isSubmitted !== false).length >= 3

  it('gives away fewer than three people by no arithmetic over its tables', () => {
    assert(
      property(people, asked, (everybody, questions) => {
        pre(isEnough(everybody))
        const { source, published } = anInspection(everybody, questions)
        const copy = toPublicTally(published, null)
        const answers = listAnswerFigures(source, personOf, copy)
        expect(canTellFewPeopleApart(answers.atoms, answers.figures)).toBe(false)
        const handedOut = listSheetFigures(source, personOf, copy)
        expect(canTellFewPeopleApart(handedOut.atoms, handedOut.figures)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('loses nothing: every table adds up to the whole', () => {
    assert(
      property(people, asked, (everybody, questions) => {
        pre(isEnough(everybody))
        const { full, published } = anInspection(everybody, questions)
        const copy = toPublicTally(published, null)
        const sum = (rows: readonly { counts: typeof full.total.counts }[]) =>
          rows.reduce(
            (all, { counts }) => all + answerChoices.reduce((one, choice) => one + counts[choice], 0),
            0,
          )
        const whole = sum([full.total])
        expect(sum(copy.byUnit)).toBe(whole)
        expect(sum([...copy.byCategory, ...(copy.joinedCategories ? [copy.joinedCategories] : [])])).toBe(
          whole,
        )
        const sheets = [...copy.byAudience, ...(copy.joinedAudiences ? [copy.joinedAudiences] : [])]
        const assigned = (rows: readonly { assigned: number }[]) =>
          rows.reduce((all, row) => all + row.assigned, 0)
        expect(assigned(sheets)).toBe(assigned(full.byAudience))
        expect(assigned(copy.byUnit)).toBe(assigned(full.byUnit))
      }),
      { numRuns: 100 },
    )
  })
})
