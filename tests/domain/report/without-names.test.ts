import { assert, constantFrom, property, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameMark, withoutNames } from '../../../shared/domain/report/without-names.ts'

describe('withoutNames', () => {
  it.each([
    ['髙橋 誠一の指示による。', ['髙橋 誠一'], `${nameMark}の指示による。`],
    ['髙橋誠一と髙橋　誠一', ['髙橋 誠一'], `${nameMark}と${nameMark}`],
    ['葛\u{E0100}城 修', ['葛\u{E0100}城 修'], nameMark],
    ['森林組合と森 林さん', ['森 林'], `森林組合と${nameMark}さん`],
    ['髙橋 誠一郎', ['髙橋 誠一', '髙橋 誠一郎'], nameMark],
    ['問い合わせ（1）', ['（'], '問い合わせ（1）'],
    ['点検', [], '点検'],
    ['A.B*社', ['A.B*'], `${nameMark}社`],
  ])('%s', (text, names, expected) => {
    expect(withoutNames(text, names)).toBe(expected)
  })

  it('leaves no name of three characters or more in any text', () => {
    const names = ['髙橋 誠一', '林 一郎', '渡邊 由香', '山﨑 美穂']
    const part = constantFrom(...names, '髙橋誠一', '林　一郎', '目的', '、', ' ')
    assert(
      property(tuple(string(), part, string(), part, part), (parts) => {
        const left = withoutNames(parts.join(''), names).replace(/\s/gu, '')
        for (const name of names) expect(left).not.toContain(name.replace(/\s/gu, ''))
      }),
    )
  })
})
