import type { NationPath } from '@/nation.config'

/** What measures: with `nation` a running nation is needed, on the paths of the figures that are asked for. */
export const rooms = {
  start: 'alone',
  pages: 'nation',
  lighthouse: 'nation',
  gas: 'nation',
  latency: 'nation',
  tap: 'nation',
  long: 'alone',
} as const

export type Room = keyof typeof rooms

export function isRoom(name: string): name is Room {
  return Object.hasOwn(rooms, name)
}

/** What is to be measured: rooms by themselves, and rooms of a nation on each path. */
export type Plan = { alone: readonly Room[]; nations: readonly { path: NationPath; rooms: readonly Room[] }[] }

type Asked = { id: string; room: string; path: NationPath | undefined }

/** Gives each room once for each path on which one of its figures is asked for. Throws on a room that does not exist. */
export function planRooms(figures: readonly Asked[], declaredPath: NationPath): Plan {
  const places = figures.map(({ id, room, path }) => {
    if (!isRoom(room)) throw new Error(`The figure "${id}" is of the room "${room}", which does not exist.`)
    return { room, path: path ?? declaredPath }
  })
  const roomsOf = (path: NationPath) => [
    ...new Set(places.filter((place) => rooms[place.room] === 'nation' && place.path === path).map(({ room }) => room)),
  ]
  const other: NationPath = declaredPath === 'l2' ? 'l1' : 'l2'
  return {
    alone: [...new Set(places.filter(({ room }) => rooms[room] === 'alone').map(({ room }) => room))],
    nations: [declaredPath, other]
      .map((path) => ({ path, rooms: roomsOf(path) }))
      .filter(({ rooms: needed }) => needed.length > 0),
  }
}
