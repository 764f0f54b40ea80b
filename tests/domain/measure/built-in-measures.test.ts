import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseChecklist } from '../../../shared/domain/checklist/parse-checklist.ts'
import { toQuestionKey } from '../../../shared/domain/inspection/count-year.ts'
import { parseMeasures } from '../../../shared/domain/measure/parse-measures.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { listProvisionLabels } from '../../../shared/domain/policy/provision-labels.ts'

const assets = join(import.meta.dirname, '..', '..', '..', 'assets')
const read = (...path: string[]) => readFileSync(join(assets, ...path), 'utf8')
const readJson = (...path: string[]): unknown => JSON.parse(read(...path))
const measures = parseMeasures(readJson('measures', 'measures.json'))
const questions = ['staff', 'manager', 'system-administrator'].flatMap((name) => {
  const { audience, questions: list } = parseChecklist(readJson('checklists', `${name}.json`))
  return list.map((question) => ({ ...question, audience }))
})

describe('the built-in measures', () => {
  it('cite provisions the built-in policy has', () => {
    const labels = new Set(listProvisionLabels(parsePolicyText(read('policy', 'basic-policy.txt'))))
    const unknown = measures.flatMap(({ code, provisions }) =>
      provisions.filter((citation) => !labels.has(citation)).map((citation) => `${code} ${citation}`),
    )
    expect(unknown).toEqual([])
  })

  it('name questions that are there, and every question is asked of some measure', () => {
    const named = new Set(measures.flatMap((measure) => measure.questions.map(toQuestionKey)))
    expect([...named].toSorted()).toEqual(questions.map(toQuestionKey).toSorted())
  })

  it('are spread over the eight items of policy article 7, each with five measures at least', () => {
    const counts = Array.from({ length: 8 }, (_, index) => {
      const item = `第7条(${index + 1})`
      return measures.filter(({ provisions }) => provisions.find((one) => one.startsWith('第7条')) === item)
        .length
    })
    expect(counts).toEqual([8, 9, 9, 12, 13, 6, 5, 6])
  })

  it('answer to every 号 of the ordinance', () => {
    const items = new Set(measures.flatMap(({ ordinanceItems }) => ordinanceItems))
    expect([...items].toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('are each told in a title and one or two sentences, with the proof of it', () => {
    const odd = measures.filter(
      ({ title, description, evidence }) =>
        [...title].length > 24 || !/^[^。]+。([^。]+。){0,2}$/.test(description) || evidence === '',
    )
    expect(odd.map(({ code }) => code)).toEqual([])
    expect(new Set(measures.map(({ title }) => title)).size).toBe(measures.length)
  })

  it('are refused where a file is wrong', () => {
    const [first] = measures
    const raw = { ...first, questions: ['staff S01'] }
    expect(() => parseMeasures({ measures: [raw, raw] })).toThrow(/duplicate/)
    expect(() => parseMeasures({ measures: [{ ...raw, provisions: ['七条'] }] })).toThrow(/provisions/)
  })
})
