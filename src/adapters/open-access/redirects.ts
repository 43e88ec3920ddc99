import type { Service } from './fetch-options.ts'

/** Whether a service may send a request on: within its own hosts, and never from an encrypted address to a plain one. */
export function mayRedirect(sender: URL, to: URL, service: Service): boolean {
  if (to.protocol !== 'https:' && to.protocol !== sender.protocol) return false
  return to.host === sender.host || (isPublic(sender, service) && isPublic(to, service))
}

/** At one of the service's known hosts, on the usual port. A mirror of it at another address has no say over these. */
function isPublic({ hostname, port, protocol }: URL, { hosts }: Service): boolean {
  const known = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  return known && protocol === 'https:' && port === ''
}
