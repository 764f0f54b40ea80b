// Run before each test file of the core, which share a worker: a hook in a module they share would be the first file's alone.
import { afterEach } from 'vitest'
import { cleanUpNow } from './after-the-test.ts'

afterEach(cleanUpNow)
