import { migration0001 } from './0001-history.ts'
import { migration0002 } from './0002-organization.ts'
import { migration0003 } from './0003-account.ts'
import { migration0004 } from './0004-unit-and-staff-member.ts'
import { migration0005 } from './0005-policy-document.ts'
import { migration0006 } from './0006-checklist.ts'
import { migration0007 } from './0007-inspection.ts'
import { migration0008 } from './0008-issued-report.ts'
import { migration0009 } from './0009-backup.ts'
import { migration0010 } from './0010-confirmation-and-origin.ts'
import { migration0011 } from './0011-checklist-edition.ts'
import { migration0012 } from './0012-attachment-and-finding.ts'
import { migration0013 } from './0013-issued-report-kinds.ts'
import { migration0014 } from './0014-approval-and-seal.ts'
import { migration0015 } from './0015-deputy-and-returned-finding.ts'
import { migration0016 } from './0016-body-key.ts'
import { migration0017 } from './0017-checklist-edition-texts.ts'
import { migration0018 } from './0018-policy-document-editions.ts'
import { migration0019 } from './0019-approval-of-edition.ts'
import { migration0020 } from './0020-policy-review.ts'
import { migration0021 } from './0021-measure.ts'
import { migration0022 } from './0022-comparison-setting.ts'
import { migration0023 } from './0023-asset.ts'
import { migration0024 } from './0024-asset-import.ts'
import { migration0025 } from './0025-stocktaking.ts'
import { migration0026 } from './0026-threat.ts'
import { migration0027 } from './0027-risk.ts'
import { migration0028 } from './0028-finding-asset.ts'
import { migration0029 } from './0029-backup-file.ts'
import { migration0030 } from './0030-sign-in-try.ts'
import { migration0031 } from './0031-backup-program-edition.ts'
import { migration0032 } from './0032-cancelled-stocktaking.ts'
import { migration0033 } from './0033-closed-text.ts'
import { migration0034 } from './0034-incident.ts'
import { migration0035 } from './0035-conversion.ts'
import type { Migration } from './migration.ts'

/** Every migration in its order. A new one goes to the end. */
export const allMigrations: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
  migration0010,
  migration0011,
  migration0012,
  migration0013,
  migration0014,
  migration0015,
  migration0016,
  migration0017,
  migration0018,
  migration0019,
  migration0020,
  migration0021,
  migration0022,
  migration0023,
  migration0024,
  migration0025,
  migration0026,
  migration0027,
  migration0028,
  migration0029,
  migration0030,
  migration0031,
  migration0032,
  migration0033,
  migration0034,
  migration0035,
]
