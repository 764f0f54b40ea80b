const kanjiDigits = '〇一二三四五六七八九'
const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** How Word writes the numbers of lists, by the name it has for each way. Half-width kana come out full-width. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: toFullWidth,
  decimalFullWidth2: toFullWidth,
  aiueo: (value) => pick(kana, value),
  aiueoFullWidth: (value) => pick(kana, value),
  iroha: (value) => pick(iroha, value),
  irohaFullWidth: (value) => pick(iroha, value),
  japaneseCounting: toCounted,
  chineseCounting: toCounted,
  chineseCountingThousand: toCounted,
  taiwaneseCountingThousand: toCounted,
  japaneseDigitalTenThousand: toDigits,
  ideographDigital: toDigits,
  taiwaneseDigital: toDigits,
  japaneseLegal: (value) =>
    toCounted(value).replace(/[一二三十]/g, (digit) => '壱弐参拾'['一二三十'.indexOf(digit)] ?? digit),
  ideographTraditional: (value) => pick(stems, value),
  ideographZodiac: (value) => pick(branches, value),
  decimalEnclosedCircle: toCircled,
  decimalEnclosedCircleChinese: toCircled,
  decimalEnclosedParen: (value) => toEnclosed(value, 20, 0x2474, `(${value})`),
  decimalEnclosedFullstop: (value) => toEnclosed(value, 20, 0x2488, `${value}.`),
  ideographEnclosedCircle: (value) => toEnclosed(value, 10, 0x3280, toCounted(value)),
  ideographParenthesized: (value) => `(${toCounted(value)})`,
  lowerLetter: (value) => pick('abcdefghijklmnopqrstuvwxyz', value),
  upperLetter: (value) => pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ', value),
  lowerRoman: (value) => toRoman(value).toLowerCase(),
  upperRoman: toRoman,
  none: () => '',
}

/** The number of a list in the given way; in digits where the way is not known. */
export function formatListNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value)
}

/** Begins again after the last letter, twice as long, as Word does. */
function pick(letters: string, value: number): string {
  if (value < 1) return String(value)
  const place = (value - 1) % letters.length
  return (letters[place] ?? '').repeat(Math.min(4, Math.floor((value - 1) / letters.length) + 1))
}

function toFullWidth(value: number): string {
  return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function toDigits(value: number): string {
  return String(value).replace(/[0-9]/g, (digit) => kanjiDigits[Number(digit)] ?? digit)
}

/** 十一, 二十, 百三. */
function toCounted(value: number): string {
  if (value < 1 || value > 9999) return toDigits(value)
  const units = ['千', '百', '十', '']
  return units
    .map((unit, place) => {
      const digit = Math.floor(value / 10 ** (3 - place)) % 10
      if (digit === 0) return ''
      return digit === 1 && unit !== '' ? unit : `${kanjiDigits[digit]}${unit}`
    })
    .join('')
}

function toCircled(value: number): string {
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21)
  if (value >= 36 && value <= 50) return String.fromCharCode(0x32b1 + value - 36)
  return toEnclosed(value, 20, 0x2460, String(value))
}

function toEnclosed(value: number, most: number, first: number, otherwise: string): string {
  return value >= 1 && value <= most ? String.fromCharCode(first + value - 1) : otherwise
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function toRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  return romans
    .map(([worth, letters]) => {
      const count = Math.floor(left / worth)
      left -= count * worth
      return letters.repeat(count)
    })
    .join('')
}
