import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toAnswerFile, waitForAnswer, writeAnswer } from '../../electron/shell/errand-answer.ts'
import { aFolder } from '../support/a-program.ts'

const done = { exitCode: 0, sentence: '控えを作りました。' }

describe('waitForAnswer', () => {
  it('waits while the other program works, and leaves no file', async () => {
    const folder = aFolder()
    const file = toAnswerFile(folder, 'a')
    writeAnswer(file, { workedBy: process.pid })
    setTimeout(() => writeAnswer(file, done), 300)
    expect(await waitForAnswer(file)).toEqual(done)
    expect(readdirSync(folder)).toEqual([])
  })

  it('gives up when the other program is gone', async () => {
    const file = toAnswerFile(aFolder(), 'a')
    // no process has the highest number there is
    writeAnswer(file, { workedBy: 2 ** 31 - 1 })
    expect(await waitForAnswer(file)).toBe(undefined)
  })
})
