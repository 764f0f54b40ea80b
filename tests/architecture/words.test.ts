import { describe, expect, it } from 'vitest'
import { listSourceFiles, type SourceFile } from './source-files.ts'

/** Words the glossary gives another name to: staffMember, unit, provision, inspection, finding, history ... */
const banned = [
  'user',
  'users',
  'employee',
  'employees',
  'department',
  'departments',
  'clause',
  'survey',
  'questionnaire',
  'workflow',
  'journal',
  'helper',
  'helpers',
  'util',
  'utils',
  'impl',
]

const declaration = /\b(?:function|const|let|type|class|interface)\s+([A-Za-z_]\w*)/g
const table = /\bcreate\s+table\s+(\w+)/gi

function toWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
}

function namesIn({ path, text }: SourceFile): string[] {
  const fileName = path.split('/').at(-1) ?? ''
  const declared = [...text.matchAll(declaration), ...text.matchAll(table)].map((match) => match[1] ?? '')
  return [fileName, ...declared]
}

function findBanned(file: SourceFile): string[] {
  return namesIn(file)
    .filter((name) => toWords(name).some((word) => banned.includes(word)))
    .map((name) => `${file.path}: ${name}`)
}

describe('the glossary', () => {
  it('sees a banned word in a file name, a declaration and a table', () => {
    const planted = {
      path: 'shared/domain/user-list.ts',
      text: 'const departmentName = `create table employee (id)`',
    }
    expect(findBanned(planted)).toHaveLength(3)
  })

  it('has one word for one thing in every name', () => {
    const files = listSourceFiles().filter(({ path }) => !path.startsWith('tests/'))
    expect(files.length).toBeGreaterThan(60)
    expect(files.flatMap(findBanned)).toEqual([])
  })
})

describe('unfinished work', () => {
  it('is nowhere in the tree', () => {
    const mark = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X'].join(''))
    expect(
      listSourceFiles()
        .filter(({ text }) => mark.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })

  it('leaves no test skipped or alone', () => {
    const skipped = new RegExp(`\\b(?:it|test|describe)\\.(?:${['sk', 'ip|on', 'ly|to', 'do'].join('')})\\b`)
    expect(
      listSourceFiles()
        .filter(({ text }) => skipped.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })
})
