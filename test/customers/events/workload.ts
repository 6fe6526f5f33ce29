/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function diceOf(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

export interface Sent {
  msgId: string;
  reportTs: number;
  text: string;
}

const START = 1_700_000_000_000;
const FIRST_PERSON = 2n ** 60n;
const FIRST_COMPANY = 2n ** 61n;

/**
 * Messages about a small crowd of persons and companies, so that they meet often and at the same moments: all eight
 * events, whole reports, commands to enable and disable, and now and then an event that cannot be applied.
 */
export function makeMessages(count: number, seed: number): Sent[] {
  const dice = diceOf(seed);
  const crowd = Math.max(20, Math.floor(count / 20));
  const personId = () => String(FIRST_PERSON + BigInt(dice(crowd)));
  const companyId = () => String(FIRST_COMPANY + BigInt(dice(crowd)));
  const list = (of: () => string) => Array.from({ length: 1 + dice(3) }, of).join(',');
  const text = () => `t${dice(1_000_000)}`;
  const eventType = () => (dice(10) === 0 ? 2 + dice(2) : 1);
  const profile = (id: string) =>
    `"eventType":${eventType()},"id":${id},"projectId":1,"name":"${text()}","phone":"${text()}","email":"${text()}","remark":"${text()}","address":"${text()}"`;
  const person = (id: string) => `{${profile(id)},"sex":${1 + dice(2)},"openId":"${text()}","unionId":"${text()}"}`;
  const binding = () =>
    `{"eventType":1,"companyIds":[${list(companyId)}],"customerId":${personId()},"projectId":1,"userId":"${text()}","openId":"${text()}"}`;
  const kinds: [weight: number, event: () => string][] = [
    [20, () => `"customerAdd":${person(personId())}`],
    [25, () => `"customerUpdate":${person(personId())}`],
    [15, () => `"customerBindCompany":${binding()}`],
    [10, () => `"customerUnbindCompany":${binding()}`],
    [
      6,
      () =>
        `"customerDelete":{"eventType":1,"customerUserDTOS":[{"customerId":${personId()},"openId":"o","companyIds":[]}]}`,
    ],
    [8, () => `"companyAdd":{${profile(companyId())},"status":1}`],
    [8, () => `"companyUpdate":{${profile(companyId())},"status":2}`],
    [3, () => `"companyDelete":{"eventType":1,"ids":[${list(companyId)}]}`],
    [3, () => `"customerAdd":{"eventType":1,"id":"${personId()}"}`],
    [2, () => '"personFlies":{}'],
  ];
  const total = kinds.reduce((sum, [weight]) => sum + weight, 0);
  const event = () => {
    let left = dice(total);
    for (const [weight, make] of kinds) {
      if (left < weight) return make();
      left -= weight;
    }
    return '';
  };
  return Array.from({ length: count }, (_, i) => {
    const events = new Map(
      Array.from({ length: 1 + dice(2) }, event).map((one) => [one.slice(0, one.indexOf(':')), one]),
    );
    const [msgId, reportTs] = [String(1_000_000 + i), START + dice(count)];
    return {
      msgId,
      reportTs,
      text: `{"msgId":${msgId},"reportTs":${reportTs},"events":{${[...events.values()].join(',')}}}`,
    };
  });
}

export function shuffled<T>(items: readonly T[], dice: (sides: number) => number): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = dice(i + 1);
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}

/** The order in which one sender would have sent them. */
export const inOrder = (messages: readonly Sent[]): Sent[] =>
  [...messages].sort((a, b) => a.reportTs - b.reportTs || Number(a.msgId) - Number(b.msgId));
