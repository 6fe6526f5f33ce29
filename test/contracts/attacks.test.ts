import { freshKey } from '../support/customers';
import { ask, graphql, tokenOf } from '../support/front-door';
import { rows } from '../support/server-database';
import { act, BROWSER, bySigner, contractOf, draft, freshAccount, waiting } from './contract-ground';

const NOT_FOUND = 'NOT_FOUND NOT_FOUND';

describe("somebody else's contract", () => {
  test('and account are like missing ones to whoever may draw up others', async () => {
    const account = await freshAccount(1);
    const { contractNo } = await draft(account);
    const key = { idempotencyKey: freshKey() };
    for (const no of [contractNo, 'HT0000000000000000']) {
      const signer = { contractNo: no, signerMobile: '13900001234', ...key };
      expect(await act('submitContract', signer, 'salesperson')).toBe(`${NOT_FOUND} input.contractNo`);
      expect(await act('withdrawContract', { contractNo: no }, 'salesperson')).toBe(`${NOT_FOUND} input.contractNo`);
      expect(await act('resendSigningLink', { contractNo: no }, 'customer')).toBe(`${NOT_FOUND} input.contractNo`);
    }
    for (const developerAccountId of [account.accountId, '1']) {
      const input = { developerAccountId, name: 'x', sequence: 0, ...key };
      expect(await act('draftContract', input, 'salesperson')).toBe(`${NOT_FOUND} input.developerAccountId`);
      const paper = { developerAccountId, templateCode: 'cooperation-agreement', sequence: 0, ...key };
      expect(await act('uploadSignedContract', paper, 'salesperson')).toBe(`${NOT_FOUND} input.developerAccountId`);
    }
    const paper = { developerAccountId: account.accountId, templateCode: 'cooperation-agreement', sequence: 0 };
    for (const url of ['/files/contracts/1', '/files/contracts/99999999999?signature=x']) {
      const input = { ...paper, url, idempotencyKey: freshKey() };
      expect(await act('uploadSignedContract', input)).toBe(`${NOT_FOUND} input.url`);
    }
  });

  test('customers draw up none, and salespeople delete, renew and move none', async () => {
    for (const field of ['draftContract', 'withdrawContract', 'submitContract', 'uploadSignedContract']) {
      const inputs: Record<string, object> = {
        draftContract: { developerAccountId: '1', name: 'x', sequence: 0, idempotencyKey: freshKey() },
        withdrawContract: { contractNo: 'x' },
        submitContract: { contractNo: 'x', signerMobile: '13900001234', idempotencyKey: freshKey() },
        uploadSignedContract: { developerAccountId: '1', templateCode: 'x', sequence: 0, idempotencyKey: freshKey() },
      };
      expect(await act(field, inputs[field] as object, 'customer')).toMatch(/^FORBIDDEN/);
    }
    expect(await act('deleteContract', { contractNo: 'x' }, 'salesperson')).toMatch(/^FORBIDDEN/);
    expect(await act('renewContract', { contractNo: 'x', idempotencyKey: freshKey() }, 'salesperson')).toMatch(
      /^FORBIDDEN/,
    );
  });
});

describe('a signing link', () => {
  test('that is forged, of another contract, or of none opens nothing and answers alike', async () => {
    const { token } = await waiting(await freshAccount(0));
    const [id, version, mac] = token.split('-');
    const other = await waiting(await freshAccount(0));
    const forged = [
      ...[
        `${id}-${version}-${'A'.repeat(43)}`,
        `${id}-${Number(version) + 1}-${mac}`,
        `${other.token.split('-')[0]}-${version}-${mac}`,
      ],
      ...[`1-1-${mac}`, '', 'x', `${token}x`, "1' or '1'='1"],
    ];
    for (const one of forged) {
      const { body } = await graphql('query S($t: String!) { signing(token: $t) { contractNo } }', { t: one });
      expect(body).toEqual({ data: { signing: null } });
      expect(await bySigner('sendSigningCode', { token: one })).toBe(`${NOT_FOUND} input.token`);
      const signature = { token: one, code: '123456', documentHash: 'x' };
      expect(await bySigner('signContract', signature)).toBe(`${NOT_FOUND} input.token`);
    }
  });

  test('shows no number, no identity and no account of anybody', async () => {
    const { token } = await waiting(await freshAccount(0));
    const { body } = await graphql(
      'query S($t: String!) { signing(token: $t) { contractNo signerMobile signerName state content } }',
      { t: token },
    );
    expect(body.data.signing.signerMobile).toBe('139****1234');
    expect(JSON.stringify(body)).not.toContain('110101199003077977');
  });

  test('that was replaced opens nothing, and no code of before signs', async () => {
    const { contractNo, token, signature } = await waiting(await freshAccount(0));
    // As a link to another number does.
    await rows('update contracts.contracts set link_version = link_version + 1 where contract_no = $1', [contractNo]);
    const { body } = await graphql('query S($t: String!) { signing(token: $t) { contractNo } }', { t: token });
    expect(body).toEqual({ data: { signing: null } });
    expect(await bySigner('sendSigningCode', { token })).toBe('FAILED_PRECONDITION LINK_REPLACED');
    expect(await bySigner('signContract', signature)).toBe('FAILED_PRECONDITION LINK_REPLACED');
    expect((await contractOf(contractNo)).state).toBe('WAITING_FOR_SIGNATURE');
  });

  test('is sent again to a number of the customer only when the customer asks', async () => {
    const { contracts } = await ask(
      'customer',
      '{ contracts(filter: { states: [WAITING_FOR_SIGNATURE] }) { nodes { contractNo } } }',
    );
    const [{ contractNo }] = contracts.nodes;
    const elsewhere = { contractNo, mobile: '13912345678' };
    expect(await act('resendSigningLink', elsewhere, 'customer')).toBe(
      'BAD_USER_INPUT RECIPIENT_NOT_OF_CUSTOMER input.mobile',
    );
  });
});

describe('a code', () => {
  test('is good for the browser that asked for it alone', async () => {
    const { signature } = await waiting(await freshAccount(0));
    const elsewhere = { ...signature, browser: 'another-browser-1111111111111' };
    expect(await bySigner('signContract', elsewhere)).toBe('FAILED_PRECONDITION CODE_SPENT');
    expect(await bySigner('signContract', signature)).toMatchObject({ state: 'SIGNED' });
  });

  test('is void after five wrong tries, right or not, and another one is not sent within a minute', async () => {
    const { signature, token } = await waiting(await freshAccount(0));
    const wrong = { ...signature, code: signature.code === '000000' ? '000001' : '000000' };
    for (let i = 0; i < 5; i++) {
      expect(await bySigner('signContract', wrong)).toBe('BAD_USER_INPUT CODE_WRONG input.code');
    }
    expect(await bySigner('signContract', signature)).toBe('FAILED_PRECONDITION CODE_SPENT');
    expect(await bySigner('sendSigningCode', { token })).toBe('RATE_LIMITED CODE_SENT_RECENTLY');
  });

  test('is kept as what nobody reads it from', async () => {
    const { code, contractNo } = await waiting(await freshAccount(0));
    const kept = await rows(
      `select s.*, e.detail from contracts.signing_codes s join contracts.contracts c on c.id = s.contract_id
       join contracts.signing_events e on e.contract_id = c.id where c.contract_no = $1`,
      [contractNo],
    );
    const { browser_hash: hash } = kept[0];
    expect(hash).not.toContain(BROWSER);
    for (const row of kept) expect(Object.values(row).map(String)).not.toContain(code);
    const sent = await rows(`select payload from contracts.outbox where payload->>'businessNo' = $1`, [contractNo]);
    expect(JSON.stringify(sent)).not.toContain(`"${code}"`);
  });

  test('signs nothing but the document that was shown', async () => {
    const { signature } = await waiting(await freshAccount(0));
    const other = { ...signature, documentHash: 'f'.repeat(64) };
    expect(await bySigner('signContract', other)).toBe('CONFLICT DOCUMENT_CHANGED input.documentHash');
  });
});

describe('two who sign at once', () => {
  test('sign once, and both are told so', async () => {
    const { contractNo, signature } = await waiting(await freshAccount(0));
    const both = await Promise.all([bySigner('signContract', signature), bySigner('signContract', signature)]);
    for (const one of both) expect([one.state ?? one]).not.toContain('WAITING_FOR_SIGNATURE');
    expect(both.filter((one) => typeof one !== 'string').length).toBeGreaterThan(0);
    const kinds = (await contractOf(contractNo)).events.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind === 'SIGNED')).toHaveLength(1);
    expect(await bySigner('signContract', signature)).toMatchObject({ contractNo, state: 'SIGNED' });
  });
});

describe('what was signed', () => {
  test('and what happened is refused by the database to be altered or deleted', async () => {
    const contract = await waiting(await freshAccount(1));
    await bySigner('signContract', contract.signature);
    const refused = (statement: string) => expect(rows(statement, [contract.contractNo])).rejects.toThrow(/never/);
    const own = 'contract_id = (select id from contracts.contracts where contract_no = $1)';
    await refused(`update contracts.signing_events set at = now() where ${own}`);
    await refused(`delete from contracts.signing_events where ${own}`);
    await refused(`update contracts.contracts set document_hash = 'x' where contract_no = $1`);
    await refused(`update contracts.contracts set state = 'REFUSED' where contract_no = $1`);
    await refused(`update contracts.contracts set deleted_at = now() where contract_no = $1`);
    await refused(`delete from contracts.contracts where contract_no = $1`);
    await refused(`update contracts.files set bytes = 'x' where id = (
      select signed_file_id from contracts.contracts where contract_no = $1)`);
    await expect(
      rows(
        'delete from contracts.files where id = (select signed_file_id from contracts.contracts where contract_no = $1)',
        [contract.contractNo],
      ),
    ).rejects.toThrow(/foreign key/);
  });

  test('needs a session for everything but the link', async () => {
    const { body } = await graphql('{ contracts(first: 1) { nodes { id } } }', {});
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await tokenOf('operator')).toBeTruthy();
  });
});
