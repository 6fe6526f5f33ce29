import type pg from 'pg';
import { verifyContracts } from '../../subgraphs/contracts/verification/promises';
import { openDatabase } from '../../subgraphs/kit/sql/database';
import { graphql, type Json, request, tokenOf, type ViewerName } from '../support/front-door';
import { until } from '../support/own-database';
import { hasPoppler, pdfsig, pdftotext, popplerIsMissing } from '../support/poppler';
import { behindServer, rows, serverDatabaseUrl } from '../support/server-database';
import { contractOf, freshAccount, signed } from './contract-ground';

const popplerIsThere = hasPoppler();
const mustRun = process.env.CI === 'true';
if (!popplerIsThere && !mustRun) console.warn(`Seals are not judged from outside. ${popplerIsMissing}`);

const SEAL = 'seal { signatureValid contentUnchanged coversWholeFile ours sealedBy sealedAt stampedAt }';
const FLAWLESS = { signatureValid: true, contentUnchanged: true, coversWholeFile: true, ours: true };

async function asked(query: string, variables: Json, viewer: ViewerName = 'operator'): Promise<Json> {
  const { body } = await graphql(query, variables, { token: await tokenOf(viewer) });
  return body.errors ? body.errors[0].extensions.code : body.data;
}

const verification = async (no: string, viewer?: ViewerName): Promise<Json> => {
  const query = `query V($no: String!) { contractVerification(contractNo: $no) {
    contractNo documentHash intact draftIntact finalIntact chainIntact sealed ${SEAL} } }`;
  return (await asked(query, { no }, viewer)).contractVerification;
};

async function send(document: Buffer, viewer: ViewerName = 'operator'): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(document)]), 'contract.pdf');
  const headers = { stoken: await tokenOf(viewer) };
  const { status, body } = await request('/files/contract', { method: 'POST', headers, body: form });
  expect(status).toBe(201);
  return body.file;
}

const lookedAt = (file: string, viewer?: ViewerName): Promise<Json> =>
  asked(
    `query D($input: VerifyDocumentInput!) { verifyDocument(input: $input) { kind contract { contractNo } ${SEAL} } }`,
    { input: { file } },
    viewer,
  );

const verified = async (document: Buffer) => (await lookedAt(await send(document))).verifyDocument;

/** A contract that is signed and whose document is made, with that document. */
async function finished(): Promise<{ contractNo: string; document: Buffer; draft: Buffer }> {
  const { contractNo, previewUrl } = await signed(await freshAccount(1));
  await until(async () => (await contractOf(contractNo)).finalHash !== null, 'the sealed document');
  const { url } = await contractOf(contractNo);
  return { contractNo, document: await download(url), draft: await download(previewUrl) };
}

async function download(path: string): Promise<Buffer> {
  const kept = await rows('select bytes from contracts.files where id = $1', [/contracts\/(\d+)/.exec(path)?.[1]]);
  return kept[0].bytes;
}

let contract: Awaited<ReturnType<typeof finished>>;
beforeAll(async () => {
  contract = await finished();
});

describe('the seal of a signed contract', () => {
  (popplerIsThere || mustRun ? test : test.skip)('is valid and covers all of it, says poppler', async () => {
    if (!popplerIsThere) throw new Error(popplerIsMissing);
    const said = await pdfsig(contract.document);
    expect(said).toContain('Signature Validation: Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
    const text = await pdftotext(contract.document);
    for (const word of ['签署证据', '北京时间', '签署文件摘要', contract.contractNo]) expect(text).toContain(word);
  });

  test('stands in a second document beside the signed one, which did not change', async () => {
    const found = await verification(contract.contractNo);
    expect(found).toMatchObject({
      intact: true,
      draftIntact: true,
      finalIntact: true,
      chainIntact: true,
      sealed: true,
    });
    expect(found.seal).toMatchObject(FLAWLESS);
    expect(found.seal.sealedBy).toBe('Skep 开发用证书');
    const kept = await contractOf(contract.contractNo);
    expect(kept.documentHash).toBe(kept.draftHash);
    expect(kept.finalHash).not.toBe(kept.documentHash);
  });
});

describe('a document that somebody holds', () => {
  test('is known byte for byte', async () => {
    expect(await verified(contract.document)).toMatchObject({
      kind: 'FINAL',
      contract: { contractNo: contract.contractNo },
      seal: FLAWLESS,
    });
    expect(await verified(contract.draft)).toMatchObject({ kind: 'SIGNED', seal: null });
  });

  test('is found out when it was appended to, with its signature still valid', async () => {
    const appended = Buffer.concat([contract.document, Buffer.from('\n% more\n')]);
    expect(await verified(appended)).toMatchObject({
      kind: null,
      contract: null,
      seal: { signatureValid: true, contentUnchanged: true, coversWholeFile: false, ours: true },
    });
  });

  test('is found out when a byte of it was flipped, with its signature still valid', async () => {
    const flipped = Buffer.from(contract.document);
    flipped[2_000] = (flipped[2_000] as number) ^ 1;
    expect(await verified(flipped)).toMatchObject({
      kind: null,
      seal: { signatureValid: true, contentUnchanged: false, coversWholeFile: true, ours: true },
    });
  });

  test('is found out when its signature was changed', async () => {
    const at = contract.document.indexOf('/Contents <') + '/Contents <'.length;
    const forged = Buffer.from(contract.document);
    // In the last bytes of the signature proper, before the room that is filled with zeros.
    const end = contract.document.toString('latin1', at).search(/(00){40}/) + at;
    const place = end - 12;
    forged.write(forged.toString('latin1', place, place + 1) === 'a' ? 'b' : 'a', place, 'latin1');
    const { kind, seal } = await verified(forged);
    expect([kind, seal.signatureValid]).toEqual([null, false]);
  });

  test('is found out when it was cut off', async () => {
    const { kind, seal } = await verified(contract.document.subarray(0, contract.document.length - 200));
    expect(kind).toBeNull();
    expect(seal).toMatchObject({ contentUnchanged: false, coversWholeFile: false });
    const beheaded = await verified(contract.document.subarray(0, contract.draft.length));
    expect(beheaded).toMatchObject({ kind: null, seal: null });
  });

  test('is found out when a program has saved it again', async () => {
    // What a program that knows nothing of signatures does: the same objects at other places.
    const text = contract.document.toString('latin1');
    const saved = Buffer.from(text.replace('%PDF-1.3', '%PDF-1.3\n%saved'), 'latin1');
    expect(await verified(saved)).toMatchObject({ kind: null, seal: { contentUnchanged: false } });
  });

  test("of somebody else is like a missing one, and shows no contract that is not the viewer's", async () => {
    const file = await send(contract.document);
    expect(await lookedAt(file, 'customer')).toBe('NOT_FOUND');
    expect(await lookedAt('1', 'customer')).toBe('NOT_FOUND');
    const own = await send(contract.document, 'customer');
    expect((await lookedAt(own, 'customer')).verifyDocument).toMatchObject({ kind: null, contract: null });
    expect(await verification(contract.contractNo, 'customer')).toBeNull();
  });
});

/** What npm run verify says of contracts. */
async function kept() {
  const db = openDatabase(serverDatabaseUrl(), { readers: 1, writers: 1 });
  try {
    return await verifyContracts(db);
  } finally {
    await db.close();
  }
}

describe('what is kept of a contract', () => {
  /** Past the walls of the database, as somebody who owns it could. */
  async function tampered(statement: string, work: () => Promise<void>): Promise<void> {
    const client: pg.PoolClient = await behindServer().connect();
    try {
      await client.query(`set session_replication_role = replica`);
      await client.query(statement);
      await work();
    } finally {
      await client.query(
        `update contracts.files f set bytes = $1 where id = (
        select final_file_id from contracts.contracts where contract_no = $2)`,
        [contract.document, contract.contractNo],
      );
      await client.query('reset session_replication_role');
      client.release();
    }
  }

  test('is found out when somebody changed it past the walls of the database', async () => {
    const bytes = `overlay(bytes placing '\\x00'::bytea from 1500 for 1)`;
    const changed = `update contracts.files set bytes = ${bytes} where id = (
      select final_file_id from contracts.contracts where contract_no = '${contract.contractNo}')`;
    await tampered(changed, async () => {
      const found = await verification(contract.contractNo);
      expect(found).toMatchObject({ intact: true, finalIntact: false, seal: { contentUnchanged: false } });
      const bytes = (await kept()).find(({ promise }) => promise.startsWith('the bytes of every kept document'));
      expect(bytes).toMatchObject({ violationCount: 1, examples: [contract.contractNo] });
    });
    expect((await verification(contract.contractNo)).finalIntact).toBe(true);
  });

  test('keeps every promise that npm run verify looks at', async () => {
    const findings = await kept();
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.filter(({ violationCount }) => violationCount > 0)).toEqual([]);
  });
});
