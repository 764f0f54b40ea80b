import { ORPCError } from '@orpc/server'

/** The code and details with which a call is refused; the test fails when it is not. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, data: error.data }
    throw error
  }
  throw new Error('the call was not refused')
}
