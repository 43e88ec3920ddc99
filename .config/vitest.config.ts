import { defineConfig } from 'vitest/config'

/** Tests that load the ONNX runtime: it does not survive vitest's module isolation, which would also cost a minute of loading. */
const withModel = ['tests/model/**/*.test.ts', 'tests/integration/**/*.test.ts', 'tests/rankings/**/*.test.ts']

/** What promises something within seconds is measured while nothing else runs. */
const alone = ['tests/e2e/hundred-people.test.ts', 'tests/e2e/stopping.test.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // For two cores, as the smallest machine that this is written for has: many tests wait for a process or a clock.
    maxWorkers: 3,
    isolate: false,
    globalSetup: ['tests/temporary-folder.ts', 'tests/known-questions-embedded.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'plain', include: ['tests/**/*.test.ts'], exclude: [...withModel, 'tests/e2e/**'] },
      },
      {
        extends: true,
        test: { name: 'model', include: withModel, pool: 'forks', testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          ...{ name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: alone, pool: 'forks' },
          ...{ testTimeout: 60_000, hookTimeout: 60_000 },
        },
      },
      {
        extends: true,
        test: {
          ...{ name: 'alone', include: alone, pool: 'forks', maxWorkers: 1, sequence: { groupOrder: 1 } },
          ...{ testTimeout: 60_000, hookTimeout: 60_000 },
        },
      },
    ],
  },
})
