import { type Database, openDatabase } from '../../kit/sql/database';
import type { Finding } from '../../kit/sql/findings';
import { isUnbroken } from '../contracts/event-chain';
import type { SigningEventRow } from '../contracts/tables';

/** One promise about contracts, and the SQL that finds the numbers (column `no`) of those that break it. */
interface Promised {
  promise: string;
  violations: string;
}

const differs = (kind: string) => `select c.contract_no as no from contracts.contracts c
  join contracts.files f on f.id = c.${kind === 'document' ? 'signed' : kind}_file_id
  where encode(sha256(f.bytes), 'hex') is distinct from c.${kind}_hash`;

/** A contract (aliased `c`) that holds its sequence and its products, as of now in the database. */
const LIVE = `c.deleted_at is null and c.ended_at is null
  and c.state in ('WAITING_FOR_SIGNATURE', 'SIGNED', 'SIGNED_ON_PAPER')`;

const PROMISES: readonly Promised[] = [
  {
    promise: 'a contract that was signed here has its document and the hash of it',
    violations: `select c.contract_no as no from contracts.contracts c where c.state = 'SIGNED' and c.content is not null
      and (c.signed_file_id is null or c.document_hash is null)`,
  },
  {
    promise: 'the bytes of every kept document are those that its contract has the hash of',
    violations: `${differs('draft')} union all ${differs('document')} union all ${differs('final')}`,
  },
  {
    promise: 'what was signed is what was sent',
    violations: `select c.contract_no as no from contracts.contracts c where c.state = 'SIGNED'
      and c.document_hash is distinct from c.draft_hash`,
  },
  {
    promise: 'an account has one contract of a sequence that waits or is in force',
    violations: `select min(c.contract_no) as no from contracts.contracts c where ${LIVE}
      group by c.developer_account_id, c.sequence having count(*) > 1`,
  },
  {
    promise: 'a product stands under one contract that waits or is in force',
    violations: `select min(c.contract_no) as no from contracts.contracts c
      join contracts.contract_products p on p.contract_id = c.id where ${LIVE}
      group by p.authorization_id having count(*) > 1`,
  },
  {
    promise: 'a contract is signed once, and its events say so exactly when it is',
    violations: `select c.contract_no as no from contracts.contracts c
      left join contracts.signing_events e on e.contract_id = c.id and e.kind = 'SIGNED' where c.content is not null
      group by c.id having count(e.id) <> case when c.state = 'SIGNED' then 1 else 0 end`,
  },
  {
    promise: 'a contract that was signed more than an hour ago has its document with signatures and evidence page',
    violations: `select c.contract_no as no from contracts.contracts c where c.state = 'SIGNED' and c.content is not null
      and c.final_file_id is null and c.finished_at < clock_timestamp() - interval '1 hour'`,
  },
];

const EXAMPLES = 10;

/** Looks at every contract, every kept byte and every event; reads whole tables, for which a request has no time. */
export async function verifyContracts(db: Database): Promise<Finding[]> {
  const patient = openDatabase(db.url, { bulk: true, readers: 1, writers: 1 });
  try {
    const findings: Finding[] = [];
    for (const { promise, violations } of PROMISES) {
      const [found] = await patient.sql<Omit<Finding, 'promise'>[]>`
        /* verifyContracts */ select count(*)::int as violation_count,
          coalesce((array_agg(no order by no))[1:${EXAMPLES}], '{}') as examples
        from (${patient.sql.unsafe(violations)}) broken`;
      findings.push({ promise, violationCount: 0, examples: [], ...found });
    }
    return [...findings, await verifyChains(patient)];
  } finally {
    await patient.close();
  }
}

const CONTRACTS_AT_ONCE = 500;

async function verifyChains({ sql }: Database): Promise<Finding> {
  const broken: string[] = [];
  let after: string | undefined = '0';
  while (after !== undefined) {
    const contracts: { id: string; contractNo: string }[] = await sql<{ id: string; contractNo: string }[]>`
      /* chainedContracts */ select id, contract_no from contracts.contracts
      where id > ${after}::bigint order by id limit ${CONTRACTS_AT_ONCE}`;
    const ids = contracts.map(({ id }) => id);
    const events = await sql<SigningEventRow[]>`
      /* chains */ select * from contracts.signing_events where contract_id = any(${ids}::bigint[])
      order by contract_id, position`;
    const chains = new Map<string, SigningEventRow[]>(ids.map((id) => [id, []]));
    for (const event of events) chains.get(event.contractId)?.push(event);
    for (const { id, contractNo } of contracts) if (!isUnbroken(chains.get(id) ?? [])) broken.push(contractNo);
    after = ids.at(-1);
  }
  return {
    promise: 'the events of a contract follow one another, and each is what it was when it was written',
    violationCount: broken.length,
    examples: broken.slice(0, EXAMPLES),
  };
}
