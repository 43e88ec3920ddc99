import { defineConfig } from 'vitest/config'

/** Loads the model, which takes memory that the others are measured without. */
const withModel = ['model', 'integration', 'rankings', 'e2e'].map((folder) => `tests/${folder}/**/*.test.ts`)

/** What promises something within seconds is measured while nothing else runs. */
const alone = ['tests/e2e/hundred-people.test.ts', 'tests/e2e/stopping.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // For two cores, as the smallest machine that this is written for has: many tests wait for a process or a clock.
    maxWorkers: 3,
    // What tests load is loaded once for each worker; the ONNX runtime would not survive being loaded again.
    isolate: false,
    pool: 'forks',
    globalSetup: ['tests/temporary-folder.ts', 'tests/known-questions-embedded.ts'],
    projects: [
      { extends: true, test: { name: 'plain', include: ['tests/**/*.test.ts'], exclude: withModel } },
      { extends: true, test: { name: 'model', include: withModel, exclude: alone } },
      {
        extends: true,
        test: { name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
