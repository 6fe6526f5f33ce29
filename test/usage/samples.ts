import type { OwnGraph } from '../support/own-graph';

type Json = ReturnType<typeof JSON.parse>;

const LOGIN = 'mutation($input: LoginInput!) { login(input: $input) { accessToken } }';

export async function tokenOf(graph: Pick<OwnGraph, 'call'>, account: string): Promise<string> {
  const { data } = await graph.call(null, LOGIN, { input: { account, password: 'skep-demo' } });
  return data.login.accessToken;
}

/** A form that holds one CSV file of these rows. */
export function formOf(name: string, rows: readonly (readonly string[])[]): FormData {
  const form = new FormData();
  form.append('file', new Blob([rows.map((row) => row.join(',')).join('\n')], { type: 'text/csv' }), name);
  return form;
}

/** Sends a file for a purpose; answers its reference and link. */
export async function upload(
  url: string,
  token: string,
  purpose: string,
  form: FormData,
): Promise<{ status: number; file: string; url: string }> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/files/${purpose}`, { method: 'POST', headers, body: form });
  return { status: answer.status, ...((await answer.json()) as { file: string; url: string }) };
}

/** An old path that takes a file. */
export async function legacyUpload(url: string, token: string, path: string, form: FormData): Promise<Json> {
  const answer = await fetch(url + path, { method: 'POST', headers: { stoken: token }, body: form });
  return answer.json();
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Identity numbers of a day of birth, each with its check digit. */
export function idCardOf(i: number): string {
  const body = `1101011990030${String(7 + (i % 3)).slice(-1)}${String(100 + i).padStart(3, '0')}`.slice(0, 17);
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return body + '10X98765432'[sum % 11];
}
