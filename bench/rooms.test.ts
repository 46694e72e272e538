import { expect, test } from 'vitest'
import { readGoals } from './read-goals'
import { planRooms } from './rooms'

const figure = (id: string, room: string, path?: 'l1' | 'l2') => ({ id, room, path })

test('a room measures once for each path that is asked for, and the declared path comes first', () => {
  const plan = planRooms(
    [
      figure('l1.a', 'gas', 'l1'),
      figure('l2.a', 'gas', 'l2'),
      figure('l2.b', 'gas', 'l2'),
      figure('c', 'pages'),
      figure('d', 'long'),
    ],
    'l2',
  )
  expect(plan).toEqual({
    alone: ['long'],
    nations: [
      { path: 'l2', rooms: ['gas', 'pages'] },
      { path: 'l1', rooms: ['gas'] },
    ],
  })
})

test('no nation is started for what needs none', () => {
  expect(planRooms([figure('d', 'long')], 'l2').nations).toEqual([])
})

test('every committed figure is of a room that exists', () => {
  expect(() => planRooms(readGoals(), 'l2')).not.toThrow()
})
