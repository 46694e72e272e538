import { expect, test } from 'vitest'
import { AppError } from '@/lib/errors/app-error'
import { FieldFaults, readFields } from './read-fields'

const fault = (code: string) => () => {
  throw new AppError(code, code)
}

test('gives the values when every field can be read', async () => {
  expect(await readFields({ amount: () => 5n, payee: async () => 'Leila' })).toEqual({ amount: 5n, payee: 'Leila' })
})

test('names everything that is wrong at once, in the order of the fields', async () => {
  const error = await readFields({ payee: fault('a'), order: () => 'ok', amount: fault('b') }).catch((caught) => caught)
  expect(error).toBeInstanceOf(FieldFaults)
  expect((error as FieldFaults).faults.map(({ code }) => code)).toEqual(['a', 'b'])
})

test('a bug is not a fault of the form', async () => {
  await expect(
    readFields({
      payee: () => {
        throw new TypeError('bug')
      },
    }),
  ).rejects.toBeInstanceOf(TypeError)
})
