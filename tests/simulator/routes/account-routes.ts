import { type Call, param, type Route } from '../http/router.ts'
import { notFound, refused } from '../state/discord-error.ts'
import { wireGuild } from '../state/wire.ts'
import type { World } from '../state/world.ts'

function application(world: World) {
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    type: null,
    bot: botUser(world),
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: flagsOf(world),
    flags_new: String(flagsOf(world)),
    owner: [...world.users.values()].find((user) => !user.bot) ?? null,
    team: null,
    integration_types_config: { '0': {}, '1': {} },
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: ['bot', 'applications.commands'],
  }
}

/** GATEWAY_MESSAGE_CONTENT_LIMITED, as an app in fewer than 100 servers has it. */
function flagsOf(world: World): number {
  return world.contentGranted ? 1 << 19 : 0
}

function botUser(world: World) {
  return {
    ...world.bot,
    mfa_enabled: false,
    verified: true,
    locale: 'en-US',
    email: null,
    banner: null,
    accent_color: null,
  }
}

function guild(call: Call) {
  const found = call.world.guilds.get(param(call, 'guild'))
  if (found === undefined) throw notFound.guild()
  if (!found.hasBot) throw refused.access()
  return { status: 200, body: wireGuild(found) }
}

function gatewayBot(call: Call) {
  return {
    status: 200,
    body: {
      url: `${call.world.baseUrl.replace('http', 'ws')}/gateway`,
      shards: 1,
      session_start_limit: {
        total: 1000,
        remaining: 1000 - call.gateway.log.identifies,
        reset_after: 86_400_000,
        max_concurrency: 1,
      },
    },
  }
}

export const accountRoutes: readonly Route[] = [
  { method: 'GET', template: '/gateway/bot', auth: true, run: gatewayBot },
  { method: 'GET', template: '/users/@me', auth: true, run: (call) => ({ status: 200, body: botUser(call.world) }) },
  {
    method: 'GET',
    template: '/oauth2/applications/@me',
    auth: true,
    run: (call) => ({ status: 200, body: application(call.world) }),
  },
  {
    method: 'GET',
    template: '/applications/@me',
    auth: true,
    run: (call) => ({ status: 200, body: application(call.world) }),
  },
  { method: 'GET', template: '/guilds/:guild', auth: true, run: guild },
]
