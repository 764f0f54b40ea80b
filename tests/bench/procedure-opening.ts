import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aLongPolicy } from '../support/policy-editions.ts'
import { aBenchUnion, type BenchClient } from './a-bench-union.ts'
import { median, printFigure, time } from './figure.ts'

const articles = 100

/** The draft of a document of 100 articles, which is read as one in force is. */
async function startDraft({ policyDocuments }: BenchClient, kind: 'standard' | 'procedure') {
  const { id: policyDocumentId } = await policyDocuments.create({ kind, name: '計測の文書', readers: [] })
  const source = { from: 'text' as const, title: '計測の文書', text: aLongPolicy(articles) }
  const { id: editionId } = await policyDocuments.startDraft({ policyDocumentId, source })
  return { editionId }
}

async function timeOpening(client: BenchClient, input: Awaited<ReturnType<typeof startDraft>>) {
  const runs: number[] = []
  for (let run = 0; run < 25; run += 1) runs.push(await time(() => client.policy.getEdition(input)))
  return median(runs)
}

/** Opening a 実施手順, which is encrypted, against a 対策基準 of the same text, which is not. */
export async function benchProcedureOpening(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const { program, client } = await aBenchUnion({ folder, people: 1 })
  const closed = await startDraft(client, 'procedure')
  const open = await startDraft(client, 'standard')
  const value = await timeOpening(client, closed)
  printFigure(`opening a 実施手順 of ${articles} articles`, value, {
    name: 'a 対策基準 of the same text',
    value: await timeOpening(client, open),
  })
  await program.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
