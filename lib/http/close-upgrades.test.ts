import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { closeUpgrades } from './close-upgrades'

test.each(['h2c', 'websocket'])(
  'a request to change the protocol to %s is answered like any other',
  async (protocol) => {
    closeUpgrades()
    const server = createServer((_, response) => response.end('a page'))
    // As Next does: it takes the connection and says nothing.
    server.on('upgrade', () => undefined)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    try {
      await fetch(`http://127.0.0.1:${port}/`)
      const socket = connect(port, '127.0.0.1')
      socket.write(
        `POST / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\nContent-Length: 0\r\n\r\n`,
      )
      const [answer] = (await once(socket, 'data', { signal: AbortSignal.timeout(2_000) })) as [Buffer]
      expect(answer.toString()).toContain('HTTP/1.1 200')
      socket.destroy()
    } finally {
      server.close()
      server.closeAllConnections()
    }
  },
)
