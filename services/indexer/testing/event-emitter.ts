import {
  type Abi,
  type ContractEventName,
  concat,
  type EncodeEventTopicsParameters,
  encodeAbiParameters,
  encodeEventTopics,
  getAbiItem,
  type Hex,
  toHex,
} from 'viem'

const op = {
  sub: '03',
  eq: '14',
  byte: '1a',
  load: '35',
  size: '36',
  copy: '37',
  jumpIf: '57',
  label: '5b',
  zero: '5f',
}
const push = (value: number) => `60${value.toString(16).padStart(2, '0')}`
const topicAt = (index: number) => 1 + 32 * index

/**
 * The code of a contract that emits whatever it is told: the first byte of its input is the number of topics, then come
 * the topics, and the rest is data. Standing at the address of one of the nation's contracts, it says anything that the
 * contract could say.
 */
export function eventEmitterCode(): Hex {
  const blocks = [1, 2, 3, 4].map((topics) => {
    const data = push(topicAt(topics))
    const topicsInReverse = Array.from({ length: topics }, (_, index) => push(topicAt(topics - 1 - index)) + op.load)
    const copyData = `${data}${op.size}${op.sub}80${data}${op.zero}${op.copy}`
    return `${op.label}${topicsInReverse.join('')}${copyData}${op.zero}a${topics}00`
  })
  const head = op.zero + op.load + op.zero + op.byte
  const caseLength = 1 + 2 + 1 + 2 + 1
  let target = head.length / 2 + caseLength * blocks.length
  const cases = blocks.map((block, index) => {
    const jump = `80${push(index + 1)}${op.eq}${push(target)}${op.jumpIf}`
    target += block.length / 2
    return jump
  })
  return `0x${head}${cases.join('')}${blocks.join('')}`
}

/** The input that makes the emitter emit an event of this ABI. */
export function toEmitterInput<const abi extends Abi, name extends ContractEventName<abi>>(
  abi: abi,
  eventName: name,
  args: Record<string, unknown>,
): Hex {
  const item = getAbiItem({ abi: abi as Abi, name: eventName as string })
  if (item?.type !== 'event') throw new Error(`${eventName} is not an event of this ABI.`)
  const topics = encodeEventTopics({ abi: [item], args } as unknown as EncodeEventTopicsParameters) as Hex[]
  const plain = item.inputs.filter((input) => !input.indexed)
  const data = encodeAbiParameters(
    plain,
    plain.map((input) => args[input.name ?? '']),
  )
  return concat([toHex(topics.length, { size: 1 }), ...topics, data])
}
