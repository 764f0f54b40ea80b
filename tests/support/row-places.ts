import type { Database } from '../../electron/data/database.ts'
import { type Cell, iterateCells, type Span } from '../../electron/data/row-cells.ts'

/** A table or an index: where its rows begin, and the table it belongs to. */
export type Tree = Readonly<{ name: string; table: string; rootPage: number }>

/** Bytes of the file that hold rows of a table or of its indexes. */
export type RowPlaces = Readonly<{ tree: Tree; page: number; part: 'head' | 'content'; span: Span }>

export function listTrees(db: Database): Tree[] {
  return db
    .prepare('SELECT name, tbl_name AS "table", rootpage AS rootPage FROM sqlite_schema WHERE rootpage > 0')
    .all() as Tree[]
}

/** Every stretch of bytes that holds rows of these tables, free space left out. */
export function listRowPlaces(file: Buffer, trees: readonly Tree[]): RowPlaces[] {
  return trees.flatMap((tree) =>
    [...iterateCells(file, tree.rootPage)].flatMap((cell) => toPlaces(tree, cell)),
  )
}

function toPlaces(tree: Tree, { page, head, content }: Cell): RowPlaces[] {
  const toPlace = (part: RowPlaces['part']) => (span: Span) => ({ tree, page, part, span })
  return [...head.map(toPlace('head')), ...content.map(toPlace('content'))]
}
