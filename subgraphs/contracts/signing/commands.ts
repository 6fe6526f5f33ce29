import { randomInt } from 'node:crypto';
import { badInput, conflict, failedPrecondition, notFound } from '../../kit/basics/errors';
import { requiredText } from '../../kit/basics/text';
import { failpoint } from '../../kit/process/failpoints';
import { type Transaction, withTx } from '../../kit/sql/database';
import { askForMessage } from '../contracts/commands/ask-for-message';
import { type LockedContract, lockById, tellContracts, tellSigned } from '../contracts/commands/shared';
import { recordEvent } from '../contracts/event-chain';
import { checkState, endAfterMonths } from '../contracts/rules';
import type { StoredContract } from '../contracts/tables';
import { askForDocument } from '../documents/finalize';
import type { Context } from '../loaders';
import { browserHashOf, codeHashOf, equalTexts, linkOf, type SigningLink } from './links';
import { CODE, checkBrowser, checkCodeShape, checkPace } from './rules';
import type { SigningCodeRow } from './tables';

/** Everything that a link opens nothing for, forged, foreign or of a contract that is gone, is answered alike. */
const noSuchLink = () => notFound('The signing link', 'input.token');

interface BySigner {
  token: string;
  /** A secret of the browser: what it proves belongs to it, not to everybody who holds the link. */
  browser: string;
  userAgent?: string | null;
}

async function lockLinked(tx: Transaction, context: Context, link: SigningLink): Promise<LockedContract> {
  const [found] = await tx.sql<{ id: string; developerAccountId: string; linkVersion: number }[]>`
    /* linkedContract */ select id, developer_account_id, link_version from contracts.contracts
    where id = ${link.contractId} and deleted_at is null`;
  if (!found) throw noSuchLink();
  const contract = await lockById(tx, context, found);
  if (contract.linkVersion !== link.linkVersion) {
    throw failedPrecondition('LINK_REPLACED', 'A newer link was sent; use that one.');
  }
  return contract;
}

function checkOpen(contract: LockedContract, now: Date): void {
  const late = contract.signEndsAt !== null && contract.signEndsAt <= now;
  if (late && contract.state === 'WITHDRAWN') {
    throw failedPrecondition('SIGNING_ENDED', 'The contract can no longer be signed: its deadline has passed.');
  }
  checkState(contract, ['WAITING_FOR_SIGNATURE'], now);
}

/** Sends a code to the signer's mobile that only this browser can use. Returns the contract's identifier. */
export async function sendSigningCode(context: Context, input: BySigner): Promise<string> {
  checkBrowser(input.browser);
  const link = linkOf(context, input.token);
  if (!link) throw noSuchLink();
  return withTx(context.db, async (tx) => {
    const contract = await lockLinked(tx, context, link);
    const now = context.now();
    checkOpen(contract, now);
    const [sent] = await tx.sql<{ last: Date | null; today: number }[]>`
      /* codesOfDay */ select max(created_at) as last, count(*)::int as today from contracts.signing_codes
      where contract_id = ${contract.id} and created_at > ${new Date(now.getTime() - 86_400_000)}`;
    checkPace(sent ?? { last: null, today: 0 }, now);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await tx.sql`
      /* keepCode */ insert into contracts.signing_codes
        (contract_id, link_version, browser_hash, code_hash, expires_at, created_at)
      values (${contract.id}, ${link.linkVersion}, ${browserHashOf(input.browser)}, ${codeHashOf(context, contract.id, code)},
        ${new Date(now.getTime() + CODE.minutes * 60_000)}, ${now})`;
    const { position } = await recordEvent(tx, contract.id, {
      kind: 'CODE_SENT',
      at: now,
      ...originOf(context, input),
    });
    await askForMessage(tx, contract, {
      requestId: `contract-code-${contract.id}-${position}`,
      channel: 'SMS',
      recipients: [contract.signerMobile ?? ''],
      templateCode: 'CONTRACT_CODE',
      parameters: { minutes: String(CODE.minutes) },
      secrets: { code },
    });
    return contract.id;
  });
}

const MAX_USER_AGENT = 300;

const originOf = ({ clientIp }: Context, { userAgent }: BySigner) => ({
  ip: clientIp || null,
  userAgent: userAgent?.slice(0, MAX_USER_AGENT).replace(/[\p{Surrogate}\0]/gu, '') ?? null,
});

type WithCode = BySigner & { code: string };

/** In a transaction of its own: a try that fails is counted all the same. Null when no code is good. Throws CODE_WRONG. */
async function tryCode(context: Context, link: SigningLink, { browser, code }: WithCode): Promise<string | null> {
  checkBrowser(browser);
  checkCodeShape(code);
  const tried = await withTx(context.db, async (tx) => {
    const [row] = await tx.sql<Pick<SigningCodeRow, 'id' | 'codeHash'>[]>`
      /* tryCode */ update contracts.signing_codes set tries = tries + 1
      where id = (
        select id from contracts.signing_codes
        where contract_id = ${link.contractId} and link_version = ${link.linkVersion}
          and browser_hash = ${browserHashOf(browser)}
        order by created_at desc, id desc limit 1)
        and tries < ${CODE.tries} and used_at is null and expires_at > ${context.now()}
      returning id, code_hash`;
    return row;
  });
  if (!tried) return null;
  if (equalTexts(tried.codeHash, codeHashOf(context, link.contractId, code))) return tried.id;
  throw badInput('input.code', 'The code is wrong.', 'CODE_WRONG');
}

type Decision = 'SIGNED' | 'REFUSED';

/** Whether this browser has decided so with this code before, and asks the same again. */
async function wasDecided(
  tx: Transaction,
  context: Context,
  { contractId }: SigningLink,
  { browser, code }: WithCode,
  decision: Decision,
): Promise<boolean> {
  const [used] = await tx.sql<{ id: string }[]>`
    /* earlierDecision */ select s.id from contracts.signing_codes s join contracts.contracts c on c.id = s.contract_id
    where c.id = ${contractId} and c.state = ${decision} and s.used_at is not null
      and s.browser_hash = ${browserHashOf(browser)} and s.code_hash = ${codeHashOf(context, contractId, code)}`;
  return used !== undefined;
}

const codeSpent = () => failedPrecondition('CODE_SPENT', 'The code is no longer good; ask for a new one.');

/** Asked twice it answers the same. Throws CODE_SPENT, CODE_WRONG, LINK_REPLACED, SIGNING_ENDED or CONTRACT_STATE. */
async function decide(
  context: Context,
  input: WithCode,
  decision: Decision,
  write: (tx: Transaction, contract: LockedContract, now: Date) => Promise<void>,
): Promise<string> {
  const link = linkOf(context, input.token);
  if (!link) throw noSuchLink();
  const codeId = await tryCode(context, link, input);
  if (codeId === null) {
    if (await withTx(context.db, (tx) => wasDecided(tx, context, link, input, decision))) return link.contractId;
    throw codeSpent();
  }
  failpoint('codeProved');
  await withTx(context.db, async (tx) => {
    const contract = await lockLinked(tx, context, link);
    const now = context.now();
    if (await wasDecided(tx, context, link, input, decision)) return;
    checkOpen(contract, now);
    await spendCode(tx, codeId, now);
    await write(tx, contract, now);
    await tellContracts(tx, [contract.id]);
    failpoint('decisionWritten');
  });
  failpoint('decisionKept');
  return link.contractId;
}

/** The very bytes that the signer was shown. A job makes the document with signatures: signing waits for no rendering. */
export function signContract(context: Context, input: WithCode & { documentHash: string }): Promise<string> {
  return decide(context, input, 'SIGNED', async (tx, contract, now) => {
    await checkDocument(tx, contract, input.documentHash);
    await tx.sql`
      /* signContract */ update contracts.contracts set state = 'SIGNED', finished_at = ${now},
        signed_file_id = draft_file_id, document_hash = draft_hash, expires_at = ${await endOf(tx, contract, now)},
        updated_at = ${now}
      where id = ${contract.id}`;
    const detail = { documentHash: contract.draftHash, signerType: contract.signerType };
    await recordEvent(tx, contract.id, { kind: 'SIGNED', at: now, ...originOf(context, input), detail });
    await askForDocument(tx, contract.id);
    await tellSigned(tx, contract.id);
  });
}

/** The signer names what was shown, and the bytes that are kept still are that. */
async function checkDocument(tx: Transaction, contract: StoredContract, documentHash: string): Promise<void> {
  if (documentHash.toLowerCase() !== contract.draftHash) {
    throw conflict('DOCUMENT_CHANGED', 'Another document was shown; open the link again.', {
      field: 'input.documentHash',
    });
  }
  const [kept] = await tx.sql<{ hash: string }[]>`
    /* hashOfDraft */ select encode(sha256(bytes), 'hex') as hash from contracts.files where id = ${contract.draftFileId}`;
  if (kept?.hash !== contract.draftHash) {
    throw failedPrecondition('DOCUMENT_DAMAGED', 'The document that is kept is not the one that was sent.');
  }
}

async function spendCode(tx: Transaction, codeId: string, now: Date): Promise<void> {
  const [used] = await tx.sql<{ id: string }[]>`
    /* spendCode */ update contracts.signing_codes set used_at = ${now} where id = ${codeId} and used_at is null
    returning id`;
  if (!used) throw codeSpent();
}

/** An annex ends with the agreement, which must hold while it is signed. */
async function endOf(tx: Transaction, contract: StoredContract, now: Date): Promise<Date | null> {
  if (contract.sequence === 0) return endAfterMonths(now, contract.validMonths);
  const [agreement] = await tx.sql<{ expiresAt: Date | null }[]>`
    /* agreementInForce */ select expires_at from contracts.contracts
    where developer_account_id = ${contract.developerAccountId} and sequence = 0 and deleted_at is null
      and state in ('SIGNED', 'SIGNED_ON_PAPER') and (expires_at is null or expires_at > ${now})`;
  if (!agreement) throw failedPrecondition('AGREEMENT_NEEDED', 'The cooperation agreement is no longer in force.');
  return agreement.expiresAt;
}

const MAX_REASON = 200;

export async function refuseContract(context: Context, input: WithCode & { reason: string }): Promise<string> {
  const reason = requiredText(input.reason, 'input.reason', { most: MAX_REASON });
  return decide(context, input, 'REFUSED', async (tx, contract, now) => {
    await tx.sql`
      /* refuseContract */ update contracts.contracts set state = 'REFUSED', reject_reason = ${reason},
        updated_at = ${now}
      where id = ${contract.id}`;
    await recordEvent(tx, contract.id, { kind: 'REFUSED', at: now, ...originOf(context, input), detail: { reason } });
  });
}
