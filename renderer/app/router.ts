import { createHashHistory, createRouter } from '@tanstack/react-router'
import { routeTree } from './routes/all-routes.ts'

/** The program's screens behind the part of the address after `#`, so that it works without a server. */
export function createProgramRouter() {
  return createRouter({ routeTree, history: createHashHistory(), defaultPreload: false })
}

export type ProgramRouter = ReturnType<typeof createProgramRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: ProgramRouter
  }
}
