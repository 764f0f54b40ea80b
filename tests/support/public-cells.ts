import type { PublicTally } from '../../shared/domain/inspection/public-tally.ts'
import { otherUnitsLabel } from '../../shared/domain/inspection/public-tally.ts'
import type { TallySource } from '../../shared/domain/inspection/tally-source.ts'

/** One answer of one person, or one sheet that was handed out. */
type Atom = { person: string; unitName: string; audience: string; category: string; questionId: string }

/** A published figure as the atoms it adds up: 1 where an atom is counted. */
type Figure = readonly number[]

const prime = 1_000_003

/**
 * Whether some arithmetic over the published figures gives one that is made of one or two people's answers alone. All
 * sums, differences and multiples are tried at once: taking those people's atoms away must not lower the rank.
 */
export function canTellFewPeopleApart(atoms: readonly Atom[], figures: readonly Figure[]): boolean {
  const people = Array.from(new Set(atoms.map(({ person }) => person)))
  const whole = rankOf(figures)
  const without = (taken: readonly string[]) =>
    rankOf(figures.map((figure) => figure.filter((_, at) => !taken.includes(atoms[at]?.person ?? ''))))
  return people.some((one, index) =>
    [[one], ...people.slice(index + 1).map((other) => [one, other])].some((taken) => without(taken) < whole),
  )
}

/** Every answer that was counted, and every figure of the copy that counts it. */
export function listAnswerFigures(
  source: TallySource,
  personOf: (sheetId: string) => string,
  copy: PublicTally,
) {
  const atoms = source.answers.map((answer): Atom => {
    const sheet = source.sheets.find(({ id }) => id === answer.sheetId)
    const question = source.questions.find(({ id }) => id === answer.questionId)
    if (sheet === undefined || question === undefined) throw new Error('an answer to nothing')
    const { unitName, audience } = sheet
    const { category, id } = question
    return { person: personOf(sheet.id), unitName, audience, category, questionId: id }
  })
  const figure = (counts: (atom: Atom) => boolean): Figure => atoms.map((atom) => (counts(atom) ? 1 : 0))
  const shownUnits = copy.byUnit.map(({ unitName }) => unitName)
  const shownCategories = copy.byCategory.map(({ category }) => category as string)
  const codes = new Map(
    source.questions.map(({ id, audience, code }) => [`${audience} ${code}`, id as string]),
  )
  const figures = [
    figure(() => true),
    ...copy.byUnit.map((row) => figure((atom) => unitOf(atom, shownUnits) === row.unitName)),
    ...copy.byCategory.map((row) => figure(({ category }) => category === row.category)),
    ...(copy.joinedCategories === null
      ? []
      : [figure(({ category }) => !shownCategories.includes(category))]),
    ...copy.byQuestion.map((row) =>
      figure(({ questionId }) => questionId === codes.get(`${row.audience} ${row.code}`)),
    ),
  ]
  return { atoms, figures }
}

/** Every sheet that was handed out, and every figure of the copy that counts sheets. */
export function listSheetFigures(
  source: TallySource,
  personOf: (sheetId: string) => string,
  copy: PublicTally,
) {
  const atoms = source.sheets.map(
    ({ id, unitName, audience }): Atom => ({
      ...{ person: personOf(id), unitName, audience, category: '', questionId: '' },
    }),
  )
  const figure = (counts: (atom: Atom) => boolean): Figure => atoms.map((atom) => (counts(atom) ? 1 : 0))
  const shownUnits = copy.byUnit.map(({ unitName }) => unitName)
  const shownAudiences = copy.byAudience.map(({ audience }) => audience as string)
  const figures = [
    ...copy.byUnit.map((row) => figure((atom) => unitOf(atom, shownUnits) === row.unitName)),
    ...copy.byAudience.map((row) => figure(({ audience }) => audience === row.audience)),
    ...(copy.joinedAudiences === null ? [] : [figure(({ audience }) => !shownAudiences.includes(audience))]),
  ]
  return { atoms, figures }
}

function unitOf({ unitName }: Atom, shown: readonly string[]): string {
  return shown.includes(unitName) ? unitName : otherUnitsLabel
}

/** The rank over a prime field, where no rounding can hide a small difference. */
function rankOf(figures: readonly Figure[]): number {
  const rows = figures.map((figure) => [...figure])
  const width = rows[0]?.length ?? 0
  let rank = 0
  for (let column = 0; column < width && rank < rows.length; column += 1) {
    const found = rows.findIndex((row, at) => at >= rank && row[column] !== 0)
    if (found < 0) continue
    const pivot = rows[found] ?? []
    rows[found] = rows[rank] ?? []
    rows[rank] = pivot
    const inverse = power(pivot[column] ?? 0, prime - 2)
    for (let at = rank + 1; at < rows.length; at += 1) {
      const row = rows[at] ?? []
      const factor = ((row[column] ?? 0) * inverse) % prime
      if (factor === 0) continue
      for (let cell = column; cell < width; cell += 1) {
        row[cell] = ((((row[cell] ?? 0) - factor * (pivot[cell] ?? 0)) % prime) + prime) % prime
      }
    }
    rank += 1
  }
  return rank
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let square = base % prime, left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}
