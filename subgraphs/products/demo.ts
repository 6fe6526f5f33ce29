import { royaltyEnd } from '../demo/authorization-extras';
import type { World } from '../demo/world';
import type { DemoAuthorization, DemoProduct, DemoTerms } from '../demo/world-trade';
import { sumFees } from '../kit/basics/money';
import { copyRows } from '../kit/sql/copy';
import { type Database, type Transaction, withTx } from '../kit/sql/database';
import { publishAuthorizations } from './authorizations/commands/publish';
import { publishOpenProducts } from './authorizations/commands/publish-open-products';
import { type ComponentFee, priceChanges, pricePeriods, type Terms } from './authorizations/price-changes/tables';
import { publishShares } from './authorizations/promoter-royalties/commands';
import { promoterRoyalties } from './authorizations/promoter-royalties/tables';
import { authorizationComponents, authorizations } from './authorizations/tables';
import { categories } from './categories/tables';
import { documentRows, parameterRows, routeRows } from './demo/catalogue';
import { schedulesOf } from './demo/schedules';
import { apiDocuments } from './documents/tables';
import { publishProducts } from './products/commands/publish';
import { favourites, productComponents, productParameters, products } from './products/tables';
import { publishRoutes } from './sources/commands/publish';
import { assignedSources, dataSources, upstreamRoutes } from './sources/tables';
import { scheduledChanges } from './timetable/tables';

type Progress = (rows: number) => void;

/** Customers that sign in have marked so many of the products they are authorised for. */
const FAVOURITES = 4;

export async function loadDemo(db: Database, world: World, progress: Progress): Promise<void> {
  await loadCatalogue(db, world, progress);
  await loadAuthorizations(db, world, progress);
  await loadTerms(db, world, progress);
  await loadSurroundings(db, world, progress);
  await publishAll(db, world);
}

const PER_TRANSACTION = 500;

/** What other subgraphs know of the demo authorisations comes to them the usual way. */
async function publishAll(db: Database, world: World): Promise<void> {
  const publishEach = async (all: { id: string }[], publish: (tx: Transaction, ids: string[]) => Promise<unknown>) => {
    const ids = all.map(({ id }) => id);
    for (let at = 0; at < ids.length; at += PER_TRANSACTION) {
      await withTx(db, (tx) => publish(tx, ids.slice(at, at + PER_TRANSACTION)));
    }
  };
  await publishEach(world.customers, publishOpenProducts);
  await withTx(db, (tx) =>
    publishProducts(
      tx,
      world.products.map(({ code }) => code),
    ),
  );
  await publishEach(world.upstreamRoutes, publishRoutes);
  await publishEach(world.authorizations, (tx, ids) => publishAuthorizations(tx, ids, world.now));
  await publishEach(world.authorizations, publishShares);
}

async function loadCatalogue(db: Database, world: World, progress: Progress): Promise<void> {
  await copyRows(db, categories, world.categories, progress);
  await copyRows(
    db,
    products,
    world.products.map(({ checkType, isBundle, ...product }) => ({
      ...product,
      type: checkType,
      bundle: isBundle,
      enabled: true,
      backgroundImageUrl: '/api/v1/docs/card.svg',
      subjectDimension: dimensionOf(product.parameters),
    })),
    progress,
  );
  await copyRows(
    db,
    productComponents,
    world.products.flatMap(({ code, componentCodes }) =>
      componentCodes.map((componentCode, sort) => ({ bundleCode: code, componentCode, sort })),
    ),
    progress,
  );
  await copyRows(db, dataSources, world.dataSources, progress);
  await copyRows(db, upstreamRoutes, routeRows(world, db.secrets), progress);
  await copyRows(db, productParameters, parameterRows(world), progress);
  await copyRows(db, apiDocuments, documentRows(world), progress);
}

function dimensionOf(parameters: DemoProduct['parameters']): 'IDENTITY' | 'MOBILE' | 'BOTH' | null {
  const identity = parameters.includes('idCard');
  if (parameters.includes('mobile')) return identity ? 'BOTH' : 'MOBILE';
  return identity ? 'IDENTITY' : null;
}

async function loadAuthorizations(db: Database, world: World, progress: Progress): Promise<void> {
  const byId = new Map(world.authorizations.map((authorization) => [authorization.id, authorization]));
  const contractStates = new Map(world.contracts.map(({ id, state }) => [id, state]));
  await copyRows(
    db,
    authorizations,
    world.authorizations.map(({ isBundle, ...authorization }) => ({
      ...authorization,
      price: periodsOf({ isBundle, ...authorization }, byId).at(-1)?.price ?? authorization.price,
      bundle: isBundle,
      contractState: contractStates.get(authorization.contractId ?? '') ?? 'NOT_STARTED',
    })),
    progress,
  );
  await copyRows(
    db,
    authorizationComponents,
    world.authorizations.flatMap(({ id, componentAuthorizationIds }) =>
      componentAuthorizationIds.map((componentAuthorizationId, sort) => ({
        bundleAuthorizationId: id,
        componentAuthorizationId,
        price: null,
        sort,
      })),
    ),
    progress,
  );
}

async function loadTerms(db: Database, world: World, progress: Progress): Promise<void> {
  const { rows: schedules, scheduleOf } = schedulesOf(world);
  await copyRows(db, scheduledChanges, schedules, progress);
  const byId = new Map(world.authorizations.map((authorization) => [authorization.id, authorization]));
  await copyRows(
    db,
    pricePeriods,
    world.authorizations.flatMap((authorization) =>
      periodsOf(authorization, byId).map(({ componentPrices, ...period }) => ({
        ...period,
        authorizationId: authorization.id,
        componentPrices: asJson(componentPrices),
      })),
    ),
    progress,
  );
  await copyRows(
    db,
    priceChanges,
    world.priceChanges.map((change) => {
      const { customerId, developerAccountId, productCode } = byId.get(change.authorizationId) as DemoAuthorization;
      return {
        ...change,
        customerId,
        developerAccountId,
        productCode,
        state: PRICE_CHANGE_STATES[change.state],
        before: { componentPrices: [], ...change.before },
        after: agreedTerms(change.after),
        scheduledChangeId: scheduleOf.get(change.id) ?? null,
        updatedAt: change.effectiveAt ?? change.createdAt,
      };
    }),
    progress,
  );
}

const PRICE_CHANGE_STATES = {
  REJECTED: 'REJECTED',
  CANCELLED: 'CANCELLED',
  NOT_STARTED: 'NOT_STARTED',
  WAITING_FOR_AUDIT: 'WAITING_AUDIT',
  WAITING_FOR_EFFECT: 'WAITING_EFFECT',
  IN_EFFECT: 'IN_EFFECT',
} as const;

type ById = ReadonlyMap<string, DemoAuthorization>;

/** The terms of every instant, oldest first. Those of a bundle charged per component change with its components'. */
function periodsOf(authorization: DemoAuthorization, byId: ById): (Terms & { effectiveAt: Date })[] {
  const { chargeType, feeType, openedAt, pricePeriods: own } = authorization;
  if (chargeType !== 'PER_COMPONENT' || !openedAt) return own.map((period) => ({ ...period, componentPrices: [] }));
  const components = authorization.componentAuthorizationIds.flatMap((id) => byId.get(id) ?? []);
  const changes = components.flatMap((component) => component.pricePeriods.map((period) => period.effectiveAt));
  const instants = [openedAt, ...changes.filter((at) => at > openedAt)]
    .sort((a, b) => a.getTime() - b.getTime())
    .filter((at, i, all) => at.getTime() !== all[i - 1]?.getTime());
  return instants.map((effectiveAt) => {
    const componentPrices = components.map((component) => ({
      productCode: component.productCode,
      price:
        component.pricePeriods.filter((period) => period.effectiveAt <= effectiveAt).at(-1)?.price ?? component.price,
    }));
    return {
      effectiveAt,
      chargeType,
      feeType,
      price: sumFees(componentPrices.map(({ price }) => price)),
      componentPrices,
    };
  });
}

async function loadSurroundings(db: Database, world: World, progress: Progress): Promise<void> {
  const enteredBy = new Map(world.authorizations.map(({ id, createdById }) => [id, createdById]));
  await copyRows(db, assignedSources, world.assignedSources, progress);
  await copyRows(
    db,
    promoterRoyalties,
    world.promoterRoyalties.map((royalty) => ({
      ...royalty,
      type: royalty.royaltyType === 'PRICE' ? ('BY_PRICE' as const) : ('BY_RATE' as const),
      price: royalty.royaltyPrice,
      rate: royalty.royaltyRate,
      state: royalty.current ? ('BOUND' as const) : ('UNBOUND' as const),
      assignedAt: royalty.createdAt,
      untilMonth: royaltyEnd(royalty),
      createdById: enteredBy.get(royalty.authorizationId) ?? null,
    })),
    progress,
  );
  await copyRows(
    db,
    favourites,
    world.accounts.flatMap(({ id, customerId, createdAt }) => {
      const held = world.authorizations.filter((one) => customerId !== null && one.customerId === customerId);
      const codes = [...new Set(held.map(({ productCode }) => productCode))].slice(0, FAVOURITES);
      return codes.map((productCode) => ({ accountId: id, productCode, createdAt }));
    }),
    progress,
  );
}

/** Prices that were agreed for a bundle stay as they are when its components' own change. */
const agreedTerms = ({ componentPrices = [], ...terms }: DemoTerms): Terms => ({
  ...terms,
  componentPrices: componentPrices.map((one) => ({ ...one, fixed: true })),
});

/** An array for a jsonb column, which copyRows would otherwise take for one of text[]. */
const asJson = (rows: ComponentFee[]) => JSON.stringify(rows) as unknown as ComponentFee[];
