import { expect, test } from 'vitest'
import { actionIn, formIn, valueIn } from './form-in'
import { assetsIn } from './visitor'

const page = `
  <form action=""><input type="hidden" name="$ACTION_ID_1"/><button>Sign out</button></form>
  <form action=""><input type="hidden" name="$ACTION_2:0" value="{&quot;id&quot;:&quot;a&amp;b&quot;}"/>
  <input class="w-full" type="text" name="amount" value=""/></form>
  <script src="/_next/static/chunks/a.js"></script><script src="/_next/static/chunks/a.js"></script>
  <link rel="stylesheet" href="/_next/static/chunks/b.css"/><a href="/home">Home</a>
  <script>self.__next_f.push([1,"38:{\\"id\\":\\"7fb0\\",\\"bound\\":null}\\n39:{\\"id\\":\\"7f0e\\",\\"bound\\":null}\\n[\\"$\\",{\\"reserveNonce\\":\\"$h38\\",\\"recordSent\\":\\"$h39\\"}]"])</script>
`

test('a form is read with its hidden fields, and not those of the form beside it', () => {
  expect([...formIn(page, 'amount')]).toEqual([
    ['$ACTION_2:0', '{"id":"a&b"}'],
    ['amount', ''],
  ])
  expect(() => formIn(page, 'payee')).toThrow('The page has no form with the field "payee".')
})

test('an action is found by the name under which the page hands it over', () => {
  expect(actionIn(page, 'reserveNonce')).toBe('7fb0')
  expect(actionIn(page, 'recordSent')).toBe('7f0e')
  expect(() => actionIn(page, 'other')).toThrow('The page hands over no action "other".')
})

test('an action’s value is read, and a refusal is an error', () => {
  expect(valueIn('0:{"a":"$@1"}\n1:{"ok":true,"value":7}\n')).toBe(7)
  expect(() => valueIn('1:{"ok":false,"errors":[]}')).toThrow('The action was refused')
  expect(() => valueIn('<html>')).toThrow('The action answered nothing that can be read: <html>')
})

test('what a page names is fetched once', () => {
  expect(assetsIn(page)).toEqual(['/_next/static/chunks/a.js', '/_next/static/chunks/b.css'])
})
