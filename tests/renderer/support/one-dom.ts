// The environment of the renderer's tests: one document for all files of a worker, since React and the library of the tests keep hold of the document they were read beside.
import { builtinEnvironments, type Environment } from 'vitest/runtime'

let isSetUp = false

const oneDom: Environment = {
  ...builtinEnvironments.jsdom,
  name: 'one-dom',
  async setup(global, options) {
    if (!isSetUp) await builtinEnvironments.jsdom.setup(global, options)
    isSetUp = true
    return { teardown: () => undefined }
  },
}
export default oneDom
