import { useState } from 'react'
import type { Coverage } from '../../../shared/contract/coverage.ts'
import { toColumnWords } from '../../../shared/domain/coverage/coverage-words.ts'
import { CellDialog, type OpenedCell } from './cell-dialog.tsx'
import { CellFigures } from './cell-figures.tsx'

type Props = Readonly<{ coverage: Coverage }>

const headClass = 'border border-solid-gray-420 bg-solid-gray-50 px-2 py-1 text-left align-top'

/** The map itself: provisions down, 号 across, totals at the edges. */
export function CoverageTable({ coverage }: Props) {
  const [opened, setOpened] = useState<OpenedCell | null>(null)
  const { article, columns, rows, total } = coverage
  return (
    // the table is wider than a narrow window: it scrolls, and the keyboard reaches it by its buttons
    <div className="overflow-x-auto">
      <table className="w-full min-w-[66rem] table-fixed border-collapse bg-white text-[0.875rem]">
        <caption className="sr-only">方針の号と施行規則第16条の3の号の組合せごとの網羅状況</caption>
        <thead>
          <tr>
            <th scope="col" className={`${headClass} w-32`}>
              方針{article?.citation ?? ''}＼施行規則
            </th>
            {columns.map(({ item }) => (
              <th key={item ?? 'none'} scope="col" className={headClass}>
                {toColumnWords(item).number}
                <span className="block font-normal">{toColumnWords(item).label}</span>
              </th>
            ))}
            <th scope="col" className={headClass}>
              計
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.citation ?? 'other'}>
              <th scope="row" className={headClass}>
                {row.citation}
                <span className="block font-normal">{row.name}</span>
              </th>
              {row.cells.map((cell, index) => {
                const item = columns[index]?.item ?? null
                const name = `${row.citation ?? row.name}・${toColumnWords(item).number}`
                return (
                  <td key={item ?? 'none'} className="border border-solid-gray-420 p-0 align-top">
                    <CellFigures counted={cell} name={name} onOpen={() => setOpened({ name, cell })} />
                  </td>
                )
              })}
              <td className="border border-solid-gray-420 bg-solid-gray-50 p-0 align-top">
                <CellFigures counted={row.total} name={`${row.citation ?? row.name}の計`} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={headClass}>
              計
            </th>
            {columns.map((column) => (
              <td
                key={column.item ?? 'none'}
                className="border border-solid-gray-420 bg-solid-gray-50 p-0 align-top"
              >
                <CellFigures counted={column.total} name={`${toColumnWords(column.item).number}の計`} />
              </td>
            ))}
            <td className="border border-solid-gray-420 bg-solid-gray-50 p-0 align-top">
              <CellFigures counted={total} name="全体の計" />
            </td>
          </tr>
        </tfoot>
      </table>
      {opened !== null && <CellDialog opened={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}
