import { refusalOf } from '../support/customers';
import { ask, type Json } from '../support/front-door';
import { hired, keyed, operate, PLAN, RESET, TARGET, THIS } from './people-ground';

let heir: Awaited<ReturnType<typeof hired>>;
beforeAll(async () => {
  heir = await hired();
}, 60_000);

describe('a target', () => {
  const history = async () =>
    (
      await ask(
        'operator',
        'query($id: ID!) { salesperson(id: $id) { salesTarget { monthTarget } salesTargets { monthTarget quarterTarget yearTarget previous { monthTarget } } } }',
        { id: heir.id },
      )
    ).salesperson;

  test('adds to the history, what is not said stays, and what was before is told', async () => {
    const salespersonId = heir.id;
    expect((await operate(TARGET, keyed({ salespersonId, monthTarget: '1000' }))).data.r).toMatchObject({
      effectMonth: THIS,
      monthTarget: '1000.00',
      quarterTarget: '3000.00',
      yearTarget: '12000.00',
    });
    const again = keyed({ salespersonId, quarterTarget: '3500.00' });
    const changed = await operate(TARGET, again);
    expect(changed.data.r).toMatchObject({ monthTarget: '1000.00', quarterTarget: '3500.00', yearTarget: '12000.00' });
    expect(await operate(TARGET, again)).toEqual(changed);
    expect(await history()).toEqual({
      salesTarget: { monthTarget: '1000.00' },
      salesTargets: [
        {
          monthTarget: '1000.00',
          quarterTarget: '3500.00',
          yearTarget: '12000.00',
          previous: { monthTarget: '1000.00' },
        },
        { monthTarget: '1000.00', quarterTarget: '3000.00', yearTarget: '12000.00', previous: null },
      ],
    });
  });

  test.each([
    [{}, 'BAD_USER_INPUT TARGET_EMPTY input.monthTarget'],
    [{ monthTarget: '1', effectMonth: '2020-01' }, 'FAILED_PRECONDITION MONTH_IS_PAST input.effectMonth'],
    [{ monthTarget: '-1' }, 'BAD_USER_INPUT AMOUNT_BELOW_ZERO input.monthTarget'],
    [{ monthTarget: '1.001' }, 'BAD_USER_INPUT AMOUNT_TOO_FINE input.monthTarget'],
  ])('is refused with %j', async (asked, refusal) => {
    expect(refusalOf(await operate(TARGET, keyed({ salespersonId: heir.id, ...asked })))).toBe(refusal);
  });
});

describe('a KPI plan', () => {
  const indicator = (code: string, weight: string, more: object = {}) => ({
    code,
    name: code,
    weight,
    target: '10',
    ...more,
  });
  const save = (...indicators: object[]) => operate(PLAN, keyed({ salespersonId: heir.id, indicators }));

  test.each(['-1', '0', '1.1'])('with the weight %s is refused by name', async (weight) => {
    const { errors } = await save(indicator('sales_amount', weight));
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.indicators.0.weight' });
    expect(errors[0].message).toBe('weight must be above 0 and at most 1, with at most six digits.');
  });

  test('has versions that say what changed, keeps the cap that is not sent, and ends', async () => {
    const first = await save(indicator('sales_amount', '0.6', { cap: '1.5' }), indicator('visit_count', '0.4'));
    expect(first.data.r).toMatchObject({ version: 1, valid: true, reset: false, changedCodes: [] });
    const second = await save(indicator('sales_amount', '0.5'), indicator('visit_count', '0.4'), {
      ...{ code: 'manner', name: '态度', weight: '0.1', reachedRate: '0.8' },
    });
    expect(second.data.r).toMatchObject({ version: 2, changedCodes: ['sales_amount', 'manner'] });
    expect(second.data.r.indicators[0]).toMatchObject({ code: 'sales_amount', cap: '1.5' });
    const ended = await operate(RESET, keyed({ salespersonId: heir.id }));
    expect(ended.data.r).toMatchObject({ version: 3, valid: false, reset: true });
    const { kpiPlans } = await ask(
      'operator',
      'query($id: ID) { kpiPlans(filter: { salespersonId: $id }) { totalCount nodes { version valid inForce reset } } }',
      { id: heir.id },
    );
    expect(kpiPlans.nodes.map(({ version, valid }: Json) => [version, valid])).toEqual([
      [3, false],
      [2, false],
      [1, false],
    ]);
    // Then the plan of everybody measures, which the demo has.
    const { salesperson } = await ask('operator', 'query($id: ID!) { salesperson(id: $id) { kpiPlan { general } } }', {
      id: heir.id,
    });
    expect(salesperson.kpiPlan).toEqual({ general: true });
  });

  test.each([
    [[indicator('sales_amount', '0.6')], 'BAD_USER_INPUT KPI_WEIGHTS_SUM input.indicators'],
    [[indicator('a', '0.5'), indicator('a', '0.5')], 'BAD_USER_INPUT KPI_CODE_TWICE input.indicators.1.code'],
    [
      [indicator('visit_count', '1', { target: 'many' })],
      'BAD_USER_INPUT KPI_TARGET_MALFORMED input.indicators.0.target',
    ],
    [[indicator('visit_count', '1', { cap: '6' })], 'BAD_USER_INPUT INVALID_INPUT input.indicators.0.cap'],
    [[], 'BAD_USER_INPUT INVALID_INPUT input.indicators'],
  ])('is refused with %j', async (indicators, refusal) => {
    expect(refusalOf(await save(...indicators))).toBe(refusal);
  });
});
