// Copies the fonts of the reports, their licences and the colour profile that PDF/A asks for from their pinned
// packages into assets/fonts and refuses a
// file whose SHA-256 is not the one that was reviewed. Runs before build, test and the command line.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const fonts = [
  [
    '@expo-google-fonts/biz-udmincho',
    '400Regular/BIZUDMincho_400Regular.ttf',
    'BIZUDMincho-Regular.ttf',
    '21717378e2af006ddf1cc899fe36c7158179b52947e4be71e3e9695eaf5f16db',
  ],
  [
    '@expo-google-fonts/biz-udmincho',
    '700Bold/BIZUDMincho_700Bold.ttf',
    'BIZUDMincho-Bold.ttf',
    '78111af45d7f8003dee867b5f11a0f3efb83dd52281a0aa55bc84a0e17a15eb3',
  ],
  [
    '@expo-google-fonts/biz-udgothic',
    '400Regular/BIZUDGothic_400Regular.ttf',
    'BIZUDGothic-Regular.ttf',
    'e267830408f04daf92858d89477f2df8539c05ee4fe597d13ffdcaa7565b519e',
  ],
  [
    '@expo-google-fonts/biz-udgothic',
    '700Bold/BIZUDGothic_700Bold.ttf',
    'BIZUDGothic-Bold.ttf',
    '4fb1b604bf6fc9fd631d60f9946b1ada1630faaf72ca9ceb2ea45b0c415293d1',
  ],
  [
    '@expo-google-fonts/noto-serif-jp',
    '400Regular/NotoSerifJP_400Regular.ttf',
    'NotoSerifJP-Regular.ttf',
    '5a04846a0e23acefae825f2f459205036a166f5a63462019ce3492d07bd20e92',
  ],
  [
    '@expo-google-fonts/noto-sans-jp',
    '400Regular/NotoSansJP_400Regular.ttf',
    'NotoSansJP-Regular.ttf',
    'd930d5d52d15231c283089760f84584272ad5e37e14607ba0d19c798e7a9caec',
  ],
] as const

const root = join(import.meta.dirname, '..', '..')
const target = join(root, 'assets', 'fonts')
const require = createRequire(import.meta.url)

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function copyFont(packageName: string, source: string, name: string, expected: string): void {
  const folder = dirname(require.resolve(`${packageName}/package.json`))
  const to = join(target, name)
  if (!existsSync(to) || sha256(to) !== expected) copyFileSync(join(folder, source), to)
  const actual = sha256(to)
  if (actual !== expected) throw new Error(`${name}: SHA-256 ${actual}, reviewed ${expected}`)
  copyWhereOther(join(folder, 'LICENSE_FONT'), join(target, `${name.split('-')[0]}-OFL.txt`))
}

/** A file that is right already is not touched: the package may be copying it at this moment. */
function copyWhereOther(from: string, to: string): void {
  if (!existsSync(to) || sha256(to) !== sha256(from)) copyFileSync(from, to)
}

/** pdfkit looks for its profile beside its source, which is gone in a bundle; the reports read this copy. */
function copyColorProfile(): void {
  const name = 'sRGB-IEC61966-2.1.icc'
  const to = join(target, name)
  copyWhereOther(join(dirname(require.resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc'), to)
  const expected = '384b832de3412066743b52a75ee906b6fb9fb8d9e09e936fc2c43223815c6e0a'
  const actual = sha256(to)
  if (actual !== expected) throw new Error(`${name}: SHA-256 ${actual}, reviewed ${expected}`)
}

mkdirSync(target, { recursive: true })
for (const [packageName, source, name, expected] of fonts) copyFont(packageName, source, name, expected)
copyColorProfile()
