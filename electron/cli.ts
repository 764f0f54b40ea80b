// The command line: `npm run daicho -- <command>`. README names the commands; each is a file in cli/.
import { runCommandLine } from './cli/run-command-line.ts'
import { systemTerminal } from './cli/terminal.ts'

process.exitCode = await runCommandLine(process.argv.slice(2), systemTerminal())
