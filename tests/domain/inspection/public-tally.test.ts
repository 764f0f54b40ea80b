import { array, assert, boolean, constantFrom, integer, pre, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InspectionId, InspectionQuestionId, SheetId } from '../../../shared/domain/id/branded-id.ts'
import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import {
  otherUnitsLabel,
  type PublicSheet,
  smallestPublicGroup,
  toPublicTally,
} from '../../../shared/domain/inspection/public-tally.ts'
import { buildTally } from '../../../shared/domain/inspection/tally.ts'
import type { TallySource } from '../../../shared/domain/inspection/tally-source.ts'

type Person = {
  unitName: string
  audience: 'staff' | 'manager' | 'systemAdministrator'
  isSubmitted: boolean
  choice: number
}

/** An inspection of one question an audience, each person with one sheet. */
function anInspection(people: readonly Person[]) {
  const audiences = ['staff', 'manager', 'systemAdministrator'] as const
  // ids of the test
  const source: TallySource = {
    inspectionId: 'i' as InspectionId,
    fiscalYear: 2026,
    questions: audiences.map((audience) => ({
      ...{ id: audience as string as InspectionQuestionId, audience, code: audience, text: audience },
      ...{ category: 'personnel' as const, provisions: [], ordinanceItem: 4 },
    })),
    sheets: people.map(({ unitName, audience, isSubmitted }, index) => ({
      ...{ id: `s${index}` as SheetId, audience, unitName },
      state: isSubmitted ? ('submitted' as const) : ('notStarted' as const),
    })),
    answers: people.flatMap(({ audience, isSubmitted, choice }, index) =>
      isSubmitted
        ? [
            {
              sheetId: `s${index}` as SheetId,
              questionId: audience as string as InspectionQuestionId,
              choice: answerChoices[choice] ?? 'done',
            },
          ]
        : [],
    ),
  }
  const sheets = people.map((person, index): PublicSheet => ({ ...person, staffMemberId: `p${index}` }))
  return { tally: toPublicTally(buildTally(source, null), sheets), full: buildTally(source, null) }
}

const person = (unitName: string, audience: Person['audience'] = 'staff'): Person => ({
  unitName,
  audience,
  isSubmitted: true,
  choice: 0,
})
const several = (count: number, unitName: string, audience?: Person['audience']) =>
  Array.from({ length: count }, () => person(unitName, audience))

describe('toPublicTally', () => {
  it('shows units of three and puts smaller ones together', () => {
    const { tally } = anInspection([
      ...several(5, '業務課'),
      ...several(3, '総務課'),
      ...several(2, '議会'),
      ...several(1, '監査'),
    ])
    expect(tally.byUnit.map(({ unitName, submitted }) => [unitName, submitted])).toEqual([
      ['業務課', 5],
      ['総務課', 3],
      [otherUnitsLabel, 3],
    ])
  })

  it('lets the next smallest join a single small one, which the total would give away', () => {
    const { tally } = anInspection([...several(5, '業務課'), ...several(4, '総務課'), ...several(1, '監査')])
    expect(tally.byUnit.map(({ unitName, submitted }) => [unitName, submitted])).toEqual([
      ['業務課', 5],
      [otherUnitsLabel, 5],
    ])
  })

  it('refuses where hardly anybody answered', () => {
    expect(() => anInspection(several(2, '業務課'))).toThrow(/tooFewForPublic/)
  })

  it('leaves out a small audience with its questions', () => {
    const { tally } = anInspection([
      ...several(6, '業務課'),
      ...several(4, '業務課', 'manager'),
      ...several(2, '業務課', 'systemAdministrator'),
    ])
    expect(tally.byAudience.map(({ audience }) => audience)).toEqual(['staff'])
    expect(tally.byQuestion.map(({ audience }) => audience)).toEqual(['staff'])
  })

  it('never shows, nor gives away by difference, a group of fewer than three', () => {
    const people = array(
      record({
        unitName: constantFrom('一課', '二課', '三課', '四課', '五課'),
        audience: constantFrom('staff', 'manager', 'systemAdministrator'),
        isSubmitted: boolean(),
        choice: integer({ min: 0, max: 4 }),
      }),
      { maxLength: 30 },
    )
    assert(
      property(people, (everybody) => {
        pre(everybody.filter(({ isSubmitted }) => isSubmitted).length >= smallestPublicGroup)
        const { tally, full } = anInspection(everybody as Person[])
        const total = full.byUnit.reduce((sum, row) => sum + row.submitted, 0)
        for (const rows of [
          tally.byUnit.filter(({ unitName }) => unitName !== otherUnitsLabel),
          tally.byAudience,
        ]) {
          const shown = rows.map(({ submitted }) => submitted)
          expect(shown.every((count) => count >= smallestPublicGroup)).toBe(true)
          const rest = total - shown.reduce((sum, count) => sum + count, 0)
          expect(rest === 0 || rest >= smallestPublicGroup || shown.length === 0).toBe(true)
        }
        // nothing is lost: what is joined and what is shown is everybody
        expect(tally.byUnit.reduce((sum, row) => sum + row.submitted, 0)).toBe(total)
      }),
      { numRuns: 300 },
    )
  })
})
