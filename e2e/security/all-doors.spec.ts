import { demoPeople } from '@/lib/demo/people'
import { type Actors, actorNames, dismiss, summonActors } from '../fixtures/actors'
import { builtActions, builtAddresses } from '../fixtures/build'
import { callAction, outcomeOf } from '../fixtures/call-action'
import { nationUrl } from '../fixtures/nation'
import { expect, test } from '../fixtures/test'
import { actions, pages, refusalFor, routes } from './doors'

// Every way into the portal that the build knows, tried by everybody. A door that is not in the tables of doors.ts fails the
// first tests, so that none is built without saying who it is for.

let actors: Actors

test.beforeAll(async () => {
  actors = await summonActors()
})
test.afterAll(() => dismiss(actors))

test('every page, route and action that is built says who it is for', () => {
  const built = builtAddresses()
  expect(built.pages.sort()).toEqual(Object.keys(pages).sort())
  expect(built.routes.sort()).toEqual(Object.keys(routes).sort())
  expect(
    builtActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(actions).sort())
})

for (const actor of actorNames) {
  test(`pages let ${actor} in where they are for them, and lead away with nobody’s data where not`, async () => {
    for (const [pattern, { isFor, at = pattern, status = 200 }] of Object.entries(pages)) {
      const response = await actors[actor].get(at, { maxRedirects: 0 })
      const refusal = refusalFor(actor, isFor)
      const what = `${actor} at ${at}`
      if (!refusal) {
        expect(response.status(), what).toBe(status)
        expect(response.headers()['location'], what).toBeUndefined()
        continue
      }
      expect(response.status(), what).toBe(307)
      expect(response.headers()['location'], what).toMatch(new RegExp(`^${refusal.leadsTo}(\\?|$)`))
      expect(response.headers()['cache-control'], what).toContain('no-store')
      expect(personalDataIn(await response.text()), what).toEqual([])
    }
  })

  test(`actions do what ${actor} may, and refuse the rest before they read what was sent`, async () => {
    for (const { id, name } of builtActions()) {
      const action = actions[name]
      if (!action) continue
      const { isFor, input } = action
      const expected = refusalFor(actor, isFor)?.code ?? action.outcome
      // Anybody can send an action's number to any page: it is the action that asks who is there.
      for (const at of [action.at, '/']) {
        // Signing out is tried with a session of its own in sessions.spec.ts.
        if (name.endsWith('#signOut') && actor !== 'nobody') continue
        const response = await callAction(actors[actor], { id, input, at })
        expect(await outcomeOf(response), `${actor} calls ${name} at ${at}`).toBe(expected)
      }
    }
  })
}

test('what strangers read names nobody on the register', async () => {
  for (const [pattern, { isFor, at = pattern }] of Object.entries(pages)) {
    // The sign-in page of a local nation offers its demo people by name, and the design page shows its parts with them.
    if (isFor !== 'anyone' || pattern === '/sign-in' || pattern === '/design') continue
    expect(personalDataIn(await (await actors.nobody.get(at)).text()), at).toEqual([])
  }
})

test('routes answer each what is for them and nothing else', async () => {
  for (const { at, answers } of Object.values(routes).flat()) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      for (const actor of actorNames) {
        const response = await actors[actor].fetch(at, { method, headers: { origin: nationUrl }, maxRedirects: 0 })
        const answer = answers[method] ?? 405
        const what = `${actor}: ${method} ${at}`
        expect(response.status(), what).toBe(typeof answer === 'number' ? answer : answer[actor])
        expect(personalDataIn(await response.text()), what).toEqual([])
      }
    }
  }
})

const foreign: Record<string, Record<string, string>> = {
  'no origin': {},
  'the origin "null"': { origin: 'null' },
  'a foreign origin': { origin: 'https://evil.example' },
  'a foreign origin and a host to match': { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  'a foreign page behind it, whatever the origin says': { origin: nationUrl, 'sec-fetch-site': 'cross-site' },
}

for (const [name, headers] of Object.entries(foreign)) {
  test(`with ${name} nothing that could change something is even tried`, async () => {
    for (const { id, name: action } of builtActions()) {
      const { at, input } = actions[action] ?? { at: '/', input: { value: null } }
      const response = await callAction(actors.maker, { id, input, at, headers })
      expect(response.status(), action).toBe(403)
    }
    for (const { at } of Object.values(routes).flat()) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
        const response = await actors.maker.fetch(at, { method, headers, maxRedirects: 0 })
        expect(response.status(), `${method} ${at}`).toBe(403)
      }
    }
    // Whoever was signed in still is.
    expect((await actors.maker.get('/staff', { maxRedirects: 0 })).status()).toBe(200)
  })
}

/** The family names and identity numbers of the nation's people that stand in a text. */
function personalDataIn(text: string): string[] {
  return demoPeople
    .flatMap(({ familyName, nationalId }) => [familyName, nationalId])
    .filter((datum) => text.includes(datum))
}
