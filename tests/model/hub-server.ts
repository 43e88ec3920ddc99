import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A model hub on this machine that serves what `files` maps its addresses' paths to, and 404 otherwise. */
export interface HubServer {
  readonly url: string
  readonly files: Map<string, Uint8Array | ((response: ServerResponse) => void)>
  /** The paths asked for so far, in order */
  readonly requests: string[]
  close(): void
}

/** Starts a hub on a free port of the loopback interface. */
export async function startHub(): Promise<HubServer> {
  const files: HubServer['files'] = new Map()
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push(path)
    const content = files.get(path)
    if (content === undefined) response.writeHead(404).end()
    else if (typeof content === 'function') content(response)
    else response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    files,
    requests,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
