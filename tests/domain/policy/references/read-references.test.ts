import { describe, expect, it } from 'vitest'
import { readReferences } from '../../../../shared/domain/policy/references/read-references.ts'

const title = '北松北部環境組合情報セキュリティ基本方針'

const list = (text: string) =>
  readReferences(text, title).map(
    ({ start, end, isOther }) => `${text.slice(start, end)}${isOther ? '（他）' : ''}`,
  )

describe('readReferences', () => {
  it.each<[string, string[]]>([
    ['第9条に規定する手順', ['第9条']],
    ['第4条第1項に規定する情報', ['第4条第1項']],
    ['第十条の二第三項第一号ア', ['第十条の二第三項第一号ア']],
    ['第１０条の２', ['第１０条の２']],
    ['前条の脅威から次条の規定により', ['前条', '次条']],
    ['前2条及び前各項', ['前2条', '前各項']],
    ['同条第2項', ['同条第2項']],
    ['次の各号のいずれか', ['次の各号']],
    ['第3条から第5条まで', ['第3条', '第5条']],
    ['第3条第1項、第2項又は第3項', ['第3条第1項', '第2項', '第3項']],
    ['別表第1に掲げる', ['別表第1']],
    ['附則第2項', ['附則第2項']],
    ['第2章第1節', ['第2章第1節']],
    ['この方針第3条', ['第3条']],
    ['情報セキュリティ基本方針第4条', ['第4条']],
  ])('reads own references of %s', (text, expected) => {
    expect(list(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['地方自治法第244条の6第1項及び第2項', ['第244条の6第1項（他）', '第2項（他）']],
    [
      '個人情報の保護に関する法律（平成15年法律第57号。以下「法」という。）第5条又は第6条',
      ['第57号（他）', '第5条（他）', '第6条（他）'],
    ],
    ['同法第3条', ['第3条（他）']],
    ['組合規約第3条', ['第3条（他）']],
    ['改正前の第3条', ['第3条（他）']],
  ])('leaves other documents alone in %s', (text, expected) => {
    expect(list(text)).toEqual(expected)
  })

  it.each(['第三者', '所定の様式により', 'この条例', '事前条件', '第1回', '共同項目'])(
    'finds nothing in 「%s」',
    (text) => {
      expect(list(text)).toEqual([])
    },
  )
})
