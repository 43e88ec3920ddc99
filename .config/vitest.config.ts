import { defineConfig } from 'vitest/config'

/** Tests that load the ONNX runtime have a process each: it does not survive vitest's module isolation within one. */
const withModel = ['tests/model/**/*.test.ts', 'tests/integration/**/*.test.ts', 'tests/rankings/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // The smallest machine that this is written for has two cores; by default only one of them would be used.
    maxWorkers: 2,
    globalSetup: 'tests/temporary-folder.ts',
    projects: [
      {
        extends: true,
        test: { name: 'plain', isolate: false, include: ['tests/**/*.test.ts'], exclude: [...withModel, 'tests/e2e/**'] },
      },
      {
        extends: true,
        test: { name: 'model', include: withModel, pool: 'forks', testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], pool: 'forks', testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
})
