import { toClusters } from './clusters.ts'
import type { ReportFonts } from './fonts.ts'
import { toPdfNumber as n } from './units.ts'

type Command = { readonly command: string; readonly args: readonly number[] }

const letters: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  bezierCurveTo: 'c',
  closePath: 'h',
}

/** The operators that draw a glyph's outline. */
export function toOutlineOperators(commands: readonly Command[]): string {
  let at: readonly number[] = [0, 0]
  return commands
    .map(({ command, args }) => {
      const points = command === 'quadraticCurveTo' ? toCubic(at, args) : args
      if (points.length > 0) at = points.slice(-2)
      return `${points.map(n).join(' ')} ${letters[command] ?? 'c'}`
    })
    .join('\n')
}

/** A line of text as filled outlines, from its left end at 0, 0, and how wide it is. */
export function toOutlinedLine(
  fonts: ReportFonts,
  text: string,
  options: { readonly sizePt: number; readonly place: string },
): { readonly operators: string; readonly widthPt: number } {
  let widthPt = 0
  const operators: string[] = []
  for (const cluster of toClusters(text)) {
    const { face, id, advance } = fonts.glyphOf(cluster, 'gothic', false, options.place)
    const font = face.openFont()
    const scale = (options.sizePt / font.unitsPerEm).toFixed(6)
    operators.push(`q ${scale} 0 0 ${scale} ${n(widthPt)} 0 cm`)
    operators.push(`${toOutlineOperators(font.getGlyph(id).path.commands)} f Q`)
    widthPt += advance * options.sizePt
  }
  return { operators: operators.join('\n'), widthPt }
}

/** PDF knows cubic curves only. */
function toCubic(at: readonly number[], args: readonly number[]): readonly number[] {
  const [x0 = 0, y0 = 0] = at
  const [cx = 0, cy = 0, x = 0, y = 0] = args
  const third = (from: number, to: number): number => from + (2 / 3) * (to - from)
  return [third(x0, cx), third(y0, cy), third(x, cx), third(y, cy), x, y]
}
