import { describe, expect, it } from 'vitest'
import { allWords } from '../../../shared/domain/history/words/all-words.ts'

describe('the words of the history', () => {
  it.each(['acts', 'kinds', 'fields'] as const)('are said by one feature only: %s', (part) => {
    const names = allWords.flatMap((words) => Object.keys(words[part]))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})
