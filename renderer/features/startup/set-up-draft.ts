import type { SetUpInput } from '../../../shared/contract/startup.ts'
import { countPasswordLetters, shortestPassword } from '../../../shared/domain/account/password-rule.ts'
import type { ReadingQuestion } from '../../../shared/domain/policy/reading-question.ts'
import { listReadingQuestions } from '../../../shared/domain/policy/reading-questions.ts'
import type { Body } from '../../../shared/domain/unit/body.ts'

/** What has been filled in so far in the wizard. */
export type SetUpDraft = Readonly<{
  organizationName: string
  units: readonly Readonly<{ key: number; name: string; body: Body }>[]
  policySource: 'builtIn' | 'text'
  policyText: string
  displayName: string
  loginName: string
  password: string
  passwordAgain: string
  backupFolder: string
}>

export const emptyDraft: SetUpDraft = {
  organizationName: '',
  units: [
    { key: 1, name: '総務課', body: 'manager' },
    { key: 2, name: '', body: 'manager' },
  ],
  policySource: 'builtIn',
  policyText: '',
  displayName: '',
  loginName: '',
  password: '',
  passwordAgain: '',
  backupFolder: '',
}

export type Problems = Readonly<Partial<Record<keyof SetUpDraft, string>>>

/** What still has to be put right in one of the four steps, by field. */
export function findProblems(draft: SetUpDraft, step: number): Problems {
  if (step === 0) return problemsOfOrganization(draft)
  if (step === 1) return draft.policySource === 'text' && draft.policyText.trim() === '' ? noPolicy : {}
  if (step === 2) return problemsOfAdministrator(draft)
  return {}
}

const noPolicy = { policyText: '方針の本文を貼り付けるか、ファイルから読み込んでください。' }

function problemsOfOrganization({ organizationName, units }: SetUpDraft): Problems {
  const names = units.map(({ name }) => name.trim()).filter((name) => name !== '')
  return {
    ...(organizationName.trim() === '' && { organizationName: '組合名を入力してください。' }),
    ...(names.length === 0 && { units: '所属を一つ以上入力してください。' }),
    ...(new Set(names).size < names.length && { units: '同じ名前の所属があります。' }),
  }
}

function problemsOfAdministrator({ displayName, loginName, password, passwordAgain }: SetUpDraft): Problems {
  return {
    ...(displayName.trim() === '' && { displayName: '名前を入力してください。' }),
    ...(loginName.trim() === '' && { loginName: 'サインイン名を入力してください。' }),
    ...(countPasswordLetters(password) < shortestPassword && {
      password: 'パスワードは12文字以上にしてください。',
    }),
    ...(password !== passwordAgain && { passwordAgain: '上のパスワードと違います。' }),
  }
}

export function toSetUpInput(draft: SetUpDraft): SetUpInput {
  const backupFolder = draft.backupFolder.trim()
  return {
    organizationName: draft.organizationName,
    units: draft.units.filter(({ name }) => name.trim() !== '').map(({ name, body }) => ({ name, body })),
    policy:
      draft.policySource === 'builtIn' ? { source: 'builtIn' } : { source: 'text', text: draft.policyText },
    administrator: {
      displayName: draft.displayName,
      loginName: draft.loginName,
      password: draft.password,
    },
    backupFolder: backupFolder === '' ? null : backupFolder,
  }
}

/** What the reading of an own policy text is still unsure of; the built-in one asks nothing. */
export function listOpenQuestions({ policySource, policyText }: SetUpDraft): ReadingQuestion[] {
  return policySource === 'text' ? listReadingQuestions(policyText) : []
}
