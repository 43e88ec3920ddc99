import { bodyObject, type Call, param, type Reply, type Route } from '../http/router.ts'
import { checkCommand, checkCommandList } from '../limits/command-limits.ts'
import { DiscordError, invalidForm, notFound, refused } from '../state/discord-error.ts'
import { type JsonObject, numberOf, objectsIn, textOf } from '../state/json.ts'
import type { Command, World } from '../state/world.ts'

const mostCreatesPerDay = 200
const day = 86_400_000

function scopeOf(call: Call): string {
  if (param(call, 'application') !== call.world.applicationId) throw refused.access()
  const guild = call.params['guild']
  if (guild === undefined) return 'global'
  const known = call.world.guilds.get(guild)
  if (known === undefined || !known.hasBot) throw refused.access()
  return guild
}

function stored(call: Call, scope: string): readonly Command[] {
  return call.world.commands.get(scope) ?? []
}

function kindOf(body: JsonObject): number {
  return numberOf(body['type']) || 1
}

function countCreates(world: World, scope: string, added: number): void {
  const key = `${scope} ${Math.floor(world.clock.now() / day)}`
  const total = (world.commandCreates.get(key) ?? 0) + added
  if (total > mostCreatesPerDay) {
    throw new DiscordError(429, 30_034, 'Max number of daily application command creates has been reached (200)')
  }
  world.commandCreates.set(key, total)
}

/** A command as Discord gives it back, every default filled in. */
function complete(call: Call, scope: string, body: JsonObject, before: Command | undefined): Command {
  const { world } = call
  const global = scope === 'global'
  return {
    application_id: world.applicationId,
    version: world.nextId(),
    default_member_permissions: null,
    description: '',
    nsfw: false,
    options: [],
    name_localizations: null,
    description_localizations: null,
    ...(global ? { contexts: null, integration_types: [0], dm_permission: true } : { guild_id: scope }),
    ...before,
    ...body,
    name: textOf(body['name'] ?? before?.name),
    type: before?.type ?? kindOf(body),
    id: before?.id ?? world.nextId(),
  }
}

function save(call: Call, scope: string, commands: readonly Command[]): void {
  call.world.commands.set(scope, commands)
  call.world.changed()
}

function list(call: Call): Reply {
  const scope = scopeOf(call)
  const withTranslations = call.query.get('with_localizations') === 'true'
  const commands = stored(call, scope).map((command) =>
    withTranslations ? command : { ...command, name_localizations: undefined, description_localizations: undefined },
  )
  return { status: 200, body: commands }
}

function replaceAll(call: Call): Reply {
  const scope = scopeOf(call)
  if (!Array.isArray(call.body)) throw invalidForm('', 'must be a list of commands')
  const bodies = objectsIn(call.body)
  for (const [index, body] of bodies.entries()) checkCommand(body, String(index), scope !== 'global')
  checkCommandList(bodies)
  const before = stored(call, scope)
  const earlier = (body: JsonObject) =>
    before.find((command) => command.name === body['name'] && command.type === kindOf(body))
  countCreates(call.world, scope, bodies.filter((body) => earlier(body) === undefined).length)
  // A bulk overwrite keeps ids of commands that stay, and nothing else of them.
  const commands = bodies.map((body) => {
    const same = earlier(body)
    return { ...complete(call, scope, body, undefined), ...(same ? { id: same.id } : {}) }
  })
  save(call, scope, commands)
  return { status: 200, body: commands }
}

function create(call: Call): Reply {
  const scope = scopeOf(call)
  const body = bodyObject(call)
  checkCommand(body, '', scope !== 'global')
  const others = stored(call, scope).filter((each) => each.name !== body['name'] || each.type !== kindOf(body))
  const replaced = others.length < stored(call, scope).length
  checkCommandList([...others, body])
  if (!replaced) countCreates(call.world, scope, 1)
  const command = complete(call, scope, body, undefined)
  save(call, scope, [...others, command])
  return { status: replaced ? 200 : 201, body: command }
}

function one(call: Call): { readonly scope: string; readonly command: Command } {
  const scope = scopeOf(call)
  const command = stored(call, scope).find((each) => each.id === param(call, 'command'))
  if (command === undefined) throw notFound.command()
  return { scope, command }
}

function edit(call: Call): Reply {
  const { scope, command } = one(call)
  const after = complete(call, scope, bodyObject(call), command)
  checkCommand(after, '', scope !== 'global')
  const commands = stored(call, scope).map((each) => (each.id === command.id ? after : each))
  checkCommandList(commands)
  save(call, scope, commands)
  return { status: 200, body: after }
}

function remove(call: Call): Reply {
  const { scope, command } = one(call)
  save(
    call,
    scope,
    stored(call, scope).filter((each) => each.id !== command.id),
  )
  return { status: 204 }
}

function routesUnder(prefix: string): readonly Route[] {
  const all = `${prefix}/commands`
  const single = `${all}/:command`
  return [
    { method: 'GET', template: all, auth: true, run: list },
    { method: 'PUT', template: all, auth: true, run: replaceAll },
    { method: 'POST', template: all, auth: true, run: create },
    { method: 'GET', template: single, auth: true, run: (call) => ({ status: 200, body: one(call).command }) },
    { method: 'PATCH', template: single, auth: true, run: edit },
    { method: 'DELETE', template: single, auth: true, run: remove },
  ]
}

export const commandRoutes: readonly Route[] = [
  ...routesUnder('/applications/:application'),
  ...routesUnder('/applications/:application/guilds/:guild'),
]
