import { Notice } from '../notice.tsx'

type Gap = Readonly<{ number: string; heading: string; text: string; characters: string }>

/** The cells that hold characters Shift_JIS has not, before a file is written. */
export function EncodingGaps({
  found,
}: Readonly<{ found: Readonly<{ gapCount: number; gaps: readonly Gap[] }> }>) {
  return (
    <Notice
      tone="warning"
      title={`Shift_JIS では書けない文字が${found.gapCount}か所にあります。まだ書き出していません。`}
    >
      <p>
        文字をそのまま残すには、UTF-8 か Excel
        を選んでください。このまま書き出すと、下の文字は「〓」になります。
      </p>
      <div className="mt-2 max-h-56 overflow-auto bg-white">
        <table className="w-full text-[0.9375rem]">
          <thead className="sticky top-0 bg-solid-gray-100 text-left">
            <tr>
              {['資産番号', '列', '書けない文字', '内容'].map((heading) => (
                <th key={heading} scope="col" className="px-2 py-1">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.gaps.map((gap) => (
              <tr key={`${gap.number} ${gap.heading} ${gap.text}`} className="border-b border-solid-gray-200">
                <td className="px-2 py-1">{gap.number}</td>
                <td className="px-2 py-1">{gap.heading}</td>
                <td className="px-2 py-1">{gap.characters}</td>
                <td className="px-2 py-1">{gap.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.gapCount > found.gaps.length && <p>ほかに{found.gapCount - found.gaps.length}か所あります。</p>}
    </Notice>
  )
}
