import { after } from './calendar';
import { BUNDLES, CATEGORIES, DATA_SOURCES, PRODUCT_STATES, PRODUCTS, SOURCES_OF } from './catalogue';
import type { Ground } from './ground';
import { sixDigits, toMicro } from './micro';
import type { World } from './world';
import type { DemoCategory, DemoCheckType, DemoEncryption, DemoProduct, DemoUpstreamRoute } from './world-trade';

export type ProductWorld = Pick<World, 'categories' | 'products' | 'dataSources' | 'upstreamRoutes'>;

const ADVANTAGES = [
  '覆盖全国三大运营商,日更新',
  '权威数据直连,实时返回',
  '样本覆盖超过八亿自然人',
  '多源互备,可用性 99.95%',
  '脱敏输出,合规授权',
];
const PERIODS = ['实时', '日更新', 'T+1', '周更新'];

/** A price as numeric(20,6) shows it. */
const priceText = (text: string): string => sixDigits(toMicro(text));

export function productWorldOf(ground: Ground): ProductWorld {
  const createdAt = after(ground.opening, -300);
  const products = productsOf(ground);
  const dataSources = DATA_SOURCES.map(([code, name]) => ({ id: ground.mint(createdAt), code, name, createdAt }));
  return {
    categories: categoriesOf(ground),
    products,
    dataSources,
    upstreamRoutes: routesOf(ground, products, dataSources),
  };
}

function categoriesOf(ground: Ground): DemoCategory[] {
  const createdAt = after(ground.opening, -300);
  return CATEGORIES.flatMap(([code, name, children], sort) => {
    const parent: DemoCategory = { id: ground.mint(createdAt), parentId: null, code, name, sort: sort + 1, createdAt };
    const below = children.map(([childCode, childName], i) => ({
      id: ground.mint(createdAt),
      parentId: parent.id,
      code: childCode,
      name: childName,
      sort: i + 1,
      createdAt,
    }));
    return [parent, ...below];
  });
}

interface Listing {
  code: string;
  name: string;
  checkType: DemoCheckType;
  subcategoryCode: string;
  price: string;
  floorPrice: string;
  perHit: boolean;
  parameters: string[];
  componentCodes: string[];
}

function listings(): Listing[] {
  const single = PRODUCTS.map(([code, name, checkType, subcategoryCode, price, floorPrice, perHit, parameters]) => ({
    code,
    name,
    checkType,
    subcategoryCode,
    price,
    floorPrice,
    perHit,
    parameters: parameters.split(','),
    componentCodes: [],
  }));
  const bundles = BUNDLES.map(([code, name, subcategoryCode, price, floorPrice, components]) => ({
    code,
    name,
    checkType: 'OTHER' as const,
    subcategoryCode,
    price,
    floorPrice,
    perHit: false,
    componentCodes: [...components],
    parameters: [
      ...new Set(
        components.flatMap((component) => single.find((product) => product.code === component)?.parameters ?? []),
      ),
    ],
  }));
  return [...single, ...bundles];
}

/** Bundles come when all that they consist of is there, five days apart, the first of the list last. */
const bundleDaysBefore = (code: string): number => 5 * (1 + BUNDLES.findIndex((bundle) => bundle[0] === code));

function productsOf(ground: Ground): DemoProduct[] {
  const random = ground.stream('products');
  return listings().map((listing) => {
    const { price, floorPrice, perHit, ...rest } = listing;
    const daysBefore = random.int(30, 280);
    const isBundle = listing.componentCodes.length > 0;
    const createdAt = after(ground.opening, -(isBundle ? bundleDaysBefore(listing.code) : daysBefore), 10);
    const cacheEnabled = !isBundle && random.chance(0.6);
    const withImage = listing.parameters.includes('base64');
    const encryptions: DemoEncryption[] = withImage
      ? ['PLAIN']
      : random.pick([
          ['PLAIN', 'MD5'],
          ['PLAIN', 'MD5', 'SHA256'],
          ['PLAIN', 'MD5', 'SHA256', 'SM3'],
        ]);
    return {
      ...rest,
      id: ground.mint(createdAt),
      state: PRODUCT_STATES[listing.code] ?? 'ON',
      categoryCode: listing.subcategoryCode.split('-')[0] as string,
      description: isBundle
        ? `${listing.name},一次调用返回 ${listing.componentCodes.length} 项结果。`
        : `输入${listing.parameters.join('、')},返回${listing.name}结果。`,
      dataAdvantage: random.pick(ADVANTAGES),
      responseTime: `≤ ${random.int(2, 15) * 100} ms`,
      upgradePeriod: random.pick(PERIODS),
      tags: random.sample(['热门', '实时', '高覆盖', '信贷', '合规'], random.int(1, 2)),
      price: priceText(price),
      floorPrice: priceText(floorPrice),
      feeType: perHit ? ('PER_HIT' as const) : ('PER_QUERY' as const),
      cacheEnabled,
      cacheDays: cacheEnabled ? random.pick([1, 3, 7, 30]) : 0,
      maxFreeCount: random.pick([50, 100, 100, 200, 500]),
      encryptions,
      applicable: random.chance(0.85),
      singleTestable: !withImage,
      batchTestable: !withImage && random.chance(0.7),
      riskThreshold: listing.checkType === 'MODEL' ? '60' : null,
      isBundle,
      apiPath: `/api/v1/${listing.code.replaceAll('_', '/')}`,
      createdAt,
      updatedAt: ground.daysAgo(random, random.int(2, 200)),
    };
  });
}

/** Costs are 25 to 70 per cent of the floor price, the first source the cheapest. */
function routesOf(ground: Ground, products: DemoProduct[], dataSources: World['dataSources']): DemoUpstreamRoute[] {
  const random = ground.stream('routes');
  return products
    .filter((product) => !product.isBundle)
    .flatMap((product) => {
      const codes = SOURCES_OF[product.subcategoryCode] ?? [];
      let share = random.int(25, 45);
      return codes.slice(0, random.int(1, codes.length)).map((dataSourceCode, i) => {
        const createdAt = after(product.createdAt, 1 + i);
        const dataSource = dataSources.find((source) => source.code === dataSourceCode);
        if (!dataSource) throw new Error(`The catalogue names an unknown source, ${dataSourceCode}.`);
        const cost = sixDigits((toMicro(product.floorPrice) * BigInt(share)) / 100n);
        share += random.int(5, 12);
        return {
          id: ground.mint(createdAt),
          productCode: product.code,
          dataSourceId: dataSource.id,
          dataSourceCode,
          priority: (i + 1) * 10,
          cost,
          feeType: random.chance(0.6) ? product.feeType : ('PER_QUERY' as const),
          requestUrl: `https://${dataSourceCode}.example.com/v2/${product.code}`,
          requestKey: `${dataSourceCode}_${random.hex(8)}`,
          requestSecret: random.hex(32),
          adapter: 'sandbox',
          extra: { hitRate: random.int(60, 95) / 100, latencyMs: [random.int(20, 60), random.int(80, 300)] },
          scene: null,
          createdAt,
        };
      });
    });
}
