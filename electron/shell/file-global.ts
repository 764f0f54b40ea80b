import { File } from 'node:buffer'

// calls carry files; runtimes before Node 20 have the class but not its global name
if (!('File' in globalThis)) Object.assign(globalThis, { File })
