import type { SealedColumns } from '../../kit/jobs/sealed-columns';
import { requestSecretOf } from '../../kit/process/secrets';
import { publishRoutes } from './commands/publish';
import { upstreamRoutes } from './tables';

/** Who asks suppliers keeps a copy, also of routes that ended, and takes only what is newer. */
export const sealedRequestSecrets: SealedColumns = {
  columns: [upstreamRoutes.encryptedRequestSecret],
  key: upstreamRoutes.id,
  place: requestSecretOf,
  tell: async (tx, ids) => {
    const routes = await tx.sql<{ id: string; gone: boolean }[]>`
      /* routesSealedAnew */ update products.upstream_routes set version = version + 1
      where id = any(${[...ids]}::bigint[]) returning id, deleted_at is not null as gone`;
    for (const gone of [false, true]) {
      const some = routes.filter((route) => route.gone === gone).map(({ id }) => id);
      await publishRoutes(tx, some, gone);
    }
  },
};
