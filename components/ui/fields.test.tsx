import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Checkbox } from './checkbox'
import { Radios } from './radios'
import { TextInput } from './text-input'

test('an input is described by its hint and its error, and keeps what was typed', () => {
  const html = renderToStaticMarkup(
    <TextInput name="amount" label="Amount" hint="Up to six decimals" error="Enter an amount" defaultValue="12,5,0" />,
  )
  expect(html).toContain('for="amount"')
  expect(html).toContain('aria-describedby="amount-hint amount-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('value="12,5,0"')
})

test('an input without fault says nothing of one', () => {
  const html = renderToStaticMarkup(<TextInput name="amount" label="Amount" />)
  expect(html).not.toContain('aria-invalid')
  expect(html).not.toContain('aria-describedby')
})

test('the error summary can link to the first radio by the name of its group', () => {
  const html = renderToStaticMarkup(
    <Radios
      name="answer"
      legend="Is it right?"
      options={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
      defaultValue="no"
    />,
  )
  expect(html).toContain('id="answer"')
  expect(html).toContain('id="answer-no"')
  expect(html).toMatch(/id="answer-no"[^>]*checked=""/)
})

test('a checkbox has its error beside it', () => {
  const html = renderToStaticMarkup(<Checkbox name="agree" label="I have checked it" error="Tick the box" />)
  expect(html).toContain('aria-describedby="agree-error"')
  expect(html).toContain('id="agree-error"')
})
