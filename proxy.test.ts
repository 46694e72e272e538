import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { proxy } from './proxy'

const visit = (path: string, init?: { method: string }) =>
  proxy(new NextRequest(new URL(path, 'http://localhost:3000'), init))

describe('a choice in the address', () => {
  test('is remembered and leaves the address clean', () => {
    const response = visit('/privacy?lang=fr&theme=dark&page=2')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('http://localhost:3000/privacy?page=2')
    expect(response.cookies.get('civitas-locale')).toMatchObject({ value: 'fr', httpOnly: true, sameSite: 'lax' })
    expect(response.cookies.get('civitas-theme')).toMatchObject({ value: 'dark', path: '/' })
  })

  test('that the nation does not offer is dropped', () => {
    const response = visit('/?lang=de&theme=pink')
    expect(response.status).toBe(303)
    expect(response.cookies.getAll()).toEqual([])
  })

  test('is not taken from a form that is sent', () => {
    expect(visit('/?lang=fr', { method: 'POST' }).cookies.getAll()).toEqual([])
  })
})

describe('the security policy', () => {
  test('has a new nonce for every page', () => {
    const policies = [visit('/'), visit('/')].map((response) => response.headers.get('content-security-policy'))
    expect(policies[0]).toMatch(/'nonce-[A-Za-z0-9+/]{22}=='/)
    expect(policies[0]).not.toBe(policies[1])
  })

  test('reaches the page that is rendered, so that its own scripts carry the nonce', () => {
    const response = visit('/')
    expect(response.headers.get('x-middleware-request-content-security-policy')).toBe(
      response.headers.get('content-security-policy'),
    )
  })
})
