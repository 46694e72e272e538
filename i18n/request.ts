import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { chooseLocale, localeCookie } from '@/lib/i18n/locale'
import { loadMessages } from '@/lib/i18n/messages'
import { nation } from '@/nation.config'

export default getRequestConfig(async () => {
  const [cookieStore, headerList] = await Promise.all([cookies(), headers()])
  const locale = chooseLocale({
    chosen: cookieStore.get(localeCookie)?.value,
    accepted: headerList.get('accept-language'),
  })
  return { locale, messages: await loadMessages(locale), timeZone: nation.timeZone }
})
