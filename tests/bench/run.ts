// The speed figures of the program, each with what it is measured against in the same run. Needs a display.
import { benchAssetRegister } from './asset-register.ts'
import { benchAssetRegisterPdf } from './asset-register-pdf.ts'
import { benchBackup } from './backup.ts'
import { benchHistory } from './history.ts'
import { benchInspectionOpening } from './inspection-opening.ts'
import { benchKeystroke } from './keystroke.ts'
import { benchLedgerImport } from './ledger-import.ts'
import { benchPolicyComparison } from './policy-comparison.ts'
import { benchProcedureOpening } from './procedure-opening.ts'
import { benchResultReport } from './result-report.ts'
import { benchRiskAnalysis } from './risk-analysis.ts'
import { benchStartCheck } from './start-check.ts'
import { benchStocktaking } from './stocktaking.ts'
import { benchWindowStart } from './window-start.ts'

await benchPolicyComparison()
await benchProcedureOpening()
await benchResultReport()
await benchInspectionOpening()
await benchLedgerImport()
await benchAssetRegister()
await benchAssetRegisterPdf()
await benchRiskAnalysis()
await benchHistory()
await benchStocktaking()
await benchBackup()
await benchStartCheck()
await benchWindowStart()
await benchKeystroke()
