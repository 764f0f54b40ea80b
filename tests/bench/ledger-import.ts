import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { aLargeLedger, toCp932Csv, toXlsx } from '../support/large-ledger.ts'
import { aBenchUnion } from './a-bench-union.ts'
import { printFigure, time } from './figure.ts'
import { watchLoop } from './watch-loop.ts'

type Ledger = { name: string; file: File; parseBare: (bytes: Uint8Array) => unknown }

function someLedgers(count: number): Ledger[] {
  const rows = aLargeLedger(count)
  return [
    {
      name: 'CP932 CSV',
      file: new File([toCp932Csv(rows)], '台帳.csv'),
      parseBare: (bytes) => parse(new TextDecoder('shift_jis').decode(bytes), { relax_column_count: true }),
    },
    {
      name: 'Excel file',
      file: new File([toXlsx(rows)], '台帳.xlsx'),
      parseBare: (bytes) => {
        const book = read(bytes, { type: 'array', dense: true })
        return book.SheetNames.map((name) => utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 }))
      },
    },
  ]
}

type Measured = { reading: number; keeping: number; longestBlock: number }

/** Reading and keeping a ledger in a folder of its own, and the longest time the event loop stood still meanwhile. */
async function measure({ file }: Ledger): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const { program, client } = await aBenchUnion({ folder: join(home, 'data'), people: 3 })
  const importId = randomUUID()
  const loop = watchLoop()
  const reading = await time(() => client.assetImport.open({ importId, file }))
  const keeping = await time(() =>
    client.assetImport.apply({ importId, createsUnits: true, remembersMapping: false }),
  )
  const longestBlock = loop.stop()
  await program.close()
  rmSync(home, { recursive: true, force: true })
  return { reading, keeping, longestBlock }
}

/** Importing 10,000 assets against only parsing the same file, and against 1,000: ten times the rows, about ten is linear. */
export async function benchLedgerImport(): Promise<void> {
  const small = someLedgers(1_000)
  for (const [index, ledger] of someLedgers(10_000).entries()) {
    const bytes = new Uint8Array(await ledger.file.arrayBuffer())
    const bare = await time(() => ledger.parseBare(bytes))
    const { reading, keeping, longestBlock } = await measure(ledger)
    const name = `of 10,000 assets from a ${ledger.name}`
    printFigure(`preview ${name}`, reading, { name: 'bare parse', value: bare })
    printFigure(`whole import ${name}`, reading + keeping, { name: 'bare parse', value: bare })
    printFigure('longest wait of the window meanwhile', longestBlock, {
      name: 'whole import',
      value: reading + keeping,
    })
    const base = small[index]
    if (base === undefined) continue
    const tenth = await measure(base)
    printFigure(`whole import ${name}`, reading + keeping, {
      name: 'of 1,000',
      value: tenth.reading + tenth.keeping,
    })
  }
}
