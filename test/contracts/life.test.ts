import { freshKey } from '../support/customers';
import { until } from '../support/own-database';
import {
  act,
  bySigner,
  contractOf,
  draft,
  freshAccount,
  preparation,
  secretsOf,
  signed,
  submit,
  tokenIn,
  waiting,
} from './contract-ground';

describe('an agreement and its annex', () => {
  test('are prepared, drawn up, sent, signed with the code, and made into a document', async () => {
    const account = await freshAccount();
    const { contractPreparation: prepared } = (await preparation(account)).data;
    expect(prepared).toMatchObject({ sequence: 0, template: { code: 'cooperation-agreement' } });
    expect(prepared.products).toHaveLength(2);
    const drawn = await draft(account);
    expect(drawn).toMatchObject({ state: 'NOT_STARTED', sequence: 0, version: 1, signingUrl: null });
    expect(drawn.contractNo).toMatch(/^HT\d{16}$/);
    const sent = await submit(drawn.contractNo);
    expect(sent).toMatchObject({ state: 'WAITING_FOR_SIGNATURE', signerName: '张三' });
    expect((await secretsOf(sent.contractNo, 'CONTRACT_TO_SIGN')).url).toBe(sent.signingUrl);
    const token = tokenIn(sent.signingUrl);
    expect(await bySigner('sendSigningCode', { token })).toMatchObject({ signerMobile: '139****1234' });
    const { code } = await secretsOf(sent.contractNo, 'CONTRACT_CODE');
    const signature = { token, code, documentHash: sent.draftHash };
    const done = await bySigner('signContract', signature);
    expect(done).toMatchObject({ state: 'SIGNED', documentHash: sent.draftHash });
    expect(await bySigner('signContract', signature)).toEqual(done);
    await until(async () => (await contractOf(sent.contractNo)).finalHash !== null, 'the signed document');
    const after = await contractOf(sent.contractNo);
    expect(after.documentHash).toBe(sent.draftHash);
    expect(after.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['DRAFTED', 'SUBMITTED', 'LINK_SENT', 'CODE_SENT', 'SIGNED', 'FINALIZED'],
    ]);
    const annex = await waiting(account, {
      sequence: 1,
      products: account.products.map(({ authorizationId }) => ({ authorizationId })),
    });
    expect(await bySigner('signContract', annex.signature)).toMatchObject({ state: 'SIGNED' });
    expect((await contractOf(annex.contractNo)).expiresAt).toBe(after.expiresAt);
    expect((await preparation(account)).data.contractPreparation).toMatchObject({ sequence: 2, products: [] });
  });

  test('an annex needs an agreement, products, and terms as they are', async () => {
    const account = await freshAccount();
    expect(await draft(account, { sequence: 1 })).toBe('FAILED_PRECONDITION AGREEMENT_NEEDED input.sequence');
    await signed(account);
    expect(await draft(account, { sequence: 1 })).toBe('BAD_USER_INPUT PRODUCTS_NEEDED input.products');
    const products = account.products.map(({ authorizationId }) => ({ authorizationId, price: '0.6' }));
    expect(await draft(account, { sequence: 1, products })).toBe('CONFLICT TERMS_CHANGED input.products');
    expect(
      await act('draftContract', { developerAccountId: '1', name: 'x', sequence: 0, idempotencyKey: freshKey() }),
    ).toBe('NOT_FOUND NOT_FOUND input.developerAccountId');
  });
});
