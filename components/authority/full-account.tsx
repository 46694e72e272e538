import { CodeText } from '@/components/ui/code-text'

/** An account number, whole and on one line of a phone: people compare it with another. */
export function FullAccount({ account }: { account: string }) {
  return (
    <span className="inline-block max-w-full [&>bdi]:text-[0.8125rem] sm:[&>bdi]:text-[0.9375em]">
      <CodeText text={account} />
    </span>
  )
}
