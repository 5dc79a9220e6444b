/**
 * The folder that the user was in when giving the command. npm runs its scripts in the checkout and
 * keeps the user's folder in INIT_CWD, which every process below inherits: it is meant for this one
 * only when this is the script that npm was asked to run.
 * @param {string} script the name in package.json
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [cwd]
 */
export function findUserFolder(script, env = process.env, cwd = process.cwd()) {
  return env.npm_lifecycle_event === script && env.INIT_CWD ? env.INIT_CWD : cwd;
}
