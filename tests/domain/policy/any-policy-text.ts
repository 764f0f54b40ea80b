import fc from 'fast-check'

const numerals = fc.constantFrom('1', '2', '3', '10', '１', '２', '三', '十二')
const words = fc.constantFrom(
  '情報資産',
  '目的',
  'この規程は、',
  '定める。',
  'をいう。',
  '次のとおりとする。',
  '削除',
  'に規定する',
  ' ',
  '　',
  '「職員」とは、',
  '（以下「本組合」という。）',
  '改正(平27訓令第7号)',
  'ABC',
  '外部サービス',
  '。',
)
const marker = fc.oneof(
  numerals.map((numeral) => `第${numeral}条 `),
  numerals.map((numeral) => `第${numeral}条の2`),
  numerals.map((numeral) => `第${numeral}章　`),
  numerals.map((numeral) => `第${numeral}節`),
  numerals.map((numeral) => `(${numeral}) `),
  numerals.map((numeral) => `${numeral} `),
  numerals.map((numeral) => `${numeral}．`),
  fc.constantFrom(
    '①',
    '⑵',
    'ア　',
    '（イ）',
    'a ',
    '- ',
    '## ',
    '附則',
    '附 則（令和2年3月1日訓令第3号）',
    '別表第1（第3条関係）',
    '様式第1号',
    '目次',
    '（目的）',
    '(用語の定義)',
    '- 3 -',
    '3/12',
  ),
  fc.constant(''),
)
const line = fc.tuple(marker, fc.array(words, { maxLength: 4 })).map(([start, rest]) => start + rest.join(''))

/** A text made of what policy texts are made of, in any order. */
export const anyPolicyText = fc.array(line, { maxLength: 24 }).map((lines) => lines.join('\n'))
