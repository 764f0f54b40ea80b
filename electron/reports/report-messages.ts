import type { AppErrorCode, AppErrorDetails } from '../../shared/errors/app-error.ts'
import type { ReportKind, ReportModels } from './report-kinds.ts'
import type { SigningMaterial } from './signature/sign-pdf.ts'

/** What the worker is started with. */
export type ReportWorkerData = { readonly fontsFolder: string }

/** What the worker is asked; `signing` is null for what is only looked at. */
export type ReportRequest = { readonly signing: SigningMaterial | null } & {
  readonly [Kind in ReportKind]: { readonly kind: Kind; readonly model: ReportModels[Kind] }
}[ReportKind]

/** What the worker answers; `cause` is for the log only. */
export type ReportAnswer =
  | { readonly pdf: Uint8Array }
  | {
      readonly error: {
        readonly code: AppErrorCode
        readonly details: AppErrorDetails
        readonly cause: string
      }
    }
