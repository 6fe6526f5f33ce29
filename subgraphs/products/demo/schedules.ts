import type { World } from '../../demo/world';

const HOUR_MS = 3_600_000;
const back = (at: Date, hours: number) => new Date(at.getTime() - hours * HOUR_MS);

/** Plans of the demo: one for each price change that waits or was called off, and changes of products in every state. */
export function schedulesOf(world: World) {
  const scheduleOf = new Map<string, string>();
  const base = BigInt(world.priceChanges.reduce((most, { id }) => (BigInt(id) > BigInt(most) ? id : most), '0'));
  let next = base;
  const mint = () => String(++next);
  const author = world.accounts[0]?.id ?? null;
  const common = { toState: null, productCode: null, noticeScope: 'NOBODY' as const, noticeChannels: [], note: null };
  const nothing = { finishedAt: null, failure: null, durationMs: null, attemptCount: 0 };
  const prices = world.priceChanges.flatMap((change) => {
    if (!change.plannedAt || change.state === 'REJECTED') return [];
    const id = mint();
    scheduleOf.set(change.id, id);
    const done = change.state === 'IN_EFFECT';
    const cancelled = change.state === 'CANCELLED';
    const { plannedAt, createdAt } = change;
    const finishedAt = done ? plannedAt : cancelled ? new Date(createdAt.getTime() + HOUR_MS) : null;
    return [
      {
        ...common,
        ...nothing,
        id,
        kind: 'PRICE' as const,
        state: done ? ('DONE' as const) : cancelled ? ('CANCELLED' as const) : ('WAITING' as const),
        ...(done && { attemptCount: 1, durationMs: 38 }),
        ...{ plannedAt, finishedAt, noticeRecipients: '[]' as never },
        ...{ createdById: change.createdById, createdAt, updatedAt: finishedAt ?? createdAt },
      },
    ];
  });
  return { rows: [...prices, ...stateChanges(world, mint, author)], scheduleOf };
}

/** What was planned and done with products: carried out, called off, waiting, and waiting after a failure. */
function stateChanges(world: World, mint: () => string, author: string | null) {
  const opened = world.products.filter(({ state, isBundle }) => state === 'ON' && !isBundle);
  const off = world.products.filter(({ state }) => state === 'OFF');
  const [first, second] = opened;
  const holder = world.authorizations.find(({ productCode, state }) => productCode === first?.code && state === 'OPEN');
  const customer = world.customers.find(({ id }) => id === holder?.customerId);
  const recipients = holder && [
    { developerAccountId: holder.developerAccountId, mobile: customer?.mobile ?? null, email: 'ops@example.com' },
  ];
  const row = (productCode: string, toState: 'ON' | 'OFF' | 'ABNORMAL', plannedAt: Date, createdAt: Date) => ({
    ...{
      id: mint(),
      kind: 'PRODUCT_STATE' as const,
      state: 'DONE' as const,
      productCode,
      toState,
      plannedAt,
      createdAt,
    },
    ...{ noticeScope: 'ALL' as const, noticeChannels: ['SMS'], noticeRecipients: '[]' as never, note: '数据源维护' },
    ...{
      finishedAt: plannedAt,
      failure: null,
      durationMs: 52,
      attemptCount: 1,
      createdById: author,
      updatedAt: plannedAt,
    },
  });
  const month = world.months.at(-1) as string;
  const anchor = new Date(`${month}-01T00:00:00+08:00`);
  const done = off.map(({ code }) => row(code, 'OFF', back(anchor, 300), back(anchor, 320)));
  if (!first || !second || !recipients) return done;
  const ahead = new Date(anchor.getTime() + 40 * 24 * HOUR_MS);
  return [
    ...done,
    {
      ...row(first.code, 'OFF', ahead, back(anchor, 30)),
      ...{
        state: 'WAITING' as const,
        finishedAt: null,
        durationMs: null,
        attemptCount: 0,
        updatedAt: back(anchor, 30),
      },
      ...{
        noticeScope: 'NAMED' as const,
        noticeChannels: ['SMS', 'EMAIL'],
        noticeRecipients: JSON.stringify(recipients) as never,
      },
    },
    {
      ...row(second.code, 'ABNORMAL', back(anchor, 60), back(anchor, 80)),
      ...{
        state: 'CANCELLED' as const,
        finishedAt: back(anchor, 70),
        durationMs: null,
        attemptCount: 0,
        updatedAt: back(anchor, 70),
      },
    },
    {
      ...row('portrait_app', 'ON', back(anchor, 20), back(anchor, 40)),
      ...{ state: 'WAITING' as const, finishedAt: null, attemptCount: 5, updatedAt: back(anchor, 19) },
      failure: 'PRODUCT_NOT_CALLABLE: Nothing answers its calls: it has no route, or not two components.',
    },
  ];
}
