import { Gauge, type Registry } from 'prom-client'
import type { Health } from '@/lib/health/check-health'

/** Adds what the health answer says to the figures. It is asked at every scrape. */
export function addHealthGauges(registry: Registry, getHealth: () => Promise<Health>): void {
  const registers = [registry]
  new Gauge({
    name: 'civitas_ready',
    help: '1 when pages can be served as they should be.',
    registers,
    async collect() {
      this.set(Number((await getHealth()).isReady))
    },
  })
  new Gauge({
    name: 'civitas_database_up',
    help: '1 when the database answers.',
    registers,
    async collect() {
      this.set(Number((await getHealth()).database.state === 'up'))
    },
  })
  new Gauge({
    name: 'civitas_tables_current',
    help: '1 when every migration of this version has been applied.',
    registers,
    async collect() {
      this.set(Number((await getHealth()).database.tables === 'current'))
    },
  })
  new Gauge({
    name: 'civitas_node_up',
    help: '1 when the node of a chain answers.',
    labelNames: ['side'] as const,
    registers,
    async collect() {
      for (const { side, node } of (await getHealth()).chains) this.set({ side }, Number(node.state === 'up'))
    },
  })
  new Gauge({
    name: 'civitas_chain_head',
    help: 'Number of the newest block that the node of a chain knows.',
    labelNames: ['side'] as const,
    registers,
    async collect() {
      this.reset()
      for (const { side, head } of (await getHealth()).chains) if (head) this.set({ side }, head.number)
    },
  })
  new Gauge({
    name: 'civitas_chain_head_age_seconds',
    help: 'Seconds since the time of the newest block that the node of a chain knows.',
    labelNames: ['side'] as const,
    registers,
    async collect() {
      this.reset()
      const { chains, checkedAt } = await getHealth()
      for (const { side, head } of chains) {
        if (head) this.set({ side }, (Date.parse(checkedAt) - Date.parse(head.at)) / 1_000)
      }
    },
  })
  new Gauge({
    name: 'civitas_records_behind_seconds',
    help: 'Seconds since the oldest block that the records of a chain lack; 0 while they are current. Absent when nobody can say.',
    labelNames: ['side'] as const,
    registers,
    async collect() {
      this.reset()
      for (const { side, records } of (await getHealth()).chains) {
        if (records.state !== 'unknown')
          this.set({ side }, records.state === 'behind' ? Math.max(1, records.behindSeconds) : 0)
      }
    },
  })
}
