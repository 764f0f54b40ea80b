import { z } from 'zod'
import { documentKinds } from '../domain/policy-document/document-kind.ts'
import { readerRoles } from '../domain/policy-document/document-readers.ts'
import { documentWarnings } from '../domain/policy-document/document-warnings.ts'
import { adoptions } from '../domain/policy-document/edition-acts.ts'
import { exemptionJudgements } from '../domain/policy-document/exemption-judgement.ts'
import { bodies } from '../domain/unit/body.ts'
import { dossier } from './approvals.ts'
import { attachment } from './attachments.ts'
import { call } from './call.ts'
import {
  calendarDate,
  editionId,
  exemptionMemoId,
  line,
  multiline,
  nothing,
  policyDocumentId,
  rowVersion,
} from './fields.ts'
import { edition } from './policy.ts'

export const policyDocument = z.object({
  id: policyDocumentId,
  kind: z.enum(documentKinds),
  name: z.string(),
  /** Who may know of a 実施手順; every role of the other kinds. */
  readers: z.array(z.enum(readerRoles)),
  rowVersion: z.number(),
})
export type PolicyDocument = z.infer<typeof policyDocument>

const listedDocument = policyDocument.extend({
  current: edition.nullable(),
  /** Drafts and approved editions that are not in force yet, the newest first. */
  coming: z.array(edition),
  editionCount: z.number(),
  warnings: z.array(z.enum(documentWarnings)),
  mayChange: z.boolean(),
})
export type ListedDocument = z.infer<typeof listedDocument>

const documentDetail = z.object({
  document: policyDocument,
  /** The newest first. */
  editions: z.array(edition.extend({ attachments: z.array(attachment) })),
  warnings: z.array(z.enum(documentWarnings)),
  mayChange: z.boolean(),
})
export type DocumentDetail = z.infer<typeof documentDetail>
export type DocumentEdition = DocumentDetail['editions'][number]

const editionSource = z.object({ document: policyDocument, edition, text: z.string() })
export type EditionSource = z.infer<typeof editionSource>

const exemptionMemo = z.object({
  id: exemptionMemoId,
  serial: z.number(),
  judgement: z.enum(exemptionJudgements),
  grounds: z.string(),
  judgedOn: z.string(),
  judgedBy: z.string(),
  writtenAt: z.string(),
  writtenBy: z.string(),
})
export type ExemptionMemo = z.infer<typeof exemptionMemo>

const heading = line(20)
/** Which edition stands on the left of a 新旧対照表, and what is written over each. */
const comparisonColumns = z.object({
  isAfterFirst: z.boolean(),
  afterHeading: heading,
  beforeHeading: heading,
})
const comparisonSetting = comparisonColumns.extend({ rowVersion: z.number() })
export type ComparisonSetting = z.infer<typeof comparisonSetting>

const editionPair = z.object({ beforeEditionId: editionId, afterEditionId: editionId })

/** As text in UTF-8 or CP932 (the Shift_JIS of Windows), or for Word. */
export const editionFileFormats = ['utf8', 'cp932', 'docx'] as const

const readers = z.array(z.enum(readerRoles)).max(4)
const policyText = multiline(1_000_000)
const target = z.object({ editionId, expectedRowVersion: rowVersion })

/** What is written on the paper of an edition; all of it may be left open. */
const particulars = z.object({
  documentNumber: line(40, 0),
  adopters: z.array(z.enum(bodies)).max(3),
  adoption: z.enum(adoptions).nullable(),
  enactedOn: calendarDate.nullable(),
  reason: multiline(1000),
  summary: multiline(1000),
})

/**
 * Documents of three kinds with their editions. One who may not know of a 実施手順 gets `not_found` for it and for all
 * that belongs to it (policy article 9, second paragraph).
 */
export const policyDocumentsContract = {
  /** Those the caller may know of: 基本方針, 対策基準, 実施手順. */
  list: call.input(nothing).output(z.array(listedDocument)),
  get: call.input(z.object({ policyDocumentId })).output(documentDetail),
  /** Makes a 対策基準 or 実施手順 without an edition (rule `nameTaken`). */
  create: call
    .input(z.object({ kind: z.enum(['standard', 'procedure']), name: line(100), readers }))
    .output(policyDocument),
  /** Changes the name or who may know of a 実施手順; the officer always does. */
  update: call
    .input(z.object({ policyDocumentId, expectedRowVersion: rowVersion, name: line(100), readers }))
    .output(policyDocument),
  /** The text of an edition as it is kept, for the editor. */
  getSource: call.input(z.object({ editionId })).output(editionSource),
  /** Two editions of documents of one kind (rule `otherKind`), to be compared, and how the body sets such a table. */
  getComparison: call
    .input(editionPair)
    .output(z.object({ before: editionSource, after: editionSource, setting: comparisonSetting })),
  /** The 新旧対照表 of two editions for Word. Of a 実施手順 it is written into the history. */
  exportComparison: call.input(editionPair).output(z.file()),
  /** Sets the columns of every 新旧対照表 (rule `sameColumnHeadings`). */
  setComparisonColumns: call
    .input(comparisonColumns.extend({ expectedRowVersion: rowVersion }))
    .output(comparisonSetting),
  /**
   * The whole text of an edition as a file. Rule `notInCp932` names the characters CP932 lacks; `replacesMissing` writes
   * 〓 for them. Of a 実施手順 it is marked 非公開 and written into the history.
   */
  exportEdition: call
    .input(
      z.object({
        editionId,
        format: z.enum(editionFileFormats),
        replacesMissing: z.boolean().default(false),
      }),
    )
    .output(z.file()),
  /** 起案: a document has one draft at most (rules `draftExists`, `noCurrentText`, `onlyBasicPolicy`). */
  startDraft: call
    .input(
      z.object({
        policyDocumentId,
        source: z.discriminatedUnion('from', [
          z.object({ from: z.literal('current') }),
          z.object({ from: z.literal('builtIn') }),
          z.object({ from: z.literal('empty') }),
          z.object({ from: z.literal('text'), title: line(100), text: policyText }),
        ]),
      }),
    )
    .output(edition),
  /** Keeps the text of a draft (rules `editionSettled` once it is approved, `approvalUnderway`). */
  saveDraft: call.input(target.extend({ title: line(100), text: policyText })).output(edition),
  /** 決裁 on paper: when, by whom, the particulars and the scan of the sealed paper (PDF, JPEG, PNG; at most 20 MB). */
  recordDecision: call
    .input(
      target.extend(particulars.shape).extend({
        decidedOn: calendarDate,
        decidedBy: line(60),
        file: z.file().nullable(),
      }),
    )
    .output(edition),
  /**
   * Lays a draft with its particulars before the approvers (rules `editionSettled`, `approvalUnderway`, `noArticles` and
   * those of `approvals.request`). From here to the end of the round it cannot be changed; the last signature approves it.
   */
  requestApproval: call.input(target.extend(particulars.shape)).output(dossier),
  /** Adds a scan to an approved edition. */
  attach: call.input(z.object({ editionId, file: z.file() })).output(attachment),
  /** 施行: at once for a day that has come; for a day to come the edition waits and takes effect by date. */
  putInForce: call.input(target.extend({ effectiveOn: calendarDate })).output(edition),
  /** 公表 (地方自治法第244条の6: without delay); refused for a 実施手順 (rule `procedureNotPublished`). */
  publish: call
    .input(target.extend({ publishedOn: calendarDate, publicationMethod: line(200) }))
    .output(edition),
  /** Corrects the particulars and days of an edition; the text stays. What is corrected is in the history. */
  correct: call
    .input(
      target.extend(particulars.shape).extend({
        decidedOn: calendarDate.nullable(),
        decidedBy: line(60, 0),
        effectiveOn: calendarDate.nullable(),
        publishedOn: calendarDate.nullable(),
        publicationMethod: line(200, 0),
      }),
    )
    .output(edition),
  /** Gives up an edition that is not in force. */
  withdraw: call.input(target.extend({ reason: line(200) })).output(edition),
  /** 適用判定メモ of 施行規則第16条の3, the newest first. */
  listMemos: call.input(nothing).output(z.array(exemptionMemo)),
  addMemo: call
    .input(
      z.object({
        judgement: z.enum(exemptionJudgements),
        grounds: multiline(2000).refine((text) => text.trim() !== '', { error: 'required' }),
        judgedOn: calendarDate,
        judgedBy: line(60),
      }),
    )
    .output(exemptionMemo),
}
