import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** A failure that no code names. The id is what the screen shows. */
export type Incident = Readonly<{ id: string; at: string; call: string; error: unknown }>

export type LogIncident = (incident: Incident) => void

/** Appends the incident with its stack to `incidents.log` in the folder, which is made where it is missing. */
export function writeIncident(logsFolder: string, incident: Incident): void {
  mkdirSync(logsFolder, { recursive: true })
  const { error } = incident
  const stack = error instanceof Error ? describeChain(error) : String(error)
  appendFileSync(
    join(logsFolder, 'incidents.log'),
    `${incident.at} ${incident.id} ${incident.call}\n${stack}\n\n`,
  )
}

function describeChain(error: Error): string {
  const own = error.stack ?? error.message
  return error.cause instanceof Error ? `${own}\ncaused by ${describeChain(error.cause)}` : own
}
