/**
 * Everything that makes this portal this nation's: name, money, languages, colours, offices, delays and chains.
 * Another nation changes this file and nothing else.
 */

export type Locale = 'en' | 'fr' | 'ar'
export type Localized = Record<Locale, string>
export type RoleName =
  | 'council'
  | 'maker'
  | 'checker'
  | 'treasurer'
  | 'registrar'
  | 'compliance'
  | 'guardian'
  | 'auditor'
  | 'operator'

export type Palette = {
  paper: string
  ink: string
  muted: string
  line: string
  rule: string
  surface: string
  action: string
  onAction: string
  danger: string
  onDanger: string
  waiting: string
  focus: string
}

/** `isFree`: acts cost nothing and nobody needs ether. */
type ChainFacts = { id: number; name: string; rpcUrl: string; isFree: boolean }

/** Where national money and registers live: on the nation's own rollup, or straight on the L1. */
export type NationPath = 'l1' | 'l2'

export type Nation = {
  /** `local`: one machine, published test keys, demo people. Anything else never contains a demo key. */
  kind: 'local' | 'public'
  path: NationPath
  name: Localized
  shortName: Localized
  currency: { name: Localized; symbol: string; decimals: number; tokenName: string }
  locales: readonly Locale[]
  defaultLocale: Locale
  /** IANA zone in which pages print dates and times. */
  timeZone: string
  colours: { light: Palette; dark: Palette }
  offices: { centralBank: Localized; register: Localized; compliance: Localized }
  legal: { dataController: Localized; complaints: Localized }
  chains: {
    l1: ChainFacts
    l2: ChainFacts
  }
  council: { threshold: number; delaySeconds: number }
  /** Seconds between scheduling and carrying out an act of the role. */
  roleDelaySeconds: Record<RoleName, number>
  /** Which version of the rules officers decide by. Every evidence record keeps it: raise it with each change of a rule. */
  rules: { version: number }
  money: {
    issuanceLifetimeSeconds: number
    /** Officers are warned of an issuance above this share of the money in circulation, from 0 to 1. */
    largeIssuanceShare: number
  }
  signIn: { messageLifetimeSeconds: number; sessionLifetimeSeconds: number }
}

declare global {
  namespace NodeJS {
    interface ProcessEnv {
      CIVITAS_PATH?: NationPath
    }
  }
}

/** The path this nation has chosen. */
export const declaredPath: NationPath = 'l2'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

export const nation: Nation = {
  kind: 'local',
  // `npm start -- --path l1` runs the same nation the other way, to compare. A build keeps the path it was made for.
  path: process.env.CIVITAS_PATH ?? declaredPath,
  name: { en: 'Republic of Meridia', fr: 'République de Méridie', ar: 'جمهورية ميريديا' },
  shortName: { en: 'Meridia', fr: 'Méridie', ar: 'ميريديا' },
  currency: {
    name: { en: 'mera', fr: 'mera', ar: 'ميرا' },
    symbol: 'MRA',
    decimals: 6,
    tokenName: 'Meridian mera',
  },
  locales: ['en', 'fr', 'ar'],
  defaultLocale: 'en',
  timeZone: 'UTC',
  colours: {
    light: {
      paper: '#FBFAF7',
      ink: '#14201C',
      muted: '#4E5A55',
      line: '#DAD8CF',
      rule: '#7C857F',
      surface: '#F2F0E9',
      action: '#0B5D4A',
      onAction: '#FFFFFF',
      danger: '#A3281E',
      onDanger: '#FFFFFF',
      waiting: '#8A5A00',
      focus: '#0B5D4A',
    },
    dark: {
      paper: '#0E1513',
      ink: '#E9EEEA',
      muted: '#A3AFA9',
      line: '#2B3632',
      rule: '#71807A',
      surface: '#16201D',
      action: '#5CC8A7',
      onAction: '#0E1513',
      danger: '#F08A7E',
      onDanger: '#0E1513',
      waiting: '#E0B252',
      focus: '#5CC8A7',
    },
  },
  offices: {
    centralBank: { en: 'Bank of Meridia', fr: 'Banque de Méridie', ar: 'بنك ميريديا' },
    register: { en: 'People Register', fr: 'Registre des personnes', ar: 'سجل الأشخاص' },
    compliance: { en: 'Compliance Office', fr: 'Office de conformité', ar: 'مكتب الامتثال' },
  },
  legal: {
    dataController: {
      en: 'Ministry of the Interior, People Register',
      fr: 'Ministère de l’Intérieur, Registre des personnes',
      ar: 'وزارة الداخلية، سجل الأشخاص',
    },
    complaints: {
      en: 'Data Protection Authority of Meridia',
      fr: 'Autorité de protection des données de Méridie',
      ar: 'هيئة حماية البيانات في ميريديا',
    },
  },
  chains: {
    l1: { id: 31337, name: 'Local L1', rpcUrl: 'http://localhost:8545', isFree: false },
    l2: { id: 31338, name: 'Meridia', rpcUrl: 'http://localhost:9545', isFree: true },
  },
  council: { threshold: 3, delaySeconds: 2 * minute },
  roleDelaySeconds: {
    council: 2 * minute,
    maker: 0,
    checker: 0,
    treasurer: 0,
    registrar: 0,
    compliance: 0,
    guardian: 0,
    auditor: 0,
    operator: 0,
  },
  rules: { version: 1 },
  money: { issuanceLifetimeSeconds: 3 * day, largeIssuanceShare: 0.1 },
  signIn: { messageLifetimeSeconds: 5 * minute, sessionLifetimeSeconds: 12 * hour },
}
