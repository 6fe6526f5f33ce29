import { badInput, DomainError, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { isIdentityNumber } from '../../../kit/basics/identity-number';
import { requiredMobile, requiredText } from '../../../kit/basics/text';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { askForMessage } from '../../contracts/commands/ask-for-message';
import {
  demandDrawing,
  type LockedContract,
  lockContract,
  refusingSecond,
  tellContracts,
} from '../../contracts/commands/shared';
import { recordEvent } from '../../contracts/event-chain';
import { agreementInForce, checkState, signingDeadline, stateAt, wrongState } from '../../contracts/rules';
import { signerIdCardOf } from '../../contracts/sealed';
import type { StoredContract } from '../../contracts/tables';
import type { Context } from '../../loaders';
import { sendLink } from '../../signing/messages';
import { type AccountFacts, accountFacts } from '../queries';
import { chosenProducts } from '../rules';

interface SubmitInput {
  contractNo: string;
  developerAccountId?: string | null;
  signerName?: string | null;
  signerIdCard?: string | null;
  signerMobile: string;
  idempotencyKey: string;
}

/** Sends a draft for signature: the link goes to the signer by SMS. Returns the identifier. */
export async function submitContract(context: Context, input: SubmitInput): Promise<string> {
  demandDrawing(context);
  const { signerIdCard, ...shown } = input;
  // The key is kept with a fingerprint of the request, from which nobody reads the number.
  const request = keyedRequest(context, 'contracts', 'submitContract', { ...shown, signerIdCard });
  return refusingSecond(() =>
    withIdempotency(context.db, request, async (tx) => {
      const contract = await lockContract(tx, context, input.contractNo);
      if (input.developerAccountId && input.developerAccountId !== contract.developerAccountId) {
        throw notFound('The contract', 'input.contractNo');
      }
      checkState(contract, ['NOT_STARTED'], context.now());
      const facts = await accountFacts(context, tx.sql, contract.developerAccountId);
      await checkStillDue(tx, contract, facts, context.now());
      await send(tx, context, contract, signerOf(tx, contract.id, input, facts));
      return contract.id;
    }),
  );
}

/** What changed since it was drawn up must be drawn up anew. */
async function checkStillDue(tx: Transaction, contract: LockedContract, facts: AccountFacts, now: Date) {
  const agreement = agreementInForce(facts.contracts, now);
  if (contract.sequence > 0 && !agreement) {
    throw failedPrecondition('AGREEMENT_NEEDED', 'Sign a cooperation agreement first.');
  }
  const live = facts.contracts.find(
    (one) => one.sequence === contract.sequence && one.id !== contract.id && isLive(one, now),
  );
  if (live) throw new DomainError('CONFLICT', 'CONTRACT_UNDER_WAY', `${live.contractNo} is live in this sequence.`);
  const printed = await tx.sql<{ authorizationId: string; price: string; feeType: 'PER_QUERY' | 'PER_HIT' }[]>`
    /* printedProducts */ select authorization_id, price, fee_type from contracts.contract_products
    where contract_id = ${contract.id} order by sort`;
  chosenProducts(facts.products, printed, { needed: false });
}

function isLive(contract: AccountFacts['contracts'][number], now: Date): boolean {
  const state = stateAt(contract, now);
  const signed = state === 'SIGNED' || state === 'SIGNED_ON_PAPER';
  return state === 'WAITING_FOR_SIGNATURE' || (signed && (contract.expiresAt === null || contract.expiresAt > now));
}

type Signer = Pick<StoredContract, 'signerType' | 'signerName' | 'signerMobile' | 'encryptedSignerIdCard'>;

/** Of an enterprise its legal person unless told; a person with the identity number. Throws SIGNER_NEEDED, ID_CARD_WRONG. */
function signerOf({ secrets }: Transaction, contractId: string, input: SubmitInput, { party }: AccountFacts): Signer {
  const enterprise = party.authType === 'ENTERPRISE';
  const name = input.signerName?.trim() || (enterprise ? party.legalPersonName : null);
  const idCard = input.signerIdCard?.trim().toUpperCase() || null;
  if (!name || (!enterprise && !idCard)) {
    throw badInput('input.signerName', 'A person who signs is named with the identity number.', 'SIGNER_NEEDED');
  }
  if (idCard && !isIdentityNumber(idCard)) {
    throw badInput('input.signerIdCard', 'signerIdCard must be an identity number.', 'ID_CARD_WRONG');
  }
  return {
    signerType: enterprise ? 'ENTERPRISE' : 'PERSON',
    signerName: requiredText(name, 'input.signerName', { most: 50 }),
    signerMobile: requiredMobile(input.signerMobile, 'input.signerMobile'),
    encryptedSignerIdCard: idCard && secrets.seal(idCard, signerIdCardOf(contractId)),
  };
}

async function send(tx: Transaction, context: Context, contract: LockedContract, signer: Signer): Promise<void> {
  const now = context.now();
  const [sent] = await tx.sql<StoredContract[]>`
    /* submitContract */ update contracts.contracts set state = 'WAITING_FOR_SIGNATURE', submitted_at = ${now},
      sign_ends_at = ${signingDeadline(now)}, link_version = link_version + 1, signer_type = ${signer.signerType},
      signer_name = ${signer.signerName}, signer_mobile = ${signer.signerMobile},
      encrypted_signer_id_card = ${signer.encryptedSignerIdCard}, updated_at = ${now}
    where id = ${contract.id} returning *`;
  const by = { at: now, accountId: context.viewer.accountId, ip: context.clientIp };
  const detail = { signerType: signer.signerType, documentHash: contract.draftHash };
  await recordEvent(tx, contract.id, { kind: 'SUBMITTED', ...by, detail });
  await sendTheLink(tx, context, sent as StoredContract);
  await tellContracts(tx, [contract.id]);
}

async function sendTheLink(tx: Transaction, context: Context, contract: StoredContract): Promise<void> {
  const { accountId } = context.viewer;
  const by = { at: context.now(), accountId, ip: context.clientIp };
  const detail = { linkVersion: contract.linkVersion };
  const { position } = await recordEvent(tx, contract.id, { kind: 'LINK_SENT', ...by, detail });
  await sendLink(tx, context, contract, { serial: position, requestedById: accountId });
}

const RESEND = { perMinute: 1, perDay: 10 } as const;

/** Sends the link again, to another number when one is given; the link sent before opens no longer then. */
export async function resendSigningLink(
  context: Context,
  input: { contractNo: string; mobile?: string | null },
): Promise<LockedContract> {
  return withTx(context.db, async (tx) => {
    const contract = await lockContract(tx, context, input.contractNo);
    const now = context.now();
    checkState(contract, ['WAITING_FOR_SIGNATURE'], now);
    await checkSendings(tx, contract.id, now);
    const mobile = input.mobile ? requiredMobile(input.mobile, 'input.mobile') : contract.signerMobile;
    if (context.viewer.kind === 'customer') await checkOwnNumber(tx, contract, mobile);
    const [changed] = await tx.sql<StoredContract[]>`
      /* changeSigner */ update contracts.contracts set signer_mobile = ${mobile},
        link_version = link_version + case when signer_mobile is distinct from ${mobile} then 1 else 0 end,
        updated_at = ${now}
      where id = ${contract.id} returning *`;
    await sendTheLink(tx, context, changed as StoredContract);
    return { ...contract, ...changed };
  });
}

/** Throws RATE_LIMITED beyond one a minute or ten a day. */
async function checkSendings(tx: Transaction, contractId: string, now: Date): Promise<void> {
  const [row] = await tx.sql<{ last: Date | null; today: number }[]>`
    /* sendingsOfDay */ select max(at) as last, count(*)::int as today from contracts.signing_events
    where contract_id = ${contractId} and kind = 'LINK_SENT' and at > ${new Date(now.getTime() - 86_400_000)}`;
  const { last = null, today = 0 } = row ?? {};
  const wait = last ? Math.ceil((last.getTime() + 60_000 / RESEND.perMinute - now.getTime()) / 1000) : 0;
  if (wait > 0) throw tooSoon(wait);
  if (today >= RESEND.perDay) throw tooSoon(3600);
}

const tooSoon = (retryAfterSeconds: number): DomainError =>
  new DomainError('RATE_LIMITED', 'LINK_SENT_RECENTLY', `Sent a moment ago; try again in ${retryAfterSeconds} s.`, {
    details: { retryAfterSeconds },
  });

async function checkOwnNumber(tx: Transaction, contract: LockedContract, mobile: string | null): Promise<void> {
  if (mobile === contract.signerMobile) return;
  const known = await tx.sql<{ customerId: string }[]>`
    /* ownNumbers */ select k.customer_id from contracts.known_customers k
    left join contracts.known_parties p on p.customer_id = k.customer_id
    where k.customer_id = ${contract.customerId} and (k.mobile = ${mobile} or p.contact_mobile = ${mobile})`;
  if (known.length > 0) return;
  throw badInput('input.mobile', 'The link goes to a number of the customer only.', 'RECIPIENT_NOT_OF_CUSTOMER');
}

/** Takes a contract back before it is signed; the signer is told. */
export async function withdrawContract(context: Context, contractNo: string): Promise<LockedContract> {
  demandDrawing(context);
  return withTx(context.db, async (tx) => {
    const contract = await lockContract(tx, context, contractNo);
    const now = context.now();
    checkState(contract, ['NOT_STARTED', 'WAITING_FOR_SIGNATURE'], now);
    const [changed] = await tx.sql<StoredContract[]>`
      /* withdrawContract */ update contracts.contracts set state = 'WITHDRAWN', updated_at = ${now}
      where id = ${contract.id} returning *`;
    const { accountId } = context.viewer;
    await recordEvent(tx, contract.id, { kind: 'WITHDRAWN', at: now, accountId, ip: context.clientIp });
    await tellContracts(tx, [contract.id]);
    if (contract.submittedAt && contract.signerMobile) {
      await askForMessage(tx, contract, {
        requestId: `contract-withdrawn-${contract.id}`,
        channel: 'SMS',
        recipients: [contract.signerMobile],
        templateCode: 'CONTRACT_WITHDRAWN',
        parameters: { signerName: contract.signerName ?? '' },
        requestedById: accountId,
      });
    }
    return { ...contract, ...changed };
  });
}

const DELETABLE = ['NOT_STARTED', 'WITHDRAWN', 'REFUSED'] as const;

/** Deletes a contract that was never signed; returns its identifier. Its row and its events stay, unseen. */
export async function deleteContract(context: Context, contractNo: string): Promise<string> {
  return withTx(context.db, async (tx) => {
    const contract = await lockContract(tx, context, contractNo);
    if (!DELETABLE.some((state) => state === contract.state)) throw wrongState(contract.state);
    await removeContract(tx, context, contract.id);
    await tellContracts(tx, [contract.id], true);
    return contract.id;
  });
}

/** The row stays for the chain of its events. */
export async function removeContract(tx: Transaction, context: SubgraphRequest, id: string): Promise<void> {
  const now = context.now();
  await tx.sql`/* deleteContract */ update contracts.contracts set deleted_at = ${now}, updated_at = ${now} where id = ${id}`;
  await recordEvent(tx, id, { kind: 'DELETED', at: now, accountId: context.viewer.accountId, ip: context.clientIp });
}
