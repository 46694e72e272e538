/** A person's name as the register has it. */
export type FullName = { givenName: string; familyName: string }

/** Gives enough of a name to recognise somebody you know, and too little to look anybody up: "Leila M." */
export function maskName({ givenName, familyName }: FullName): string {
  const [initial] = new Intl.Segmenter().segment(familyName)
  return initial ? `${givenName} ${initial.segment}.` : givenName
}
