import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const builtIn = join(import.meta.dirname, '..', '..', 'assets', 'policy', 'basic-policy.txt')

/** The union's policy as it is in force. */
export const policyBefore = readFileSync(builtIn, 'utf8')

const changedWords = [
  ['情報システム及び行政情報をいう。', '情報システム及び行政情報並びにこれらに関する文書をいう。'],
  ['地震、落雷、火災等の災害', '地震、津波、落雷、火災等の自然災害'],
  ['第9条に規定する', '第9条第1項に規定する'],
] as const

/**
 * The union's policy amended: a definition and an item changed, an article inserted (第4条), 第3条 moved to the end,
 * 第4条 renumbered for it, and a supplement added.
 */
export const policyAfter = amend(policyBefore)

function amend(text: string): string {
  const blocks = text.trim().split(/\n\n(?=\([^\n()]+\)\n\n第)/)
  const [title = '', first = '', second = '', third = '', fourth = '', ...others] = blocks
  const inserted =
    '(外部委託の管理)\n\n第4条 外部委託を行うときは、契約に情報セキュリティに関する事項を明記する。'
  const supplement = '附則\n\nこの基本方針は、令和8年12月1日から施行する。'
  const moved = third.replace('第3条', '第12条')
  const texts = [
    title,
    first,
    second,
    fourth.replace('第4条', '第3条'),
    inserted,
    ...others,
    moved,
    supplement,
  ]
  return changedWords.reduce(
    (amended, [old, fresh]) => amended.replace(old, fresh),
    `${texts.join('\n\n')}\n`,
  )
}

const subjects = [
  '端末',
  '記録媒体',
  'サーバ',
  '通信回線',
  '利用者の登録',
  '委託先',
  '文書',
  '入退室',
  '予備機',
  '研修',
]

/** A text of so many articles with paragraphs and items, each about something of its own. */
export function aLongPolicy(articles: number): string {
  const blocks = Array.from({ length: articles }, (_, index) => {
    const subject = `${subjects[index % subjects.length]}${index + 1}`
    return [
      `（${subject}の管理）`,
      `第${index + 1}条　管理者は、${subject}を適切に管理するため、その状況を毎年${(index % 12) + 1}月に確認し、必要な措置を講じなければならない。`,
      `２　${subject}の担当者は、次に掲げる事項を記録し、管理者に報告しなければならない。`,
      `(1)　${subject}の名称、数量及び設置場所`,
      `(2)　${subject}を使用する職員の氏名及び所属`,
      `(3)　${subject}に関する障害の発生日時、内容及び対応`,
    ]
  })
  return [
    '北松北部環境組合情報セキュリティ対策基準',
    ...blocks.flat(),
    '附　則',
    'この訓令は、令和5年4月1日から施行する。',
  ].join('\n')
}
