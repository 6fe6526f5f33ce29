import { randomInt } from 'node:crypto';
import type { DomainError } from '../../kit/basics/errors';
import { compareMoney, sumFees } from '../../kit/basics/money';
import type { CallSurroundings } from '../../kit/exchange/call-door';
import { failpoint } from '../../kit/process/failpoints';
import { type CallCode, messageOf, type Outcome, refused } from './answers';
import { bundleAnswer } from './bundle';
import { hitsToKeep } from './cache';
import { type CheckedCall, recordOf } from './check';
import type { Acceptable } from './commands/accept';
import type { Decision } from './commands/decide';
import type { Ledger } from './ledger';
import { failureOf, type Parts } from './parts';
import { kept, type Performed, told } from './performed';
import { conflictsOf, isDecidedWith } from './queries/journal';
import { type NewCallRecord, RawJson } from './records';
import { feeOf, mostOf, seqNoAt, together } from './rules';

interface CallMeta {
  nonce: string | null;
  fingerprint: string;
  clientIp: string;
  channel: NewCallRecord['channel'];
  atMs: number;
}

/** Beyond the product's deadline, until another process may decide a call. */
const GRACE_MS = 30_000;
const HOLD_SECONDS = 300;
/** For so long a quota that was used up is not asked for again. */
const USED_UP_MS = 1_000;

interface Begun extends CheckedCall, CallMeta {
  seqNo: string;
  tradeNo: string;
  hold: string;
  record: NewCallRecord;
  began: number;
}

/**
 * Carries checked calls out: accept beside reserve, cache or sources, the outcome whose commit decides, settle, answer.
 * Every step can be the last one of this process; what is open then is finished by recovery.ts.
 */
export class Performer {
  private readonly underWay = new Map<string, Promise<Performed>>();
  private readonly usedUp = new Map<string, number>();

  constructor(
    private readonly around: CallSurroundings,
    private readonly ledger: Ledger,
    private readonly parts: Parts,
  ) {}

  /** STALE: what the call was checked against has changed; it is to be checked again. */
  async perform(call: CheckedCall, meta: CallMeta): Promise<Performed | 'STALE'> {
    const began = performance.now();
    const seqNo = seqNoAt(meta.atMs, randomInt(100_000_000) / 100_000_000);
    const tradeNo = call.common.tradeNo ?? seqNo;
    const codes = call.parts.map(({ product }) => product.code);
    const hold = mostOf(call.terms, codes);
    const called = { ...call, ...meta, seqNo, tradeNo, authorizationId: call.authorization.authorizationId };
    const begun: Begun = { ...call, ...meta, seqNo, tradeNo, hold, record: recordOf(called, 5999), began };
    begun.record.price = hold;
    const performed = this.carryOut(begun);
    const answer = performed.then((one) => (one === 'STALE' || one === 'USED' ? Promise.reject(new Error(one)) : one));
    answer.catch(() => undefined);
    this.underWay.set(seqNo, answer);
    try {
      const ended = await performed;
      return ended === 'USED' ? await this.earlier(begun) : ended;
    } finally {
      this.underWay.delete(seqNo);
    }
  }

  private async carryOut(call: Begun): Promise<Performed | 'STALE' | 'USED'> {
    const { ledger } = this;
    const priced = compareMoney(call.hold, '0') > 0;
    const wantsFree = priced && call.authorization.freeQuota > 0 && !this.isUsedUp(call);
    const accepting = ledger.accept(acceptableOf(call, wantsFree));
    const early = priced && !wantsFree ? ledger.reserve(chargeOf(call), HOLD_SECONDS) : null;
    const [accepted, money] = await Promise.all([accepting.catch((cause: unknown) => ({ cause })), early]);
    if (!('state' in accepted) || accepted.state !== 'TAKEN') {
      if (early) ledger.releaseLater(chargeOf(call));
      if ('state' in accepted) return accepted.state as 'STALE' | 'USED';
      this.around.log.error({ err: accepted.cause, seqNo: call.seqNo }, 'call not accepted');
      return this.disown(call, early !== null);
    }
    failpoint('accepted');
    if (wantsFree && !accepted.free) this.noteUsedUp(call);
    const late = priced && wantsFree && !accepted.free ? await ledger.reserve(chargeOf(call), HOLD_SECONDS) : money;
    const refusal = late ?? null;
    if (refusal) return this.refuse(call, refusal);
    failpoint('reserved');
    return this.answer(call, { free: accepted.free, held: priced && !accepted.free });
  }

  /**
   * Nobody said whether the call was accepted. If it was, it is decided as not answered as soon as that can be written,
   * so that its tradeNo is free long before recovery.ts would come to it.
   */
  private disown(call: Begun, held: boolean): Performed {
    const { seqNo, tradeNo } = call;
    const performed = told({ ...refused(5004), seqNo, tradeNo }, this.around.clock.now());
    const record = { ...call.record, result_code: 5004, result_message: messageOf(5004) };
    const journal = { answered: false, fee: '0', answer: performed.body, ended: !held };
    this.ledger.decide({ record, attempts: [], hits: [], journal }).catch(() => undefined);
    return performed;
  }

  /** The wallet does not pay, or billing cannot be asked. */
  private async refuse(call: Begun, refusal: DomainError | 'UNKNOWN'): Promise<Performed> {
    const code = refusal === 'UNKNOWN' ? 5004 : moneyCode(refusal);
    const ended = refusal !== 'UNKNOWN';
    return this.decide(call, { code, ended, record: {}, attempts: [], hits: [], data: null });
  }

  private async answer(call: Begun, { free, held }: { free: boolean; held: boolean }): Promise<Performed> {
    const deadline = call.began + call.product.deadlineMs;
    const asked = await this.parts.ask(call, call.seqNo, deadline);
    failpoint('asked');
    const parts = asked.map(({ part, answer }) => ({
      productCode: part.product.code,
      outcome: answer.outcome,
      feeType: part.feeType,
    }));
    const outcome = together(parts);
    const { charged, fee } = feeOf(call.terms, parts, free);
    const attempts = asked.flatMap(({ answer }) => answer.attempts).map((one, i) => ({ ...one, attempt_no: i + 1 }));
    const answered = outcome !== 'FAILED';
    const code: CallCode = answered ? (outcome === 'HIT' ? 0 : 1) : failureOf(asked);
    const [only] = asked;
    const data = call.product.bundle ? (answered ? bundleAnswer(asked) : null) : (only?.answer.data ?? null);
    return this.decide(call, {
      code,
      ended: !held,
      data,
      attempts,
      hits: asked.flatMap(({ part, answer, keys, cached }) =>
        cached ? [] : hitsToKeep(part, keys, answer, { seqNo: call.seqNo, scene: call.common.scene }),
      ),
      record: {
        success: answered,
        hit: outcome === 'HIT',
        // What bills multiply: of a bundle charged per component, the components that answered.
        price: charged ? feeOf(call.terms, parts, false).fee : call.hold,
        charged,
        free: charged && free,
        cached: asked.length > 0 && asked.every(({ cached }) => cached),
        fee,
        cost: sumFees(attempts.map(({ cost }) => cost)),
        upstream_count: attempts.length,
        phone_region: asked.map(({ answer }) => answer.phoneRegion).find((region) => region !== null) ?? null,
        final_source_code: asked.findLast(({ answer }) => answer.sourceCode)?.answer.sourceCode ?? null,
      },
    });
  }

  /** Commits what the call came to; after that only money moves. */
  private async decide(call: Begun, ending: Ending): Promise<Performed> {
    const { ledger, around } = this;
    const { seqNo, tradeNo } = call;
    const { code, data, ended, attempts, hits } = ending;
    const latency = Math.round(performance.now() - call.began);
    const record: NewCallRecord = {
      ...call.record,
      ...ending.record,
      latency_ms: latency,
      result_code: code,
      result_message: messageOf(code),
      result: data === null ? null : new RawJson(data),
    };
    const { fee, charged, cached } = record;
    const outcome: Outcome = { code, seqNo, tradeNo, charged, fee: sumFees([fee]), cached, data };
    const performed = told(outcome, around.clock.now());
    const journal = { answered: record.success, fee: outcome.fee, answer: performed.body, ended };
    const isOurs = await this.commit({ record, attempts, hits, journal });
    failpoint('decided');
    if (isOurs === null) return told({ ...refused(5004), seqNo, tradeNo }, around.clock.now());
    if (!isOurs) {
      // Whoever decided it gave back what was set aside by then.
      if (!ended) ledger.releaseLater(chargeOf(call));
      await ledger.noteLateAttempts(seqNo, attempts);
      return told({ ...refused(5999), seqNo, tradeNo }, around.clock.now());
    }
    if (!ended) {
      if (record.success && compareMoney(fee, '0') > 0) await ledger.settle(chargeOf(call), fee);
      else ledger.releaseLater(chargeOf(call), true);
    }
    failpoint('settled');
    return performed;
  }

  /** Whether the decision is this one; null when nobody can say. */
  private async commit(decision: Decision): Promise<boolean | null> {
    const { seq_no: seqNo } = decision.record;
    const isDecidedSo = () => isDecidedWith(this.around.db, seqNo, decision.journal?.answer ?? '');
    for (let attempt = 1; ; attempt++) {
      try {
        if (await this.ledger.decide(decision)) return true;
        // An attempt before may have decided it, whose answer was lost.
        return attempt > 1 && (await isDecidedSo()) === true;
      } catch (error) {
        this.around.log.error({ err: error, seqNo, attempt }, 'outcome of a call not committed');
        const decidedSo = await isDecidedSo().catch(() => null);
        if (decidedSo !== null) return decidedSo;
        if (attempt === 3) return null;
      }
    }
  }

  /** The nonce or tradeNo of a call was used by another one. */
  private async earlier(call: Begun): Promise<Performed | 'STALE'> {
    const { seqNo, tradeNo, nonce, fingerprint } = call;
    const given = call.common.tradeNo;
    const rows = await conflictsOf(this.around.db, {
      developerAccountId: call.account.developerAccountId,
      nonce: nonce ?? seqNo,
      tradeNo,
    });
    const say = (code: CallCode) => told({ ...refused(code), tradeNo: given }, this.around.clock.now());
    if (nonce !== null && rows.some((row) => row.nonce === nonce)) return say(2004);
    const [row] = rows;
    // What stood in the way failed meanwhile: the call is to be tried again.
    if (!row) return 'STALE';
    if (row.fingerprint !== fingerprint) return say(3005);
    if (row.answer !== null) return kept(row.seqNo, row.answer);
    const running = this.underWay.get(row.seqNo);
    const ended = await running?.catch(() => undefined);
    return ended ? { ...ended, replayed: true } : say(3006);
  }

  private isUsedUp({ authorization: { authorizationId } }: CheckedCall): boolean {
    return (this.usedUp.get(authorizationId) ?? 0) > performance.now();
  }

  private noteUsedUp({ authorization: { authorizationId } }: CheckedCall): void {
    if (this.usedUp.size > 10_000) this.usedUp.clear();
    this.usedUp.set(authorizationId, performance.now() + USED_UP_MS);
  }
}

interface Ending extends Pick<Decision, 'attempts' | 'hits'> {
  code: CallCode;
  data: string | null;
  ended: boolean;
  record: Partial<NewCallRecord>;
}

function acceptableOf(call: Begun, wantsFree: boolean): Acceptable {
  return {
    seqNo: call.seqNo,
    developerAccountId: call.account.developerAccountId,
    customerId: call.account.customerId,
    authorizationId: call.authorization.authorizationId,
    tradeNo: call.tradeNo,
    nonce: call.nonce ?? call.seqNo,
    fingerprint: call.fingerprint,
    hold: call.hold,
    wantsFree,
    record: call.record,
    aliveMs: call.product.deadlineMs + GRACE_MS,
    accountRevision: call.account.revision,
    catalogueRevision: call.product.revision,
  };
}

function chargeOf({ account, product, seqNo, hold }: Begun) {
  return {
    customerId: account.customerId,
    developerAccountId: account.developerAccountId,
    seqNo,
    amount: hold,
    feeName: product.name,
    appCode: 'beeback',
    scene: account.environment.toLowerCase(),
  };
}

function moneyCode({ reason }: DomainError): CallCode {
  if (reason === 'WALLET_FLOOR_REACHED') return 4001;
  return reason === 'WALLET_MISSING' ? 4003 : 4002;
}
