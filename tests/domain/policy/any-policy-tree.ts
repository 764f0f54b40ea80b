import fc from 'fast-check'
import type { Provision, ProvisionKind } from '../../../shared/domain/policy/provision.ts'

const kanji = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const kana = 'アイウエオカキクケコサシ'
const wide = (number: number) =>
  String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '')

/** What an editor may write, lines among it that look like something else. */
const textLine = fc.constantFrom(
  '職員は、情報資産を守らなければならない。',
  '次のとおりとする。',
  '情報 資産を守る。',
  '第3条に規定する手順を守る。',
  '第4条 この規程は、守る。',
  '（目的）',
  '（表省略）',
  '- 3 -',
  '12',
  'ア 自然の脅威',
  '(2)に掲げるもの',
  '3 年以内とする。',
  '附則',
  '別表第1',
  '目次',
  '目的',
  'に規定する',
  '- 甲',
  '○ × ○ × ○ ×',
  '（改正(平27訓令第7号)）',
  '職員は、',
  'このページの先頭へ',
)
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('職員は、守る。', '次のとおりとする。', '一とする。') },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant('削除') },
  {
    weight: 3,
    arbitrary: fc.array(textLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  },
)
const heading = fc.option(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('目的', '適用範囲', '見直し', '用語の定義') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '目 的',
        '甲（乙）の取扱い',
        '改正(平27訓令第7号)',
        'あ'.repeat(50),
        '次に掲げること。その他',
      ),
    },
  ),
)
const term = fc.option(
  fc.constantFrom('情報資産', 'Web API', '個人番号 利用事務系', '「端末」', '甲：乙', 'あ'.repeat(70)),
)

function provision(kind: ProvisionKind, label: string, own: Partial<Provision>): Provision {
  return { kind, label, heading: null, term: null, text: '', children: [], ...own }
}

/** One to five children, numbered in order. */
function numbered(child: (number: number) => fc.Arbitrary<Provision>, from = 1, maxLength = 4) {
  return fc
    .integer({ min: 0, max: maxLength })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => child(from + index))))
}

const subitems = numbered((number) =>
  text.map((words) => provision('subitem', kana[number - 1] ?? '', { text: words })),
)

function items(style: number) {
  return numbered((number) =>
    fc.record({ term, heading, text, children: fc.oneof(fc.constant([]), subitems) }).map((own) => {
      const labels = [
        `(${number})`,
        `（${wide(number)}）`,
        kanji[number - 1] ?? '',
        `⑴⑵⑶⑷⑸`[number - 1] ?? '',
      ]
      const named = own.term === null ? own : { ...own, heading: null }
      return provision('item', labels[style] ?? '', named)
    }),
  )
}

const someItems = fc.integer({ min: 0, max: 3 }).chain(items)

const paragraphs = numbered(
  (number) =>
    fc
      .record({ text, heading: fc.oneof(fc.constant(null), heading), children: someItems })
      .map((own) => provision('paragraph', number % 2 === 0 ? String(number) : wide(number), own)),
  2,
)

const inner = fc
  .tuple(someItems, paragraphs)
  .map(([below, after]): readonly Provision[] => [...below, ...after])

const article = fc.record({ heading, text, children: inner, branch: fc.boolean(), isKanji: fc.boolean() })

type Numbering = { last: number }

/** Articles numbered in order, some with a branch number. */
const articles = fc.array(article, { minLength: 1, maxLength: 3 }).map((all) => (numbering: Numbering) => {
  return all.map(({ branch, isKanji, ...own }) => {
    if (!branch || numbering.last === 0) numbering.last += 1
    const number = isKanji ? (kanji[numbering.last - 1] ?? '百') : String(numbering.last)
    return provision('article', branch ? `第${number}条の2` : `第${number}条`, own)
  })
})

const sections = fc.array(fc.tuple(heading, articles), { maxLength: 2 })

const chapter = fc.record({ heading, articles, sections }).map(
  (own) => (number: number, numbering: Numbering) =>
    provision('chapter', `第${number}章`, {
      heading: own.heading,
      children: [
        ...own.articles(numbering),
        ...own.sections.map(([caption, inside], index) =>
          provision('section', `第${index + 1}節`, { heading: caption, children: inside(numbering) }),
        ),
      ],
    }),
)

const supplement = fc
  .record({
    heading: fc.option(fc.constantFrom('平成10年3月30日条例第5号', '令和2年3月1日訓令第3号')),
    text,
    children: numbered(
      (number) => fc.record({ heading, text }).map((own) => provision('paragraph', String(number), own)),
      1,
    ),
  })
  .map((own) => provision('supplement', '附則', own.children.length > 0 ? { ...own, text: '' } : own))

const table = fc
  .record({ heading: fc.constantFrom(null, '第1条関係', '点検票'), text })
  .map((own) => provision('table', '別表第1', own))

/** A tree as an editor of policy texts could make it. */
export const anyPolicyTree = fc
  .record({
    title: fc.option(fc.constantFrom('情報セキュリティ規程', '北の組合', '。、')),
    preamble: fc.array(
      fc.constantFrom('令和5年4月1日', '訓令第3号', '（前文）', '安全規程', '1 目的', '- 3 -'),
      {
        maxLength: 3,
      },
    ),
    articles,
    chapters: fc.array(chapter, { maxLength: 2 }),
    supplements: fc.array(supplement, { maxLength: 2 }),
    tables: fc.array(table, { maxLength: 2 }),
  })
  .map(({ title, preamble, articles: first, chapters, supplements, tables }) => {
    const numbering = { last: 0 }
    return {
      title,
      preamble,
      provisions: [
        ...first(numbering),
        ...chapters.map((build, index) => build(index + 1, numbering)),
        ...supplements,
        ...tables,
      ],
    }
  })
