import { listConnection, type Page, type PageArgs, type SortKey } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, anyId } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { AudienceProfileFilter } from '../schema.generated';
import { plainPhone } from './rules';
import { type AudienceProfileRow, audienceProfiles } from './tables';

const sortedBy = sortKeys(audienceProfiles, 'p');

type StoredProfile = typeof audienceProfiles.$inferSelect;

const profileOf = ({ facts, phones: _, ...row }: StoredProfile): AudienceProfileRow => ({ ...row, ...facts });

const COLUMNS = 'p.id, p.company_id, p.third_id, p.person_id, p.phones, p.facts, p.created_at, p.updated_at';

export async function profilesByIds(context: Reader, ids: string[]): Promise<AudienceProfileRow[]> {
  const { sql } = context.db;
  const rows = await sql<StoredProfile[]>`
    /* audienceProfilesByIds */ select ${sql.unsafe(COLUMNS)} from customers.audience_profiles p
    where p.id = any(${ids}::bigint[]) and ${forOperators(context)}`;
  return rows.map(profileOf);
}

const MAX_OF_PERSON = 10;

/** The newest profiles of each person, ten at most. */
export async function profilesOfPersons(context: Reader, personIds: string[]): Promise<AudienceProfileRow[]> {
  const { sql } = context.db;
  const rows = await sql<StoredProfile[]>`
    /* audienceProfilesOfPersons */ select p.* from unnest(${personIds}::bigint[]) as person(id)
    cross join lateral (
      select ${sql.unsafe(COLUMNS)} from customers.audience_profiles p
      where p.person_id = person.id and ${forOperators(context)} order by p.id desc limit ${MAX_OF_PERSON}) p`;
  return rows.map(profileOf);
}

const SORT: SortKey<StoredProfile>[] = [sortedBy('createdAt'), sortedBy('id')];

export async function listProfiles(
  context: Reader,
  filter: AudienceProfileFilter,
  args: PageArgs,
): Promise<Page<AudienceProfileRow>> {
  const { sql } = context.db;
  const parts: Fragment[] = [forOperators(context)];
  if (filter.ids) parts.push(anyId(sql, 'p.id', filter.ids));
  if (filter.thirdIds) parts.push(sql`p.third_id = any(${[...filter.thirdIds]})`);
  if (filter.phones) parts.push(sql`p.phones && ${filter.phones.map(plainPhone)}`);
  if (filter.companyId) parts.push(sql`p.company_id = ${filter.companyId}`);
  const stored = await listConnection<StoredProfile>(context.db, args, {
    columns: sql.unsafe(COLUMNS),
    from: sql`customers.audience_profiles p`,
    where: allOf(sql, parts),
    sort: SORT,
    direction: 'DESC',
  });
  return {
    count: stored.count,
    pageInfo: stored.pageInfo,
    nodes: stored.nodes.map(profileOf),
    edges: stored.edges.map(({ cursor, node }) => ({ cursor, node: profileOf(node) })),
  };
}

interface DetailRequest {
  companyId: string | null;
  profileIds: readonly string[];
  thirdIds: readonly string[];
  phones: readonly string[];
  integrationAppId: string | null;
}

const MAX_ANSWERED = 500;

/** Every profile that one of the three lists names, by identifier; 500 at most, since a telephone may be many people's. */
export async function profilesInDetail(context: Reader, asked: DetailRequest): Promise<AudienceProfileRow[]> {
  const { sql } = context.db;
  const identity = JSON.stringify([{ integrationAppId: asked.integrationAppId }]);
  const rows = await sql<StoredProfile[]>`
    /* audienceDetail */ select ${sql.unsafe(COLUMNS)} from customers.audience_profiles p
    where (${anyId(sql, 'p.id', asked.profileIds)} or p.third_id = any(${[...asked.thirdIds]})
        or p.phones && ${asked.phones.map(plainPhone)})
      and (${asked.companyId}::text is null or p.company_id = ${asked.companyId})
      and (${asked.integrationAppId}::text is null or p.facts->'identities' @> ${identity}::text::jsonb)
      and ${forOperators(context)}
    order by p.id limit ${MAX_ANSWERED}`;
  return rows.map(profileOf);
}
