import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemTerminal } from '../../electron/cli/terminal.ts'
import { verifyFolder } from '../../electron/cli/verify-command.ts'
import { toAttachmentFile } from '../../electron/data/attachment-files.ts'
import { lookIntoDatabase } from '../../electron/data/database.ts'
import { listAllAttachments } from '../../electron/data/repositories/attachment-repository.ts'
import { listIssuedReports } from '../../electron/data/repositories/issued-report-repository.ts'
import type { Soundness } from '../../electron/services/verify-service.ts'
import { aSettledFolder } from '../support/a-settled-folder.ts'
import { listRowPlaces, listTrees, type RowPlaces } from '../support/row-places.ts'
import { aSpread, type Spread } from '../support/spread.ts'

/** Another seed looks at other bytes: `FLIP_SEED=7 npx vitest run tests/services/byte-flips.test.ts`. */
const seed = Number(process.env.FLIP_SEED ?? 1)

/** What is settled, and how `verify` may name a record of it. */
const names: Readonly<Record<string, RegExp>> = {
  inspection: /\binspection\b/,
  inspection_question: /\binspection_question\b/,
  inspection_sheet: /\b(inspection_sheet|inspectionSheet)\b/,
  answer: /\b(answer|inspectionSheet)\b/,
  inspection_checklist_edition: /\binspection_checklist_edition\b/,
  checklist_edition: /\b(checklist_edition|checklistEdition)\b/,
  checklist_edition_question: /\b(checklist_edition_question|checklistEdition)\b/,
  history_entry: /\bhistory_entry\b/,
  history_head: /\bhistory_head\b/,
  issued_report: /\b(issued_report|issuedReport)\b|^発行済み帳票/,
  attachment: /\battachment\b|^添付ファイル/,
  finding: /\bfinding\b/,
  finding_source: /\b(finding_source|finding)\b/,
  approval: /\bapproval\b|^決裁/,
  approval_step: /\b(approval_step|approval)\b/,
  account_key: /\b(account_key|accountKey)\b/,
  seal: /\bseal\b/,
  correction: /\bcorrection\b/,
  edition: /\bedition\b/,
  risk_analysis: /\b(risk_analysis|riskAnalysis)\b/,
  risk: /\brisk\b/,
  risk_asset: /\b(risk_asset|risk)\b/,
  risk_measure: /\b(risk_measure|risk)\b/,
  risk_acceptance: /\b(risk_acceptance|riskAcceptance)\b/,
}

const terminal = systemTerminal()
let folder: string
let dataFolder: string
let file: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daicho-flips-'))
  dataFolder = join(folder, 'data')
  file = join(dataFolder, 'daicho.db')
  const settled = await aSettledFolder()
  cpSync(settled.dataFolder, dataFolder, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the command line finds wrong in the folder. */
async function findBrokenPlace(): Promise<string | null> {
  const surroundings = { rootFolder: folder, programEdition: 'test', terminal }
  const { json } = await verifyFolder({ ...surroundings, dataFolder, now: undefined, asked: [] })
  // what the command prints as JSON is what verify found
  return (json as Soundness).brokenPlace
}

/** Changes one byte, looks, and puts it back. */
async function findAfterFlip(path: string, flip: { place: number; mask: number }): Promise<string | null> {
  const byte = readFileSync(path)[flip.place] ?? 0
  write(path, flip.place, byte ^ flip.mask)
  try {
    return await findBrokenPlace()
  } finally {
    write(path, flip.place, byte)
  }
}

function write(path: string, place: number, byte: number): void {
  const handle = openSync(path, 'r+')
  writeSync(handle, Uint8Array.of(byte), 0, 1, place)
  closeSync(handle)
}

/** One bit, or several at once. */
function toMask({ below }: Spread): number {
  return below(2) === 0 ? 1 << below(8) : 1 + below(255)
}

/** A byte of these stretches, each byte as likely as any other. */
function pick(places: readonly RowPlaces[], { below }: Spread) {
  let rest = below(places.reduce((sum, { span }) => sum + span.end - span.start, 0))
  for (const { tree, part, page, span } of places) {
    const length = span.end - span.start
    if (rest < length) return { table: tree.table, tree: tree.name, part, page, place: span.start + rest }
    rest -= length
  }
  throw new Error('no bytes to pick from')
}

describe('a changed byte', () => {
  it('of a settled row or the history is found by verify, which names its table or record', async () => {
    expect(await findBrokenPlace()).toBeNull()
    const before = readFileSync(file)
    const trees = lookIntoDatabase(file, listTrees).filter(({ table }) => table in names)
    expect(new Set(trees.map(({ table }) => table))).toEqual(new Set(Object.keys(names)))
    // as many of a short table as of a long one, and of the bytes that say where values are as of the values
    const places = listRowPlaces(before, trees)
    const groups = trees
      .flatMap(({ name }) =>
        (['head', 'content'] as const).map((part) =>
          places.filter((place) => place.tree.name === name && place.part === part),
        ),
      )
      // an index of drafts has no row where none is open
      .filter((group) => group.length > 0)
    const spread = aSpread(seed)
    const missed: object[] = []
    for (let count = 0; count < 600; count += 1) {
      const flip = { ...pick(groups[count % groups.length] ?? [], spread), mask: toMask(spread) }
      const brokenPlace = await findAfterFlip(file, flip)
      if (!names[flip.table]?.test(brokenPlace ?? '')) missed.push({ seed, ...flip, brokenPlace })
    }
    expect(missed).toEqual([])
    expect(readFileSync(file).equals(before)).toBe(true)
  }, 240_000)

  it('of a kept file is found by verify, which names the file', async () => {
    const kept = lookIntoDatabase(file, (db) => [...listAllAttachments(db), ...listIssuedReports(db)])
    expect(kept.length).toBeGreaterThan(4)
    const spread = aSpread(seed)
    const missed: object[] = []
    for (let count = 0; count < 60; count += 1) {
      const { fileName, sha256, sizeBytes } = kept[count % kept.length] ?? {
        fileName: '',
        sha256: '',
        sizeBytes: 0,
      }
      const flip = { place: spread.below(sizeBytes), mask: toMask(spread) }
      const brokenPlace = await findAfterFlip(toAttachmentFile(dataFolder, sha256), flip)
      if (!brokenPlace?.includes(fileName)) missed.push({ seed, fileName, ...flip, brokenPlace })
    }
    expect(missed).toEqual([])
  }, 120_000)
})
