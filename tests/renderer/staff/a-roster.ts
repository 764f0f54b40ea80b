import type { StaffImportPreview, StaffMember } from '../../../shared/contract/staff.ts'
import type { Unit } from '../../../shared/contract/units.ts'

// ids are plain text here; the brands are for the compiler
const id = <Id extends string>(text: string) => text as Id

export function aUnit(part: Partial<Unit> = {}): Unit {
  return {
    id: id('unit-1'),
    name: '総務課',
    body: 'manager',
    position: 1,
    state: 'active',
    staffCount: 1,
    headStaffMemberId: null,
    headName: null,
    deputyStaffMemberId: null,
    deputyName: null,
    rowVersion: 1,
    ...part,
  }
}

export function aStaffMember(part: Partial<StaffMember> = {}): StaffMember {
  return {
    id: id('member-1'),
    name: '髙橋 一郎',
    reading: 'たかはし いちろう',
    title: '主事',
    employment: 'regular',
    unitId: id('unit-1'),
    unitName: '総務課',
    audiences: ['staff'],
    position: 1,
    state: 'active',
    hasAccount: false,
    rowVersion: 3,
    ...part,
  }
}

export function aPreview(part: Partial<StaffImportPreview> = {}): StaffImportPreview {
  return {
    format: 'csv',
    encoding: 'cp932',
    rows: [aRow({ line: 2, state: 'new', name: '𠮷田 花子' })],
    newUnits: [],
    counts: { new: 1, changed: 0, unchanged: 0, wrong: 0 },
    digest: 'digest-1',
    ...part,
  }
}

export function aRow(part: Partial<StaffImportPreview['rows'][number]>): StaffImportPreview['rows'][number] {
  return {
    line: 2,
    state: 'new',
    name: '',
    reading: '',
    title: '',
    employment: '',
    unitName: '総務課',
    audiences: '',
    problems: [],
    ...part,
  }
}
