import { expect, test } from 'vitest'
import { parseEvidenceLine } from './parse-evidence-line'

test('a text is read without the blanks around it', () => {
  expect(parseEvidenceLine('  CB-2026-114 ', { name: 'order', longest: 11 })).toBe('CB-2026-114')
})

test.each(['authority', 'order', 'statement'] as const)('an empty or too long %s says which it is', (name) => {
  expect(() => parseEvidenceLine(' ', { name, longest: 3 })).toThrow(
    expect.objectContaining({ code: `evidence.${name}_empty` }),
  )
  expect(() => parseEvidenceLine('four', { name, longest: 3 })).toThrow(
    expect.objectContaining({ code: `evidence.${name}_too_long`, facts: { longest: 3 } }),
  )
})
