import { BLANK_COMPANY, readCompany, readCompanyDeletion } from '../companies/rules';
import {
  accountsOf,
  type BindingReport,
  BLANK_PERSON,
  readBinding,
  readPerson,
  readPersonDeletion,
} from '../persons/rules';
import { UnusableEvent } from '../reports/field-rules';
import {
  changesOf,
  deletionOf,
  type Moment,
  type ProfileFields,
  type ProfileReport,
  type StoredProfile,
  stampOf,
} from '../reports/rules';
import type { EventKind } from './rules';

type Operation =
  | { does: 'report'; of: ProfileTableName; report: ProfileReport }
  | { does: 'delete'; of: ProfileTableName; ids: string[] }
  | { does: 'bind'; report: BindingReport; bound: boolean };

export type ProfileTableName = 'persons' | 'companies';

export interface TimedOperation extends Moment {
  operation: Operation;
  tenant: string;
}

const READERS: Record<EventKind, (body: unknown, path: string) => Operation> = {
  customerAdd: (body, path) => ({ does: 'report', of: 'persons', report: readPerson(body, path, true) }),
  customerUpdate: (body, path) => ({ does: 'report', of: 'persons', report: readPerson(body, path, false) }),
  customerBindCompany: (body, path) => ({ does: 'bind', report: readBinding(body, path), bound: true }),
  customerUnbindCompany: (body, path) => ({ does: 'bind', report: readBinding(body, path), bound: false }),
  customerDelete: (body, path) => ({ does: 'delete', of: 'persons', ids: readPersonDeletion(body, path) }),
  companyAdd: (body, path) => ({ does: 'report', of: 'companies', report: readCompany(body, path, true) }),
  companyUpdate: (body, path) => ({ does: 'report', of: 'companies', report: readCompany(body, path, false) }),
  companyDelete: (body, path) => ({ does: 'delete', of: 'companies', ids: readCompanyDeletion(body, path) }),
};

/** Checks the content of an event; throws UnusableEvent, which makes it a dead letter. */
export function readOperation(kind: string, body: unknown): Operation {
  const path = `events.${kind}`;
  if (!Object.hasOwn(READERS, kind)) throw new UnusableEvent('UNKNOWN_EVENT', path, `${path} is not a known event.`);
  return READERS[kind as EventKind](body, path);
}

/** One change of one person or company, given what is stored of it; null changes nothing. */
export type Step = (stored: StoredProfile) => ProfileFields | null;

interface PairReport extends Moment {
  personId: string;
  companyId: string;
  bound: boolean;
}

export interface Plan {
  persons: Map<string, Step[]>;
  companies: Map<string, Step[]>;
  /** Companies that bindings name, which become stubs unless they are known. */
  stubs: Set<string>;
  /** By pair, the newest report alone. */
  pairs: Map<string, PairReport>;
}

const BLANKS: Record<ProfileTableName, ProfileFields> = { persons: BLANK_PERSON, companies: BLANK_COMPANY };

export function planOf(operations: readonly TimedOperation[]): Plan {
  const plan: Plan = { persons: new Map(), companies: new Map(), stubs: new Set(), pairs: new Map() };
  for (const timed of operations) {
    const { operation } = timed;
    if (operation.does === 'bind') planBinding(plan, timed, operation.report, operation.bound);
    else if (operation.does === 'delete') {
      for (const id of operation.ids) add(plan[operation.of], id, (stored) => deletionOf(stored, timed.at));
    } else {
      const report = { ...operation.report, fields: { ...operation.report.fields, tenant: timed.tenant } };
      add(plan[operation.of], report.id, (stored) => changesOf(stored, report, timed, BLANKS[operation.of]));
    }
  }
  return plan;
}

function add(steps: Map<string, Step[]>, id: string, step: Step): void {
  const known = steps.get(id);
  if (known) known.push(step);
  else steps.set(id, [step]);
}

function planBinding(plan: Plan, { at, msgId }: Moment, report: BindingReport, bound: boolean): void {
  const { personId } = report;
  add(plan.persons, personId, (stored) => accountsOf(stored, report, { at, msgId }));
  for (const companyId of report.companyIds) {
    plan.stubs.add(companyId);
    const key = `${personId} ${companyId}`;
    const known = plan.pairs.get(key);
    if (!known || stampOf({ at, msgId }) >= stampOf(known)) {
      plan.pairs.set(key, { personId, companyId, bound, at, msgId });
    }
  }
}

/** Runs steps one after the other on what is stored; null when nothing came of them. */
export function changesOfSteps(stored: StoredProfile, steps: readonly Step[]): ProfileFields | null {
  const all: ProfileFields = {};
  for (const step of steps) Object.assign(all, step({ ...stored, ...all }));
  return Object.keys(all).length > 0 ? all : null;
}
