import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand } from '../../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { liveContracts } from '../../conditions';
import type { Context } from '../../loaders';
import { recordEvent } from '../event-chain';
import { checkAnnexEnd, movedEnd, renewedEnd, underContract } from '../rules';
import type { StoredContract } from '../tables';
import { type LockedContract, lockContract, refusingSecond, tellContracts } from './shared';

/** Extends a contract from its old end by as long as it held; the annexes that end with an agreement follow. Returns the identifier. */
export async function renewContract(
  context: Context,
  input: { contractNo: string; idempotencyKey: string },
): Promise<string> {
  demand(context, 'contracts:write');
  return refusingSecond(() =>
    withIdempotency(context.db, keyedRequest(context, 'contracts', 'renewContract', input), async (tx) => {
      const contract = await lockContract(tx, context, input.contractNo);
      const end = renewedEnd(contract, context.now());
      await moveEnd(tx, context, contract, end, 'RENEWED');
      return contract.id;
    }),
  );
}

/** Lets a signed contract end on another day, after today. */
export async function changeContractEnd(
  context: Context,
  input: { contractNo: string; expiresOn: string },
): Promise<LockedContract> {
  demand(context, 'contracts:write');
  return refusingSecond(() =>
    withTx(context.db, async (tx) => {
      const contract = await lockContract(tx, context, input.contractNo);
      const end = movedEnd(contract, input.expiresOn, context.now());
      return { ...contract, ...(await moveEnd(tx, context, contract, end, 'END_MOVED')) };
    }),
  );
}

type Kind = 'RENEWED' | 'END_MOVED';

async function moveEnd(
  tx: Transaction,
  context: Context,
  contract: LockedContract,
  end: Date,
  kind: Kind,
): Promise<StoredContract> {
  const now = context.now();
  if (contract.sequence > 0) checkAnnexEnd(end, await agreementOf(tx, contract, now));
  const moved = await writeEnd(tx, context, contract, end, kind);
  const annexes = contract.sequence === 0 ? await annexesOf(tx, contract, kind) : [];
  // An annex never outlasts its agreement, which takes those along that ended with it; one that was to end earlier does.
  for (const annex of annexes) {
    const shortened = annex.expiresAt === null || annex.expiresAt > end;
    if (shortened || sameEnd(annex, contract)) await writeEnd(tx, context, annex, end, kind);
  }
  return moved;
}

const sameEnd = (annex: StoredContract, agreement: StoredContract): boolean =>
  annex.expiresAt?.getTime() === agreement.expiresAt?.getTime();

async function agreementOf(tx: Transaction, { developerAccountId }: LockedContract, now: Date) {
  const [agreement] = await tx.sql<Pick<StoredContract, 'expiresAt'>[]>`
    /* agreementOfAnnex */ select expires_at from contracts.contracts
    where developer_account_id = ${developerAccountId} and sequence = 0 and deleted_at is null
      and state in ('SIGNED', 'SIGNED_ON_PAPER') and (expires_at is null or expires_at > ${now})`;
  return agreement ?? null;
}

/** Those in force; of a renewed agreement also those that ended with it. */
const annexesOf = (tx: Transaction, { developerAccountId, expiresAt }: LockedContract, kind: Kind) => tx.sql<
  StoredContract[]
>`
  /* annexesOf */ select * from contracts.contracts
  where developer_account_id = ${developerAccountId} and sequence > 0 and deleted_at is null
    and state in ('SIGNED', 'SIGNED_ON_PAPER')
    and (ended_at is null or (${kind} = 'RENEWED' and expires_at = ${expiresAt})) order by sequence for update`;

/** One that had ended comes back with its products, none of which another contract may cover meanwhile. */
async function checkUncovered(tx: Transaction, context: Context, { id }: StoredContract): Promise<void> {
  const [covered] = await tx.sql<{ productName: string; contractNo: string }[]>`
    /* coveredElsewhere */ select own.product_name, c.contract_no from contracts.contract_products own
    join contracts.contract_products p on p.authorization_id = own.authorization_id and p.contract_id <> own.contract_id
    join contracts.contracts c on c.id = p.contract_id
    where own.contract_id = ${id} and ${liveContracts(context)} order by c.id limit 1`;
  if (covered) throw underContract(covered.productName, covered.contractNo, 'input.contractNo');
}

async function writeEnd(tx: Transaction, context: Context, contract: StoredContract, end: Date, kind: Kind) {
  const now = context.now();
  const { accountId } = context.viewer;
  await checkUncovered(tx, context, contract);
  await tx.sql`
    /* noteChange */ insert into contracts.contract_changes
      (contract_id, kind, from_at, to_at, changed_by_id, created_at)
    values (${contract.id}, ${kind}, ${contract.expiresAt}, ${end}, ${accountId}, ${now})`;
  const [moved] = await tx.sql<StoredContract[]>`
    /* moveEnd */ update contracts.contracts set expires_at = ${end}, ended_at = null, warned_days = null, updated_at = ${now}
    where id = ${contract.id} returning *`;
  await recordEvent(tx, contract.id, {
    kind: kind === 'RENEWED' ? 'RENEWED' : 'END_CHANGED',
    at: now,
    accountId,
    ip: context.clientIp,
    detail: { from: contract.expiresAt?.toISOString() ?? null, to: end.toISOString() },
  });
  await tellContracts(tx, [contract.id]);
  return moved as StoredContract;
}
