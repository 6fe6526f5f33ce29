import type { World } from '../../demo/world';
import { routeSettings } from '../../kit/mapping/settings';
import { requestSecretOf, type Secrets } from '../../kit/process/secrets';
import type { StoredParameter } from '../products/rules';

/** Title and example of the parameters that demo products take, and which part of the subject they are. */
const PARAMETERS: Record<string, readonly [title: string, example: string | null, role: StoredParameter['role']]> = {
  name: ['姓名', '张三', 'NAME'],
  idCard: ['身份证号', '11010519491231002X', 'ID_CARD'],
  mobile: ['手机号', '13800138000', 'MOBILE'],
  bankCard: ['银行卡号', '6222020200112233445', null],
  base64: ['照片', null, null],
  plateNumber: ['车牌号', '沪A12345', null],
  vin: ['车架号', 'LSVAU2180N2183294', null],
  entName: ['企业名称', '上海蜂巢科技有限公司', null],
};

/** What calls of the demo products carry; bundles carry what their components do. */
export function parameterRows(world: World) {
  return world.products
    .filter(({ isBundle }) => !isBundle)
    .flatMap(({ code, parameters }) =>
      parameters.map((name, sort) => {
        const [title, example, role] = PARAMETERS[name] ?? [name, null, null];
        return {
          ...{ productCode: code, name, title, role, example, sort, options: '[]' as never },
          type: name === 'base64' ? ('FILE' as const) : ('TEXT' as const),
          required: true,
          pattern: name === 'bankCard' ? '\\d{12,19}' : null,
          maxLength: name === 'base64' ? 5_000_000 : 64,
          hashable: role !== null,
          inCacheKey: true,
          hiddenInTests: false,
        };
      }),
    );
}

/** Every product of the demo is described; the examples and tables are made of its parameters. */
export function documentRows(world: World) {
  const writer = world.accounts[0]?.id ?? null;
  return world.products.map(({ code, createdAt, updatedAt, checkType }) => ({
    productCode: code,
    published: true,
    apiName: null,
    paramsExample: null,
    respSchema: JSON.stringify([resultTable(checkType)]) as never,
    respExample: resultExample(checkType),
    fieldSchema: null,
    errorCodeSchema: null,
    ...{ createdById: writer, createdAt, updatedAt },
  }));
}

const resultExample = (checkType: string) =>
  checkType === 'MODEL'
    ? { score: '72', level: 'B' }
    : checkType === 'TAG'
      ? { tag: '1' }
      : { result: '1', desc: '一致' };

function resultTable(checkType: string) {
  const rows = Object.keys(resultExample(checkType)).map((name) => ({
    name: `data.${name}`,
    type: 'string',
    description: {
      score: '评分,0至100',
      level: '等级,A至E',
      tag: '标签值',
      result: '结果,1一致2不一致',
      desc: '结果说明',
    }[name],
  }));
  const columns = [
    { id: 'name', title: '字段名' },
    { id: 'type', title: '类型' },
    { id: 'description', title: '说明' },
  ];
  return { type: 'table', title: '查询结果', columns, rows };
}

/** Routes of the demo ask the sandbox; their secrets are sealed like everybody's. */
export function routeRows(world: World, secrets: Secrets) {
  return world.upstreamRoutes.map(({ requestSecret, ...route }) => ({
    ...route,
    extra: route.extra,
    settings: routeSettings({ ...route.extra, encryptions: ['PLAIN', 'MD5', 'SHA256', 'SM3'] }, route.feeType),
    costDetail: route.feeType === 'PER_HIT' ? '查得计费,未查得不计费' : '按次计费',
    encryptedRequestSecret: secrets.seal(requestSecret, requestSecretOf(route.id)),
  }));
}
