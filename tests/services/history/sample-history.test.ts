import { beforeAll, describe, expect, it } from 'vitest'
import { samplePassword } from '../../../electron/services/sign-in-names.ts'
import type { HistoryEntryWords } from '../../../shared/contract/history.ts'
import { aClient, aFreshProgram } from '../../support/a-program.ts'
import { wholeHistory } from '../../support/whole-history.ts'

const all: HistoryEntryWords[] = []

beforeAll(async () => {
  const fresh = aFreshProgram({ newId: () => crypto.randomUUID() })
  await fresh.client.startup.startSample({})
  const client = aClient(fresh.program)
  await client.session.signIn({ loginName: '渡邊 由香', password: samplePassword })
  for (let before: number | null = null; ; ) {
    const page: { entries: HistoryEntryWords[]; next: number | null } = await client.history.search({
      ...wholeHistory,
      before,
    })
    all.push(...page.entries)
    before = page.next
    if (before === null) break
  }
}, 60_000)

describe('the history of the sample union', () => {
  it('has each entry once, newest first', () => {
    const sequences = all.map(({ sequence }) => sequence)
    expect(sequences).toEqual([...sequences].toSorted((one, other) => other - one))
    expect(new Set(sequences).size).toBe(sequences.length)
    expect(sequences.length).toBeGreaterThan(1000)
  })

  it('has words for every act, kind of record and field', () => {
    const unsaid = all.filter(({ act, kind }) => act === '記録を変えました' || kind === 'その他の記録')
    expect(unsaid).toEqual([])
    const fields = all.flatMap(({ act, changes }) =>
      changes.filter(({ field }) => field === 'その他の項目').map((change) => [act, change.after]),
    )
    expect(fields).toEqual([])
  })

  it('says no word of the code and no id', () => {
    const told = all.flatMap(({ act, recordName, changes }) => [
      [act, recordName] as const,
      ...changes.flatMap(({ field, before, after }) => [
        [`${act} ${field}`, before] as const,
        [`${act} ${field}`, after] as const,
      ]),
    ])
    const raw = told.filter(([, text]) =>
      /[0-9a-f]{8}-[0-9a-f]{4}|^[a-z][a-zA-Z]{3,}$|"[a-z]\w*":|[0-9a-f]{40}/.test(text),
    )
    expect([...new Set(raw.map(([place, text]) => `${place}: ${text.slice(0, 60)}`))]).toEqual([])
  })
})
